using CsCheck;
using LiveBattle.Engine.Chance;

namespace LiveBattle.Engine.Tests.Chance;

/// <summary>Against the platform's exponential, which the engine itself must not use.</summary>
public sealed class NaturalExpTests
{
    private const double LargestNormalArgument = 708.39;

    [Fact]
    public void Minus_OfZero_IsExactlyOne()
    {
        Assert.Equal(1.0, NaturalExp.Minus(0.0));
        Assert.Equal(1.0, NaturalExp.Minus(-0.0));
        Assert.Equal(1.0, NaturalExp.Minus(double.Epsilon));
        Assert.Equal(1.0, NaturalExp.Minus(1e-300));
    }

    [Fact]
    public void Minus_OfTheHuge_IsZero()
    {
        Assert.Equal(0.0, NaturalExp.Minus(Math.BitIncrement(745.0)));
        Assert.Equal(0.0, NaturalExp.Minus(1e300));
        Assert.Equal(0.0, NaturalExp.Minus(double.PositiveInfinity));
    }

    [Fact]
    public void Minus_BelowTheNormalNumbers_IsWithinOneStep()
    {
        Assert.Equal(double.Epsilon, NaturalExp.Minus(745));
        for (double x = LargestNormalArgument; x <= 745; x += 0.01)
            Assert.InRange(NaturalExp.Minus(x) - Math.Exp(-x), -double.Epsilon - (1e-15 * Math.Exp(-x)), double.Epsilon + (1e-15 * Math.Exp(-x)));
    }

    [Fact]
    public void Minus_AtTheEdgesOfItsSteps_MeetsThePlatform()
    {
        for (int step = 0; step < 20_000; step++)
        {
            double edge = (step + 0.5) * Math.Log(2) / 64;
            AssertNear(Math.BitDecrement(edge));
            AssertNear(edge);
            AssertNear(Math.BitIncrement(edge));
            AssertNear(step * Math.Log(2) / 64);
        }
    }

    [Fact]
    public void Minus_OfAnything_MeetsThePlatform()
    {
        Gen.Double[0.0, 1.0].Sample(AssertNear, iter: 100_000);
        Gen.Double[0.0, LargestNormalArgument].Sample(AssertNear, iter: 200_000);
        Gen.Select(Gen.Double[1.0, 2.0], Gen.Int[-1000, 8]).Sample(
            (mantissa, exponent) => AssertNear(Math.ScaleB(mantissa, exponent)), iter: 50_000);
    }

    [Fact]
    public void Plus_OfAnything_MeetsThePlatform()
    {
        Assert.Equal(1.0, NaturalExp.Plus(0));
        Gen.Double[0.0, NaturalExp.PlusLimit].Sample(
            x => Assert.InRange(NaturalExp.Plus(x) / Math.Exp(x), 1 - 1e-15, 1 + 1e-15), iter: 100_000);
        Assert.True(double.IsFinite(NaturalExp.Plus(NaturalExp.PlusLimit)));
    }

    [Fact]
    public void Argument_OutOfRange_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => NaturalExp.Minus(-1e-300));
        Assert.Throws<ArgumentOutOfRangeException>(() => NaturalExp.Minus(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => NaturalExp.Plus(-1e-300));
        Assert.Throws<ArgumentOutOfRangeException>(() => NaturalExp.Plus(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => NaturalExp.Plus(Math.BitIncrement(NaturalExp.PlusLimit)));
    }

    private static void AssertNear(double x)
    {
        double exact = Math.Exp(-x);
        double error = Math.Abs(NaturalExp.Minus(x) - exact);
        Assert.True(error <= 6e-16 * exact, $"e^-{x:R}: off by {error / exact:R} of itself");
    }
}
