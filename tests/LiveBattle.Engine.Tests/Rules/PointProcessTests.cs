using LiveBattle.Engine.Audience;
using LiveBattle.Engine.Chance;

namespace LiveBattle.Engine.Tests.Rules;

/// <summary>Points in operational time, from waits that are known.</summary>
public sealed class PointProcessTests
{
    private static readonly PhiloxBlock Block = RandomStream.Of(1, 1)[0];

    private static readonly double Wait = Samplers.UnitExponential(Block);

    [Fact]
    public void Point_AtAConstantRate_IsDueWhenTheRateTimesTheTimeIsItsWait()
    {
        PointProcess points = Drawn(0, 1e-6);
        Assert.Equal((long)(Wait * 1e6), points.DueBefore(long.MaxValue));
        points.Draw(Wait);
        Assert.Equal((long)(2 * Wait * 1e6), points.DueBefore(long.MaxValue));
        Assert.Equal(2UL, points.Drawn);
    }

    [Fact]
    public void Point_AtTheEndOfItsStretch_IsNotDue()
    {
        PointProcess points = Drawn(0, 1e-6);
        long due = points.DueBefore(long.MaxValue);
        Assert.Equal(long.MaxValue, points.DueBefore(due));
        Assert.Equal(due, points.DueBefore(due + 1));
    }

    [Fact]
    public void Point_AtAnotherRate_WaitsForWhatIsLeft()
    {
        // A quarter of the wait at one rate, the rest at twice that.
        PointProcess points = Drawn(0, 1e-6);
        long quarter = (long)(Wait * 1e6 / 4);
        points.Retime(quarter, 2e-6);
        long rest = (long)(((Wait * 1e6) - quarter) / 2);
        Assert.InRange(points.DueBefore(long.MaxValue), quarter + rest, quarter + rest + 1);
    }

    [Fact]
    public void Point_WhileTheRateIsZero_IsNeverDue_AndThenGoesOn()
    {
        PointProcess points = Drawn(0, 0);
        Assert.Equal(long.MaxValue, points.DueBefore(long.MaxValue));
        points.Retime(5_000_000, 1e-6);
        long due = points.DueBefore(long.MaxValue);
        Assert.Equal(5_000_000 + (long)(Wait * 1e6), due);
        points.Retime(5_000_001, 0);
        Assert.Equal(long.MaxValue, points.DueBefore(long.MaxValue));
        points.Retime(9_000_001, 1e-6);
        Assert.InRange(points.DueBefore(long.MaxValue), due + 3_999_999, due + 4_000_001);
    }

    [Fact]
    public void Point_RetimedWhereItIsDue_IsDueThereAndNeverBefore()
    {
        foreach (double rate in (double[])[1e-7, 1e-6, 3.3e-5, 0.1, 10])
        {
            PointProcess points = Drawn(3_000_000, rate);
            long due = points.DueBefore(long.MaxValue);
            foreach (double other in (double[])[rate / 1e6, rate / 3, rate, rate * 3])
            {
                PointProcess changed = points;
                changed.Retime(due, other);
                Assert.InRange(changed.DueBefore(long.MaxValue), due, due + 1 + (long)(rate / other));
            }
        }
    }

    private static PointProcess Drawn(long from, double rate)
    {
        PointProcess points = default;
        points.Retime(from, rate);
        points.Draw(Wait);
        return points;
    }

    [Fact]
    public void NothingComes_WhereTheRateFellToNothing_EvenWhenThePointIsOverdueByRounding()
    {
        // The stretch before goes on a little beyond the point, as rounding may have it.
        PointProcess points = Drawn(0, 1e-6);
        points.Retime((long)(Wait * 1e6) + 5, 0);
        Assert.Equal(long.MaxValue, points.DueBefore(long.MaxValue));
    }
}
