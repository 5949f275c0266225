using System.Globalization;
using LiveBattle.Contracts;
using LiveBattle.Engine;
using LiveBattle.Server.Storage;

namespace LiveBattle.Server.Battles;

/// <summary>
/// A battle that will never be finished: one of another engine version, which this one must not compute, or one that was
/// given up and says so.
/// </summary>
public static class VoidBattle
{
    /// <summary>Whether a row can never be played here.</summary>
    public static bool Is(BattleRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Outcome is null && (row.VoidReason is not null || row.EngineVersion != EngineVersion.Current);
    }

    /// <summary>Why, in a sentence.</summary>
    public static string Reason(BattleRow row) => row.VoidReason ?? string.Create(
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
        Speed = BattleSchedule.Of(row).Speed,
        Paused = false,
        A = Empty,
        B = Empty,
        Gifts = [],
        Commitment = Commitment.Of(row),
        Seed = row.Salt is null ? row.Seed.ToString(CultureInfo.InvariantCulture) : null,
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
