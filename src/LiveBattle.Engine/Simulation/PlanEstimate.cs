using LiveBattle.Engine.Audience;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;

namespace LiveBattle.Engine.Simulation;

/// <summary>
/// How large a battle may become in the mean, for limits: every response at its bound, the script's time makers used,
/// nobody leaving.
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
            sum += Gifts(plan, cohort);
            sum += cohort.ArrivalsPerMicro * live;
            if (cohort.Stay is not null)
                sum += viewers;
            if (cohort.TapsPerMicro > 0)
                sum += (viewers * Math.Min(plan.LikeLevels.Last, cohort.TapsPerMicro * live)) + (live / RulePack.TapsToldMicros);
        }

        return sum;
    }

    /// <summary>Coins of one side's gifts.</summary>
    public static double Coins(BattlePlan plan, BattleSide side)
    {
        double sum = 0;
        double live = plan.ScriptedClock.LiveEnd - plan.ScriptedClock.LiveStart;
        foreach (CohortPlan cohort in plan.Cohorts)
        {
            if (cohort.Side != side)
                continue;
            double wanted = Gifts(plan, cohort) * cohort.MeanCoins;
            double viewers = cohort.Size + (cohort.ArrivalsPerMicro * live);
            sum += cohort.IsWalletUnlimited ? wanted : Math.Min(wanted, viewers * cohort.WalletCoins);
        }

        return sum;
    }

    // Contagion of all a side's cohorts makes 1 / (1 - n) gifts of one.
    private static double Gifts(BattlePlan plan, CohortPlan cohort)
    {
        BattleClock clock = plan.ScriptedClock;
        double closing = clock.LiveEnd - clock.ClosingStart;
        double stretch = clock.ClosingStart - clock.LiveStart + (cohort.Responses.Closing * closing);
        double newcomers = cohort.ArrivalsPerMicro * (clock.LiveEnd - clock.LiveStart) / 2;
        double called = 0;
        foreach (CohortPlan other in plan.Cohorts)
        {
            if (other.Side == cohort.Side)
                called += Math.Max(0, other.Responses.Contagion);
        }

        return (cohort.Size + newcomers) * cohort.GiftsPerMicro * cohort.ResponseBound * stretch / (1 - called);
    }
}
