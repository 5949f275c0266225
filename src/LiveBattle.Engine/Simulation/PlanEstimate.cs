using LiveBattle.Engine.Audience;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Simulation;

/// <summary>How large a battle may become in the mean: every response at its bound, nobody leaving.</summary>
internal static class PlanEstimate
{
    /// <summary>The battle as its script makes it: what people are told.</summary>
    public static EstimatedWindow Scripted(BattlePlan plan) => new(
        plan.ScriptedClock.LiveEnd - plan.ScriptedClock.LiveStart,
        plan.ScriptedClock.LiveEnd - plan.ScriptedClock.ClosingStart,
        plan.ScriptedClock.LiveEnd - plan.ScriptedClock.ClosingStart);

    /// <summary>
    /// The largest that hosts can make of it: for limits. A time maker in the last moment prolongs live and closing alike.
    /// </summary>
    public static EstimatedWindow Largest(BattlePlan plan)
    {
        double live = plan.Clock.LatestLiveEnd - plan.Clock.LiveStart;
        return new EstimatedWindow(
            live,
            Math.Min(live, BattleClock.ClosingMicros),
            Math.Min(live, BattleClock.ClosingMicros + (Limits.TimeMakers * RulePack.TimeMakerMicros)));
    }

    /// <summary>Gifts, likes that bring points, what is told each second, comings and goings.</summary>
    public static double Events(BattlePlan plan, EstimatedWindow window)
    {
        double sum = 0;
        foreach (CohortPlan cohort in plan.Cohorts)
        {
            double viewers = cohort.Size + (cohort.ArrivalsPerMicro * window.Live);
            sum += Gifts(plan, window, cohort);
            sum += cohort.ArrivalsPerMicro * window.Live;
            if (cohort.Stay is not null)
                sum += viewers;
            if (cohort.TapsPerMicro > 0)
                sum += (viewers * Math.Min(plan.LikeLevels.Last, cohort.TapsPerMicro * window.Live)) + (window.Live / RulePack.TapsToldMicros);
        }

        return sum;
    }

    /// <summary>Coins of one side's gifts.</summary>
    public static double Coins(BattlePlan plan, EstimatedWindow window, BattleSide side)
    {
        double sum = 0;
        foreach (CohortPlan cohort in plan.Cohorts)
        {
            if (cohort.Side != side)
                continue;
            double wanted = Gifts(plan, window, cohort) * cohort.MeanCoins;
            double viewers = cohort.Size + (cohort.ArrivalsPerMicro * window.Live);
            sum += cohort.IsWalletUnlimited ? wanted : Math.Min(wanted, viewers * cohort.WalletCoins);
        }

        return sum;
    }

    // Each gift of a side calls forth n gifts of a cohort of contagion n: all together 1 / (1 - sum of n) times what comes
    // by itself, and of all those n each to the cohort.
    private static double Gifts(BattlePlan plan, EstimatedWindow window, CohortPlan cohort)
    {
        double uncalled = 0;
        double called = 0;
        foreach (CohortPlan other in plan.Cohorts)
        {
            if (other.Side != cohort.Side)
                continue;
            uncalled += Uncalled(window, other);
            called += Math.Max(0, other.Responses.Contagion);
        }

        return Uncalled(window, cohort) + (Math.Max(0, cohort.Responses.Contagion) * uncalled / (1 - called));
    }

    /// <summary>Gifts that come by themselves, every other response at its bound.</summary>
    private static double Uncalled(EstimatedWindow window, CohortPlan cohort)
    {
        double more = cohort.Responses.Closing - 1;
        double stretch = window.Live + (more * (more > 0 ? window.MostClosing : window.LeastClosing));
        double newcomers = cohort.ArrivalsPerMicro * window.Live / 2;
        return (cohort.Size + newcomers) * cohort.GiftsPerMicro * cohort.ResponseBound * stretch;
    }
}

/// <summary>How long live lasts, and how much of it is closing at least and at most; in microseconds.</summary>
internal readonly record struct EstimatedWindow(double Live, double LeastClosing, double MostClosing);
