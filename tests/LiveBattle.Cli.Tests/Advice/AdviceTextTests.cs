using System.Text.RegularExpressions;
using LiveBattle.Economy;
using LiveBattle.Studies;
using LiveBattle.Studies.Advice;
using LiveBattle.Studies.Estimates;
using Spectre.Console;

namespace LiveBattle.Cli.Tests.Advice;

/// <summary>The sentences of each answer, at the ends where there is little or nothing to say.</summary>
public sealed class AdviceTextTests
{
    private static readonly LeadReport Lead = Answer<LeadReport>();
    private static readonly GloveReport Glove = Answer<GloveReport>();
    private static readonly WhaleOrCrowdReport Whale = Answer<WhaleOrCrowdReport>();
    private static readonly LastSecondsReport Last = Answer<LastSecondsReport>();
    private static readonly GateReport Gate = Answer<GateReport>();
    private static readonly Proportion Tenth = Proportion.Of(100, 1_000);
    private static readonly PairedDifference Nothing = new(0, 0, 0, 0, null, null);
    private static readonly PairedDifference Some = new(120, 30, 110, 130, 0.5, 2);

    [Theory]
    [InlineData(1_240, 1_100.0, 1_400.0, "To win 9 of 10 battles, Layla must be about 1,240 points ahead after 60 s of live (95 % interval 1,100 to 1,400); that happens in 10.0 % of the battles (95 % interval 8.3 % to 12.0 %).")]
    [InlineData(1, null, 3.0, "must be about 1 point ahead after 60 s of live (95 % interval 3 or less);")]
    [InlineData(1_240, 1_100.0, null, "must be 1,100 points ahead or more after 60 s of live, by the 95 % interval; how much more it takes these battles cannot tell.")]
    [InlineData(40, -35.0, null, "must be no further than 35 points behind after 60 s of live")]
    [InlineData(40, 0.0, null, "must be level or more after 60 s of live")]
    [InlineData(1_240, null, null, "(too few battles to name a 95 % interval)")]
    [InlineData(0, -20.0, 30.0, "it is enough for Layla to be level after 60 s of live (95 % interval 20 points behind to 30 points ahead)")]
    [InlineData(-300, -350.0, -240.0, "Layla may even be about 300 points behind after 60 s of live and still win 9 of 10 battles (95 % interval 350 points behind to 240 points behind)")]
    public void Lead_ThatIsEnough_IsNamedWithItsInterval(int lead, double? low, double? high, string sentence) =>
        Assert.Contains(sentence, Said(Lead with { Lead = lead, LeadInterval = new Interval(low, high), HowOften = Tenth }), StringComparison.Ordinal);

