using LiveBattle.Engine.Audience;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;

namespace LiveBattle.Engine.Simulation;

/// <summary>
/// How large a battle may become in the mean, for limits: every response at its bound, the time makers used, nobody
/// leaving.
/// </summary>
internal static class PlanEstimate
{
    /// <summary>Gifts, likes that bring points, what is told each second, comings and goings.</summary>
    public static double Events(BattlePlan plan)
    {
        double sum = 0;
        double live = plan.ScriptedClock.LiveEnd - plan.ScriptedClock.LiveStart;
        foreach (CohortPlan cohort in plan.Cohorts)
        {
            double viewers = cohort.Size + (cohort.ArrivalsPerMicro * live);
            sum += Gifts(plan, plan.ScriptedClock, cohort);
            sum += cohort.ArrivalsPerMicro * live;
            if (cohort.Stay is not null)
                sum += viewers;
            if (cohort.TapsPerMicro > 0)
                sum += (viewers * Math.Min(plan.LikeLevels.Last, cohort.TapsPerMicro * live)) + (live / RulePack.TapsToldMicros);
        }

        return sum;
    }

    /// <summary>Coins of one side's gifts; hosts may use time makers too.</summary>
    public static double Coins(BattlePlan plan, BattleSide side)
    {
        double sum = 0;
        BattleClock clock = plan.Clock with { LiveEnd = plan.Clock.LatestLiveEnd };
        double live = clock.LiveEnd - clock.LiveStart;
        foreach (CohortPlan cohort in plan.Cohorts)
        {
            if (cohort.Side != side)
                continue;
            double wanted = Gifts(plan, clock, cohort) * cohort.MeanCoins;
            double viewers = cohort.Size + (cohort.ArrivalsPerMicro * live);
            sum += cohort.IsWalletUnlimited ? wanted : Math.Min(wanted, viewers * cohort.WalletCoins);
        }

        return sum;
    }

    // Each gift of a side calls forth n gifts of a cohort of contagion n: all together 1 / (1 - sum of n) times what comes
    // by itself, and of all those n each to the cohort.
    private static double Gifts(BattlePlan plan, BattleClock clock, CohortPlan cohort)
    {
        double uncalled = 0;
        double called = 0;
        foreach (CohortPlan other in plan.Cohorts)
        {
            if (other.Side != cohort.Side)
                continue;
            uncalled += Uncalled(clock, other);
            called += Math.Max(0, other.Responses.Contagion);
        }

        return Uncalled(clock, cohort) + (Math.Max(0, cohort.Responses.Contagion) * uncalled / (1 - called));
    }

    /// <summary>Gifts that come by themselves, every other response at its bound.</summary>
    private static double Uncalled(BattleClock clock, CohortPlan cohort)
    {
        double closing = clock.LiveEnd - clock.ClosingStart;
        double stretch = clock.ClosingStart - clock.LiveStart + (cohort.Responses.Closing * closing);
        double newcomers = cohort.ArrivalsPerMicro * (clock.LiveEnd - clock.LiveStart) / 2;
        return (cohort.Size + newcomers) * cohort.GiftsPerMicro * cohort.ResponseBound * stretch;
    }
}
