namespace LiveBattle.Server.Tests.Whole;

public sealed class VirtualTimeTests
{
    [Fact]
    public void WhoAsksUntilTheNextMillisecond_IsNotLeftHanging()
    {
        VirtualTime time = new();
        long from = time.NowUnixMs;
        long due = time.GetTimestamp() + (TimeSpan.TicksPerMillisecond / 2);

        while (time.GetTimestamp() < due)
        {
            // Nothing: this is how the last fraction of a delay is waited out, and only the clock can end it.
        }

        Assert.Equal(from, time.NowUnixMs);
    }
}
