using System.Collections.Immutable;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies.Estimates;

namespace LiveBattle.PresetStudies;

/// <summary>Whether <c>even-battle</c> is as the contract describes it.</summary>
internal static class EvenBattleStudy
{
    private const double NarrowMargin = 0.15;
    private const double MicrosPerSecond = 1_000_000;

    public static PresetStudy Study { get; } = new(
        "even-battle",
        """
        The demo, as it is described: 1,200 viewers, 2 to 4 gift messages a second, three lead changes or more in the median
        seed, a margin below 15 % in half of the seeds or more.

        - **Gift messages a second**: both sides together, over the whole live window; in the mean, and in the calmest and the
          liveliest of all seeds.
        - **Lead changes**: how often the leader is another than the last leader, event by event; ties count for nobody.
        - **Margin**: the distance between the sides' points in parts of their sum, at the verdict.
        """,
        "described",
        Find);

    private static ImmutableArray<Finding> Find(Scenario scenario, IReadOnlyList<PlayedBattle> battles)
    {
        double seconds = scenario.Rules.DurationMicros / MicrosPerSecond;
        double[] rates = [.. battles.Select(battle => battle.GiftMessages / seconds)];
        long[] leadChanges = [.. battles.Select(battle => (long)battle.LeadChanges)];
        Interval lively = new(2, 4);
        return
        [
            new("viewers", null, Interval.Exactly(1_200), scenario.AudienceA.Concat(scenario.AudienceB).Sum(cohort => cohort.Size)),
            new("gift messages a second, mean", null, lively, BattleStatistics.Mean(rates)),
            new("gift messages a second, calmest seed", null, lively, rates.Min()),
            new("gift messages a second, liveliest seed", null, lively, rates.Max()),
            new("lead changes, median seed", null, Interval.AtLeast(3), Distribution.Of(leadChanges).P50),
            new(
                "share of seeds with a margin below 15 %",
                null,
                new Interval(0.5, 1),
                battles.Count(battle => battle.Margin < NarrowMargin) / (double)battles.Count),
        ];
    }
}
