using LiveBattle.Server.Battles;

namespace LiveBattle.Server.Tests.Battles;

public sealed class RevealLeaseTests
{
    [Fact]
    public void Renewal_BeforeTheFirstFrame_ReachesASecondAndAHalfAhead() => Assert.Equal(14, new RevealLease(-1).Renewal(-1, 1));

    [Theory]
    [InlineData(100, 95)]
    [InlineData(100, 50)]
    public void Renewal_WhileHalfASecondIsLeft_IsNotNeeded(long through, long tick) =>
        Assert.Null(new RevealLease(through).Renewal(tick, 1));

    [Theory]
    [InlineData(96)]
    [InlineData(100)]
    [InlineData(4_000)]
    public void Renewal_BelowHalfASecond_CountsFromTheTickOfNow(long tick) =>
        Assert.Equal(tick + 15, new RevealLease(100).Renewal(tick, 1));

    [Theory]
    [InlineData(32, 160, 480)]
    [InlineData(2.5, 13, 38)]
    [InlineData(1, 5, 15)]
    [InlineData(0.25, 5, 15)]
    [InlineData(0, 5, 15)]
    public void Renewal_IsMeasuredInWallTime_ButNeverInLessThanItsTicks(double speed, long leastLeft, long ahead)
    {
        Assert.Null(new RevealLease(1_000).Renewal(1_000 - leastLeft, speed));
        Assert.Equal(1_000 - leastLeft + 1 + ahead, new RevealLease(1_000).Renewal(1_000 - leastLeft + 1, speed));
    }
}
