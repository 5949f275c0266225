using System.Globalization;
using LiveBattle.Contracts;
using LiveBattle.Engine;
using LiveBattle.Server.Storage;

namespace LiveBattle.Server.Battles;

/// <summary>
/// A battle of another engine version that was not finished: this one must not compute it, so it cannot be finished.
/// </summary>
public static class VoidBattle
{
    /// <summary>Whether a row can never be played here.</summary>
    public static bool Is(BattleRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Outcome is null && row.EngineVersion != EngineVersion.Current;
    }

    /// <summary>Why, in a sentence.</summary>
    public static string Reason(BattleRow row) => string.Create(
        CultureInfo.InvariantCulture,
        $"This battle belongs to engine version {row.EngineVersion} and was not finished; version {EngineVersion.Current} does not compute it.");

    /// <summary>An empty scoreboard in the phase <c>void</c>.</summary>
    public static ScoreboardFrame Frame(BattleRow row, long rev) => new()
    {
        BattleId = row.Id,
        Seq = Math.Max(0, row.LeaseTick),
        Rev = rev,
        SimMs = 0,
        Phase = BattlePhase.Void,
        LeftMs = 0,
        Speed = (double)row.SpeedNum / row.SpeedDen,
        Paused = false,
        A = Empty,
        B = Empty,
        Gifts = [],
        Seed = row.Seed.ToString(CultureInfo.InvariantCulture),
    };

    private static SideFrame Empty { get; } = new()
    {
        Points = 0,
        GiftPoints = 0,
        BonusPoints = 0,
        LikePoints = 0,
        FollowerPoints = 0,
        Gifts = 0,
        GiftMessages = 0,
        Likes = 0,
        Coins = 0,
        EarningPoints = 0,
        Diamonds = 0,
        GrossUsdMicros = 0,
        NetUsdMicros = 0,
        Viewers = 0,
        Multiplier = 1,
        MultiplierLeftMs = 0,
        HiddenLeftMs = 0,
        WinStreak = 0,
        Top = [],
    };
}
