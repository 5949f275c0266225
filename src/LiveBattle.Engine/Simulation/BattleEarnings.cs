using LiveBattle.Economy;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Simulation;

/// <summary>
/// What a side's gifts are worth at the run's instant: a valuation by the scenario's rate card of coins gifted and, where
/// the card pays them, of followers who were live at the start. Never of points: multipliers change the score alone.
/// </summary>
public static class BattleEarnings
{
    /// <summary>A side's earnings, from its total.</summary>
    /// <param name="scenario">The scenario of the run's plan.</param>
    /// <param name="run">Played to any tick.</param>
    /// <param name="side">a or b.</param>
    public static Earnings Of(Scenario scenario, BattleRun run, BattleSide side)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(run);
        (Creator creator, long coins) = side == BattleSide.A
            ? (scenario.CreatorA, run.A.Coins)
            : (scenario.CreatorB, run.B.Coins);
        return Earnings.Of(scenario.Rates, Coins.FromCoins(coins), run.HasStarted ? creator.LiveFollowers : 0);
    }
}