    [Theory]
    [InlineData(2_345, 2_000.0, "No lead of Layla that 32 battles or more reached after 60 s of live is enough to win 9 of 10 battles; the largest seen was 2,345 points. By the 95 % interval enough begins, if anywhere, at 2,000 points ahead or more.")]
    [InlineData(0, 1.0, "Layla was never ahead after 60 s of live: level was the best there was, and nothing that 32 battles or more reached is enough to win 9 of 10 battles.")]
    [InlineData(-12, null, "12 points behind was the best there was, and nothing that 32 battles or more reached is enough to win 9 of 10 battles. These battles cannot tell how far ahead would be enough.")]
    public void Lead_ThatIsNotEnough_IsSaid(int largest, double? low, string sentence) => Assert.Contains(
        sentence,
        Said(Lead with { Lead = null, HowOften = null, LargestLead = largest, LeadInterval = new Interval(low, null) }),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(-50, "50 behind to 10 ahead")]
    [InlineData(20, "20 to 950 ahead")]
    [InlineData(900, "900 to 950 ahead")]
    public void Lead_ThatIsEnough_SharesNoRowWithOneThatIsNot(int lead, string row)
    {
        LeadReport report = Lead with
        {
            Lead = lead,
            HowOften = Tenth,
            Curve = [new LeadBlock(-900, -60, 10, 0), new LeadBlock(-50, 10, 940, 470), new LeadBlock(20, 800, 10, 9), new LeadBlock(900, 950, 40, 40)],
        };
        StringWriter written = new();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(written), Ansi = AnsiSupport.No });
        console.Profile.Width = 120;
        console.Write(Text(report).Tables[0]);
        Assert.Contains(row, written.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1200", 1200L)]
    [InlineData("1,200", 1200L)]
    [InlineData("1_200_000", 1_200_000L)]
    [InlineData("-5", -5L)]
    [InlineData("1,5", null)]
    [InlineData("12,50", null)]
    [InlineData("1,2,3", null)]
    [InlineData("1234,567", null)]
    [InlineData("", null)]
    [InlineData("12.0", null)]
    public void Integer_WithThousands_IsReadAsPeopleWriteThem_AndAFractionIsNone(string text, long? value)
    {
        StudyReading reading = new();
        Assert.Equal(value, reading.Integer("--viewers", text, 100));
    }

    [Theory]
    [InlineData(0.5, "half of the battles")]
    [InlineData(0.9, "9 of 10 battles")]
    [InlineData(0.95, "95 of 100 battles")]
    [InlineData(0.925, "92.5 % of the battles")]
    [InlineData(0.99, "99 of 100 battles")]
    public void Share_IsSaidAsPeopleSayIt(double share, string words) => Assert.Equal(words, AdviceWords.Battles(share));

    [Fact]
    public void Lead_ThatIsTheSmallestSeen_MayBeMoreThanItTakes()
    {
        LeadReport report = Lead with { Lead = 900, HowOften = Tenth, Curve = [new LeadBlock(-50, 800, 960, 495), new LeadBlock(900, 950, 40, 40)] };
        Assert.DoesNotContain("less may be enough", Notes(report), StringComparison.Ordinal);
        Assert.Contains("less may be enough as well", Notes(report with { Lead = -50 }), StringComparison.Ordinal);
    }

    [Fact]
    public void Glove_WhoseTimeDoesNotMatter_SaysSo()
    {
        string unsure = Said(Glove with { BestOverWorst = new PairedShares(0.5, 0.5, 0.001, -0.02, 0.02) });
        Assert.StartsWith("No time is surely better than another: sent ", unsure, StringComparison.Ordinal);
        string sure = Said(Glove with { BestOverWorst = new PairedShares(0.5, 0.6, 0.1, 0.02, 0.18) });
        Assert.Contains("When it is sent surely matters: ", sure, StringComparison.Ordinal);
        Assert.Contains("+10.0 percentage points (95 % interval +2.0 to +18.0).", sure, StringComparison.Ordinal);
    }

    [Fact]
    public void Glove_ThatNobodyAnswers_EarnsNothing_AndOneThatSomebodyDoes_IsCounted()
    {
        GloveReport none = Glove with { Times = [.. Glove.Times.Select(time => time with { Points = Some, NetMicros = Nothing })] };
        Assert.Contains("It earns Layla nothing, neither gross nor net", Said(none), StringComparison.Ordinal);
        Assert.Single(Text(none).Tables);
        GloveReport some = Glove with { Times = [.. Glove.Times.Select(time => time with { Points = Some, NetMicros = new PairedDifference(-1_200_000, 30, -1_300_000, -1_100_000, null, null) })] };
        Assert.Contains("by −$1.20 net a battle (95 % interval −$1.30 to −$1.10)", Said(some), StringComparison.Ordinal);
        Assert.Equal(2, Text(some).Tables.Count);
    }

    [Theory]
    [InlineData(100_000, 300_000, "by +$0.20 net a battle (95 % interval +$0.10 to +$0.30): a glove multiplies points, never money, but this audience answers it with more gifts.")]
    [InlineData(-300_000, -100_000, "answers it with fewer gifts.")]
    [InlineData(-300_000, 100_000, "earns more or less by it is not sure, ")]
    [InlineData(0, 200_000, "earns more or less by it is not sure, ")]
    public void Glove_ThatIsAnswered_SaysWhichWay_OnlyWhenSure(int low, int high, string words)
    {
        PairedDifference net = new((low + high) / 2.0, 1, low, high, null, null);
        Assert.Contains(words, Said(Glove with { Times = [.. Glove.Times.Select(time => time with { Points = Some, NetMicros = net })] }), StringComparison.Ordinal);
    }

    [Fact]
    public void Glove_ThatMultipliesNothing_ChangesNothing() => Assert.StartsWith(
        "A glove changes nothing for Layla: in no battle did it bring a single point more.",
        Said(Glove with { Times = [.. Glove.Times.Select(time => time with { Points = Nothing, NetMicros = Nothing })] }),
        StringComparison.Ordinal);

    [Fact]
    public void Glove_AtOneTime_IsComparedWithNone()
    {
        GloveTime only = Glove.Times[0] with { Points = Some, WinDifference = new PairedShares(0.5, 0.5, 0, -0.01, 0.01) };
        string said = Said(Glove with { Times = [only], BestMicros = 0, WorstMicros = 0 });
        Assert.StartsWith("A glove at the start of live changes how often Layla wins by 0.0 percentage points (95 % interval −1.0 to +1.0)", said, StringComparison.Ordinal);
        Assert.Contains("That is not surely a change at all.", said, StringComparison.Ordinal);
        Assert.Contains("1 other glove in the script", Notes(Glove with { OtherGloves = 1 }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.02, 0.06, "A crowd wins more than a whale of the same coins: ")]
    [InlineData(-0.06, -0.02, "A whale wins more than a crowd of the same coins: ")]
    [InlineData(-0.02, 0.02, "Neither surely wins more: ")]
    [InlineData(0.0, 0.02, "Neither surely wins more: ")]
    public void WhaleOrCrowd_NamesTheWinner_OnlyWhenSure(double low, double high, string start) => Assert.StartsWith(
        start, Said(Whale with { CrowdOverWhaleWin = new PairedShares(0.5, 0.5, (low + high) / 2, low, high) }), StringComparison.Ordinal);

    [Theory]
    [InlineData(100_000.0, 300_000.0, "the crowd earns $0.20 net a battle more than the whale (95 % interval $0.10 to $0.30).")]
    [InlineData(-300_000.0, -100_000.0, "the whale earns $0.20 net a battle more than the crowd (95 % interval $0.10 to $0.30).")]
    [InlineData(-100_000.0, 500_000.0, "neither surely earns more: crowd less whale is +$0.20 net a battle (95 % interval −$0.10 to +$0.50).")]
    [InlineData(null, null, "crowd less whale is +$0.20 net a battle (too few battles to name a 95 % interval).")]
    public void WhaleOrCrowd_NamesWhoEarnsMore_OnlyWhenSure(double? low, double? high, string sentence)
    {
        double mean = ((low + high) / 2) ?? 200_000;
        Assert.Contains(
            sentence, Said(Whale with { CrowdOverWhaleNetMicros = new PairedDifference(mean, 1, low, high, null, null) }), StringComparison.Ordinal);
    }

    [Fact]
    public void LastSeconds_WithoutALeader_OrWithoutAPoint_SaySo()
    {
        string nobody = Said(Last with { LeaderDoesNotWin = null, Overturned = null, ByMargin = [], PointsShare = null, PointsShareInterval = default });
        Assert.Equal(
            "Nobody led when the last 30 s began, in none of 200 battles: whatever is decided is decided after that. " +
            "Nobody scored a point in any of them, so there is no share of points to name.",
            nobody);
        Proportion never = Proportion.Of(0, 100);
        string safe = Said(Last with { LeaderDoesNotWin = never, Overturned = never, LevelBefore = never });
        Assert.Contains("does not win 0.0 % of the battles that have a leader then (95 % interval 0.0 % to 3.7 %)", safe, StringComparison.Ordinal);
        Assert.DoesNotContain("In all of these", safe, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody leads", safe, StringComparison.Ordinal);
        Assert.Contains("In all of these the other side wins", Said(Last with { LeaderDoesNotWin = Tenth, Overturned = Tenth }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.12, 0.14, ", more than the 10.0 % that")]
    [InlineData(0.02, 0.04, ", less than the 10.0 % that")]
    [InlineData(0.08, 0.14, ", not surely more or less than the 10.0 % that")]
    public void LastSeconds_CompareTheirPointsWithTheirTime(double low, double high, string words) => Assert.Contains(
        words,
        Said(Last with { TimeShare = 0.1, PointsShare = (low + high) / 2, PointsShareInterval = new Interval(low, high) }),
        StringComparison.Ordinal);

    [Fact]
    public void Gate_AlwaysOpen_NeverReached_OrOfFewSequences_IsSaid()
    {
        Assert.StartsWith("The gate is always open: ", Said(Gate with { Needed = EarningPoints.Zero }), StringComparison.Ordinal);
        GateReport never = Gate with { Sequences = 0, P10 = null, P50 = null, P90 = null, PointsPerBattle = new MeanEstimate(0, 0, 0, 0) };
        Assert.StartsWith("It takes Layla more than 200 battles until $50.00 net can be withdrawn: ", Said(never), StringComparison.Ordinal);
        Assert.EndsWith("Layla earned nothing in any of them.", Said(never), StringComparison.Ordinal);
        Assert.Empty(Text(never).Tables);
        QuantileEstimate one = new(50, 1, null, null);
        string few = Said(Gate with { P10 = one, P50 = one, P90 = one });
        Assert.StartsWith("It takes Layla about 1 battle until $50.00 net can be withdrawn (median, too few battles to name a 95 % interval).", few, StringComparison.Ordinal);
    }

    [Fact]
    public void Gate_ByAnotherBasis_SaysThatItWasAskedFor() => Assert.Contains(
        "The rate card Measured compares its minimum with net; gross is what was asked for.",
        Notes(Gate with { Gate = Gate.Gate with { Basis = GateBasis.Gross } }),
        StringComparison.Ordinal);

    [Fact]
    public void Sentences_AllEndWithAFullStop_AndNameHowSureTheyAre()
    {
        foreach (AdviceText text in new[] { Text(Lead), Text(Glove), Text(Whale), Text(Last), Text(Gate) })
        {
            foreach (string sentence in text.Answer.Concat(text.Notes))
            {
                Assert.EndsWith(".", sentence, StringComparison.Ordinal);
                Assert.DoesNotContain("  ", sentence, StringComparison.Ordinal);
                Assert.True(char.IsUpper(sentence[0]), sentence);
                EveryAnswerTests.AssertWhole(sentence);
            }

            Assert.Contains("95 % interval", string.Join(' ', text.Answer), StringComparison.Ordinal);
        }
    }

    private static T Answer<T>()
        where T : StudyAnswer => (T)Answers.To(Array.Find(Answers.Questions, question => Returns(question) == typeof(T))!);

    private static AdviceText Text(StudyAnswer answer)
    {
        StudyQuestion question = Array.Find(Answers.Questions, question => Returns(question) == answer.GetType())!;
        AskedStudy asked = Answers.Asked(question);
        return answer switch
        {
            LeadReport report => LeadAdvice.Of(asked, report),
            GloveReport report => GloveAdvice.Of(asked, report),
            WhaleOrCrowdReport report => WhaleOrCrowdAdvice.Of(asked, report),
            LastSecondsReport report => LastSecondsAdvice.Of(asked, report),
            GateReport report => GateAdvice.Of(asked, report),
            _ => throw new ArgumentException($"{answer.GetType()} is no advice.", nameof(answer)),
        };
    }

    private static Type? Returns(StudyQuestion question) => question.GetType().GetMethod("Report")?.ReturnType;

    // Whoever the scenario names, it is Layla here: the sentences are what is held.
    private static string Said(StudyAnswer answer) => Named(string.Join(' ', Text(answer).Answer));

    private static string Notes(StudyAnswer answer) => Named(string.Join(' ', Text(answer).Notes));

    private static string Named(string text) => Regex.Replace(
        text, $@"\b({Regex.Escape(Answers.Scenario.CreatorA.Name)}|{Regex.Escape(Answers.Scenario.CreatorB.Name)})\b", "Layla");
}
