using CsCheck;
using LiveBattle.Server.Control;
using Microsoft.Extensions.Time.Testing;

namespace LiveBattle.Server.Tests.Control;

public sealed class CommandRateTests
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    [Fact]
    public void Burst_IsTakenAtOnce_AndOneMoreComesAfterEachPeriod()
    {
        FakeTimeProvider time = new();
        CommandRate rate = new(time, 3, Period);
        Assert.All(Enumerable.Range(0, 3), _ => Assert.Equal(TimeSpan.Zero, rate.Take()));
        Assert.Equal(Period, rate.Take());
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(TimeSpan.FromSeconds(3), rate.Take());
        time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(TimeSpan.Zero, rate.Take());
        Assert.Equal(Period, rate.Take());
    }

    [Fact]
    public void AnyPatience_TakesNoMoreThanTheBurstAndOneAPeriod() => Gen.Int[0, 12_000].Array[1, 200].Sample(waitsMs =>
    {
        FakeTimeProvider time = new();
        CommandRate rate = new(time, 4, Period);
        int taken = 0;
        foreach (int wait in waitsMs)
        {
            time.Advance(TimeSpan.FromMilliseconds(wait));
            taken += rate.Take() == TimeSpan.Zero ? 1 : 0;
        }

        return taken <= 4 + (int)(waitsMs.Sum() / Period.TotalMilliseconds);
    });

    [Fact]
    public void Wait_ThatWasTold_IsExactlyEnough() => Gen.Int[0, 4_999].Sample(earlierMs =>
    {
        FakeTimeProvider time = new();
        CommandRate rate = new(time, 1, Period);
        rate.Take();
        time.Advance(TimeSpan.FromMilliseconds(earlierMs));
        TimeSpan wait = rate.Take();
        time.Advance(wait - TimeSpan.FromTicks(1));
        Assert.Equal(TimeSpan.FromTicks(1), rate.Take());
        time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(TimeSpan.Zero, rate.Take());
    });
}
