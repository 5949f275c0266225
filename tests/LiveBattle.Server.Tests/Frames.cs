using LiveBattle.Contracts;

namespace LiveBattle.Server.Tests;

/// <summary>Frames to send, show and store.</summary>
internal static class Frames
{
    public static ScoreboardFrame Of(string battleId, long seq, long rev = 1) => new()
    {
        BattleId = battleId,
        Seq = seq,
        Rev = rev,
        SimMs = seq * 100,
        Phase = BattlePhase.Live,
        LeftMs = 1_000,
        Speed = 1,
        Paused = false,
        A = Side(seq),
        B = Side(2 * seq),
        Gifts = [],
        Seed = "42",
    };

    public static ScoreboardFrame Verdict(long seq) => Of("one", seq) with
    {
        Phase = BattlePhase.Lap,
        Gifts = [new GiftFrame(7, Contracts.Side.A, "Alma K.", 5655, 1, 1)],
        Verdict = new VerdictFrame(Winner.B, seq, VerdictReason.Points),
        Forfeit = "Sing the chorus.",
    };

    private static SideFrame Side(long points) => new()
    {
        Points = points,
        GiftPoints = points,
        BonusPoints = 0,
        LikePoints = 0,
        FollowerPoints = 0,
        Gifts = points,
        GiftMessages = points,
        Likes = 0,
        Coins = points,
        EarningPoints = points,
        Diamonds = 0,
        GrossUsdMicros = 0,
        NetUsdMicros = 0,
        Viewers = 10,
        Multiplier = 1,
        MultiplierLeftMs = 0,
        HiddenLeftMs = 0,
        WinStreak = 0,
        Top = [],
    };
}
