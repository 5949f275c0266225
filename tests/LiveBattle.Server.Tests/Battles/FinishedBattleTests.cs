using LiveBattle.Contracts;
using LiveBattle.Server.Battles;

namespace LiveBattle.Server.Tests.Battles;

public sealed class FinishedBattleTests
{
    private const long VerdictTick = 3_045;

    private readonly FinishedBattle _battle = new(Frames.Verdict(VerdictTick));

    [Theory]
    [InlineData(3_045, BattlePhase.Lap, 180_000)]
    [InlineData(3_046, BattlePhase.Lap, 179_900)]
    [InlineData(4_844, BattlePhase.Lap, 100)]
    [InlineData(4_845, BattlePhase.Closed, 0)]
    public void At_IsTheLap_ThenClosed(long tick, BattlePhase phase, long left)
    {
        ScoreboardFrame frame = _battle.At(tick, rev: 9);

        Assert.Equal((tick, phase, left, 9L), (frame.Seq, frame.Phase, frame.LeftMs, frame.Rev));
        Assert.Equal(tick * 100, frame.SimMs);
    }

    [Fact]
    public void At_LongAfter_StaysAtTheTickItWasClosed() =>
        Assert.Equal(_battle.At(4_845, 1) with { }, _battle.At(1_000_000, 1) with { Gifts = _battle.At(4_845, 1).Gifts });

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(3_044)]
    public void At_BeforeTheVerdict_IsTheVerdict(long tick) => Assert.Equal(VerdictTick, _battle.At(tick, 1).Seq);

    [Theory]
    [InlineData(3_045, 1)]
    [InlineData(3_054, 1)]
    [InlineData(3_055, 0)]
    public void Gifts_FadeAfterTenTicks(long tick, int shown) => Assert.Equal(shown, _battle.At(tick, 1).Gifts.Count);

    [Fact]
    public void At_ChangesNothingElse()
    {
        ScoreboardFrame verdict = _battle.Verdict;
        ScoreboardFrame later = _battle.At(3_050, verdict.Rev);

        Assert.Equal(
            verdict with { Seq = 0, SimMs = 0, LeftMs = 0 },
            later with { Seq = 0, SimMs = 0, LeftMs = 0 });
    }
}
