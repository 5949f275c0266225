using CsCheck;
using LiveBattle.Engine.Battle;

namespace LiveBattle.Engine.Tests.Rules;

/// <summary>Queued effects against a list of all of them.</summary>
public sealed class EffectWindowsTests
{
    [Theory]
    [InlineData(3, 30)]
    [InlineData(0, 30)]
    [InlineData(5, 5)]
    [InlineData(1, 2)]
    public void Windows_QueuedAtAnyTimes_AreThoseOfANaiveList(long delay, long length) => Gen.Long[0, 40].Array[1, 25].Sample(waits =>
    {
        EffectWindows windows = default;
        List<(long From, long Until)> naive = [];
        long now = 0;
        foreach (long wait in waits)
        {
            for (long at = now; at < now + wait; at++)
                AssertSame(windows, naive, at);
            now += wait;
            windows.Queue(now, delay, length);
            long from = Math.Max(now + delay, naive.Count == 0 ? 0 : naive[^1].Until);
            naive.Add((from, from + length));
        }

        for (long at = now; at < naive[^1].Until + 3; at++)
            AssertSame(windows, naive, at);
    });

    [Fact]
    public void Windows_AtTheMicrosecond_AreHalfOpen()
    {
        EffectWindows glove = default;
        Assert.False(glove.Covers(0));
        glove.Queue(1_000_000, RulePack.GloveDelayMicros, RulePack.GloveMicros);
        Assert.Equal([false, true, true, false], ((long[])[3_999_999, 4_000_000, 33_999_999, 34_000_000]).Select(at => glove.Covers(at)));
        Assert.Equal([0L, 34_000_000, 34_000_000, 0], ((long[])[3_999_999, 4_000_000, 33_999_999, 34_000_000]).Select(at => glove.EndOf(at)));

        // Sent one microsecond too late to be seamless, the next leaves a gap of one.
        glove.Queue(31_000_001, RulePack.GloveDelayMicros, RulePack.GloveMicros);
        Assert.Equal([true, false, true, true, false], ((long[])[33_999_999, 34_000_000, 34_000_001, 64_000_000, 64_000_001]).Select(at => glove.Covers(at)));
    }

    private static void AssertSame(EffectWindows windows, List<(long From, long Until)> naive, long at)
    {
        int covering = naive.FindIndex(window => at >= window.From && at < window.Until);
        Assert.Equal(covering >= 0, windows.Covers(at));
        if (covering < 0)
        {
            Assert.Equal(0, windows.EndOf(at));
            return;
        }

        while (covering + 1 < naive.Count && naive[covering + 1].From == naive[covering].Until)
            covering++;
        Assert.Equal(naive[covering].Until, windows.EndOf(at));
    }
}
