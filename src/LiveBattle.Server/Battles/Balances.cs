using System.Text.Json.Nodes;
using LiveBattle.Contracts;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.Server.Battles;

/// <summary>The balances that are kept of a finished battle, by the names of the books' accounts. Whole units.</summary>
internal static class Balances
{
    public static string Write(BattleRun run, ScoreboardFrame frame)
    {
        JsonObject balances = new()
        {
            ["spent:a"] = run.A.Coins,
            ["spent:b"] = run.B.Coins,
            ["points:a"] = frame.A.EarningPoints,
            ["points:b"] = frame.B.EarningPoints,
            ["practice:a"] = run.A.PracticeCoins,
            ["practice:b"] = run.B.PracticeCoins,
        };
        return balances.ToJsonString();
    }
}
