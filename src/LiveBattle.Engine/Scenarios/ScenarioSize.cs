using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LiveBattle.Economy;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Simulation;
using LiveBattle.Engine.Time;

namespace LiveBattle.Engine.Scenarios;

/// <summary>Whether a scenario that is right in every part is small enough as a whole.</summary>
internal static class ScenarioSize
{
    /// <summary>Notes what there would be too much of: viewers, events, coins, dollars, bytes.</summary>
    public static void Check(Scenario scenario, List<Problem> problems)
    {
        CheckViewers("audience.a", scenario.AudienceA, scenario.Rules, problems);
        CheckViewers("audience.b", scenario.AudienceB, scenario.Rules, problems);
        if (problems.Count > 0)
            return;

        BattlePlan plan = ScenarioPlanner.Compile(scenario);
        double events = plan.ExpectedEvents;
        if (events > Limits.Events)
        {
            problems.Add(new Problem(
                "audience",
                string.Create(CultureInfo.InvariantCulture, $"about {events:N0} events"),
                string.Create(CultureInfo.InvariantCulture, $"at most {Limits.Events:N0} expected"),
                "The audience would do more than a battle may hold: make it smaller, slower or the battle shorter."));
        }

        CheckCoins("audience.a", plan.LargestCoins(BattleSide.A), scenario.AudienceA, problems);
        CheckCoins("audience.b", plan.LargestCoins(BattleSide.B), scenario.AudienceB, problems);

        int bytes = Encoding.UTF8.GetByteCount(scenario.ToCanonicalJson());
        if (bytes > Limits.ScenarioBytes)
        {
            problems.Add(new Problem(
                ScenarioText.WholeFile,
                string.Create(CultureInfo.InvariantCulture, $"{bytes:N0} bytes with everything written out"),
                string.Create(CultureInfo.InvariantCulture, $"at most {Limits.ScenarioBytes:N0} bytes"),
                "The resolved scenario would be too large to be read again: use fewer cohorts or gifts."));
        }
    }

    // Over the longest live window that a battle of these rules can have: hosts may use time makers too.
    private static void CheckViewers(string path, ImmutableArray<Cohort> audience, ScenarioRules rules, List<Problem> problems)
    {
        double minutes = (double)new BattleClock(0, rules.DurationMicros).LatestLiveEnd / SimTime.MicrosPerMinute;
        long atStart = audience.Sum(cohort => (long)cohort.Size);
        double newcomers = audience.Sum(cohort => cohort.ArrivalsPerMinute) * minutes;
        if (atStart + newcomers > Limits.ViewersPerSide)
        {
            problems.Add(new Problem(
                path,
                string.Create(CultureInfo.InvariantCulture, $"{atStart:N0} viewers and about {newcomers:N0} newcomers"),
                string.Create(CultureInfo.InvariantCulture, $"at most {Limits.ViewersPerSide:N0} a side expected"),
                "This audience would grow too large: make its sizes or its arrivalsPerMinute smaller, or the battle shorter."));
        }
    }

    private static void CheckCoins(string path, double coins, ImmutableArray<Cohort> audience, List<Problem> problems)
    {
        if (coins > Limits.ExpectedCoins)
        {
            problems.Add(new Problem(
                path,
                string.Create(CultureInfo.InvariantCulture, $"about {coins:N0} coins"),
                string.Create(CultureInfo.InvariantCulture, $"at most {Limits.ExpectedCoins:N0} expected"),
                "This audience would spend more coins than can be counted as money: make its gifts, rates or wallets smaller."));
        }

        double paid = coins * DearestCoinMicros(audience);
        if (paid > Limits.ExpectedPaidMicros)
        {
            problems.Add(new Problem(
                path,
                string.Create(CultureInfo.InvariantCulture, $"up to {paid / UsdMicros.MicrosPerDollar:N0} dollars"),
                string.Create(CultureInfo.InvariantCulture, $"at most {Limits.ExpectedPaidMicros / UsdMicros.MicrosPerDollar:N0} expected"),
                "This audience would pay more than can be counted: make its coinPrice, gifts, rates or wallets smaller."));
        }
    }

    // Only prices written out: a rate card's own are within its limits.
    private static long DearestCoinMicros(ImmutableArray<Cohort> audience) =>
        audience.Max(cohort => cohort.CoinPrice?.Dollars?.MicrosPerUnit.Numerator) ?? 0;
}
