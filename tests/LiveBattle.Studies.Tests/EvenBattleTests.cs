using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.PresetStudies;

namespace LiveBattle.Studies.Tests;

/// <summary>
/// What the demo promises, over 600 seeds. A lead change is a change of sign among the leads a − b that are not 0, event
/// by event; the margin is |a − b| / (a + b) at the verdict.
/// </summary>
public sealed class EvenBattleTests(ITestOutputHelper output)
{
    private const int Battles = 600;
    private const double LiveSeconds = 301;

    private static readonly Scenario Even = ScenarioResolver.ResolvePreset("even-battle").Value;
    private static readonly Lazy<Played[]> All = new(() => [.. Enumerable.Range(0, Battles).Select(i => Play(SeedSequence.Mix(1, i)))]);

    [Fact]
    public void Audiences_Are1200ViewersInTwoLikeHalves()
    {
        Assert.Equal(1_200, Even.AudienceA.Concat(Even.AudienceB).Sum(cohort => cohort.Size));
        Assert.Equal(
            Even.AudienceA.Select(cohort => cohort with { Gifts = [] }),
            Even.AudienceB.Select(cohort => cohort with { Gifts = [] }));
        Assert.Equal(Even.AudienceA.SelectMany(cohort => cohort.Gifts), Even.AudienceB.SelectMany(cohort => cohort.Gifts));
    }

    [Fact]
    public void EverySeed_SendsTwoToFourGiftMessagesASecond() =>
        Assert.All(All.Value, battle => Assert.InRange(battle.Messages / LiveSeconds, 2, 4));

    [Fact]
    public void TheMedianSeed_ChangesItsLeadAtLeastThreeTimes()
    {
        int[] changes = [.. All.Value.Select(battle => battle.LeadChanges).Order()];
        output.WriteLine($"lead changes: 10 % {changes[Battles / 10]}, median {changes[Battles / 2]}, 90 % {changes[Battles * 9 / 10]}");
        Assert.True(changes[(Battles / 2) - 1] >= 3);
    }

    [Fact]
    public void HalfOfTheSeeds_EndWithAMarginBelow15Percent()
    {
        double[] margins = [.. All.Value.Select(battle => battle.Margin).Order()];
        output.WriteLine($"margin: median {margins[Battles / 2]:P1}, below 15 %: {(double)margins.Count(margin => margin < 0.15) / Battles:P1}");
        Assert.True(margins.Count(margin => margin < 0.15) >= Battles / 2);
    }

    [Fact]
    public void MostMessages_AreOneCoinGifts_AndMostPointsAreNot()
    {
        double ones = All.Value.Sum(battle => (double)battle.OneCoin);
        Assert.True(ones > All.Value.Sum(battle => battle.Messages) * 0.6);
        Assert.True(ones < All.Value.Sum(battle => battle.Points) * 0.3);
    }

    [Fact]
    public void TheLast30Seconds_AreLivelier()
    {
        double closing = All.Value.Sum(battle => battle.Closing) / (30.0 * Battles);
        double before = All.Value.Sum(battle => battle.Messages - battle.Closing) / ((LiveSeconds - 30) * Battles);
        output.WriteLine($"messages a second: {before:F2} before, {closing:F2} in the last 30 s");
        Assert.True(closing > before * 1.4);
    }

    private static Played Play(ulong seed)
    {
        BattleRun run = new(ScenarioPlanner.Compile(Even), seed);
        Watcher watcher = new(run.Plan.Clock.ClosingStart);
        run.Finish(ref watcher);
        long points = run.A.Points + run.B.Points;
        return new Played(
            watcher.Messages, watcher.OneCoin, watcher.Closing, watcher.LeadChanges, points, Math.Abs(run.A.Points - run.B.Points) / (double)points);
    }

    private sealed record Played(int Messages, int OneCoin, int Closing, int LeadChanges, long Points, double Margin);

    private sealed class Watcher(long closingStart) : IEventSink
    {
        private readonly LeadCounter _leads = new();

        public int Messages { get; private set; }

        public int OneCoin { get; private set; }

        public int Closing { get; private set; }

        public int LeadChanges => _leads.Changes;

        public void Write(in EventRecord record)
        {
            if (record.Kind != EventKind.GiftSent)
                return;
            Messages++;
            OneCoin += record.Coins == 1 ? 1 : 0;
            Closing += record.AtMicros >= closingStart ? 1 : 0;
            _leads.Add(record.Side, record.Points + record.Bonus);
        }
    }
}
