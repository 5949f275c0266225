using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies.Questions;
using LiveBattle.Studies.Running;

namespace LiveBattle.Studies.Tests.Questions;

public sealed class StudyQuestionTests
{
    private static readonly Scenario Even = ScenarioResolver.ResolvePreset("even-battle").Value;
    private static readonly Scenario Whale = ScenarioResolver.ResolvePreset("whale-and-crowd").Value;

    [Fact]
    public void ComputeKey_OfWhatIsAskedTwice_IsOne() => Assert.Equal(
        new OutcomeQuestion(Even, new Sampling(10, 1)).ComputeKey(),
        new OutcomeQuestion(ScenarioResolver.ResolvePreset("even-battle").Value, new Sampling(10, 1)).ComputeKey());

    [Fact]
    public void ComputeKey_OfAnythingElse_IsAnother()
    {
        StudyQuestion[] questions =
        [
            new OutcomeQuestion(Even, new Sampling(10, 1)),
            new OutcomeQuestion(Even, new Sampling(11, 1)),
            new OutcomeQuestion(Even, new Sampling(10, 2)),
            new OutcomeQuestion(Even, new Sampling(10, 1, 0.1)),
            new OutcomeQuestion(Whale, new Sampling(10, 1)),
            new ComparisonQuestion(Even, Even, new Sampling(10, 1)),
            new ComparisonQuestion(Even, Whale, new Sampling(10, 1)),
            new ComparisonQuestion(Whale, Even, new Sampling(10, 1)),
            new ComparisonQuestion(Even, Whale, new Sampling(10, 1), Luck.Own),
            Sweep("audience.b.whale.size=1..2:1"),
            Sweep("audience.b.whale.size=1..3:1"),
            Sweep("audience.b.whale.size=2..1:-1"),
            SensitivityQuestion.Create(Whale, SensitivityInput.Of(Whale), new Sampling(10, 1)).Value,
            SensitivityQuestion.Create(Whale, SensitivityInput.Of(Whale, 21), new Sampling(10, 1)).Value,
        ];
        Assert.Equal(questions.Length, questions.Select(question => question.ComputeKey()).Distinct().Count());
    }

    [Fact]
    public void Refusal_OfTooManyBattles_SaysWhatItWouldTake()
    {
        Assert.Null(new OutcomeQuestion(Whale, new Sampling(Limits.Replications, 1)).Refusal);
        StudyQuestion question = SweepQuestion.Create(
            Whale, SweepRange.Parse("audience.b.whale.size=1..11:1").Value, new Sampling(Limits.Replications, 1)).Value;
        Assert.Contains("11,000,000 battles", question.Refusal!.Message, StringComparison.Ordinal);
        Assert.Contains("909,090", question.Refusal!.Allowed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.02)]
    [InlineData(0.01)]
    public void Precision_IsReachedWithFewBattlesMoreThanItTakes(double precision)
    {
        StudyReport report = Ask(new Sampling(Limits.Replications, 4, precision), 2);
        Assert.True(report.IsPrecise);
        Assert.InRange(report.Precision, 0, precision);
        double worst = 1.96 * 1.96 / 4 / (precision * precision);
        Assert.InRange(report.Replications, 1, Math.Max(1_024, worst * 1.1));
        Assert.Equal(report.Rows.AsEnumerable(), Ask(new Sampling(Limits.Replications, 4, precision), 8).Rows.AsEnumerable());
        Assert.Equal(report.Rows.AsEnumerable(), Ask(new Sampling(report.Replications, 4), 1).Rows.AsEnumerable());
    }

    [Fact]
    public void Precision_OutOfReach_IsSaid()
    {
        StudyReport report = Ask(new Sampling(1_500, 4, 0.001), 2);
        Assert.Equal((1_500, false), (report.Replications, report.IsPrecise));
        Assert.Null(Ask(new Sampling(10, 4), 2).IsPrecise);
    }

    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(-1, 0.1)]
    [InlineData(Limits.Replications + 1, 0.1)]
    [InlineData(1, 0.0009)]
    [InlineData(1, 0.51)]
    [InlineData(1, double.NaN)]
    public void Sampling_BeyondItsLimits_Throws(int replications, double precision) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Sampling(replications, 1, precision));

    [Fact]
    public void Answer_WhenFewerThreadsAreAllowedLater_IsTheSame()
    {
        int asked = 0;
        StudyHost shrinking = new(() => Interlocked.Increment(ref asked) > 5 ? 1 : 4);
        Assert.Equal(
            Ask(new Sampling(500, 6), 1).Rows.AsEnumerable(),
            new OutcomeQuestion(Even, new Sampling(500, 6)).Report(shrinking).Rows.AsEnumerable());
    }

    [Fact]
    public void Answer_WhenABattleGrowsBeyondItsLimit_ThrowsWhatItThrew() => Assert.Throws<InvalidOperationException>(
        () => Battles.Play<int>(ScenarioPlanner.Compile(Even), 1, 0, new int[100], new StudyHost(2), _ => throw new InvalidOperationException()));

    private static StudyReport Ask(Sampling sampling, int threads) => new OutcomeQuestion(Even, sampling).Report(new StudyHost(threads));

    private static SweepQuestion Sweep(string range) =>
        SweepQuestion.Create(Whale, SweepRange.Parse(range).Value, new Sampling(10, 1)).Value;
}
