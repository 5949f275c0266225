using CsCheck;
using LiveBattle.Engine.Chance;

namespace LiveBattle.Engine.Tests.Chance;

/// <summary>Against the platform's logarithm, which the engine itself must not use.</summary>
public sealed class NaturalLogTests
{
    [Fact]
    public void Minus_OfOne_IsZero() => Assert.Equal(0.0, NaturalLog.Minus(1.0), 1e-15);

    [Fact]
    public void Minus_OfPowersOfTwo_IsThatManyTimesLn2()
    {
        for (int exponent = 0; exponent <= 1022; exponent++)
            AssertNear(Math.ScaleB(1.0, -exponent));
    }

    [Fact]
    public void Minus_AtTheEdgesOfItsSlices_MeetsThePlatform()
    {
        for (int slice = 0; slice <= 128; slice++)
        {
            double edge = (1.0 + (slice / 128.0)) / 2;
            AssertNear(Math.BitDecrement(edge));
            AssertNear(edge);
            AssertNear(Math.Min(1.0, Math.BitIncrement(edge)));
        }
    }

    [Fact]
    public void Minus_JustBelowOne_IsSmallAndNeverBelowZero()
    {
        double u = 1.0;
        for (int step = 0; step < 10_000; step++)
        {
            u = Math.BitDecrement(u);
            Assert.True(NaturalLog.Minus(u) >= 0);
            AssertNear(u);
        }
    }

    [Fact]
    public void Minus_OfTheSmallestNormalNumber_MeetsThePlatform() => AssertNear(2.2250738585072014e-308);

    [Fact]
    public void Minus_OfAnything_MeetsThePlatform()
    {
        Gen.Double[0.0, 1.0].Where(u => u > 0).Sample(AssertNear, iter: 200_000);
        Gen.Select(Gen.Double[1.0, 2.0], Gen.Int[1, 1000]).Sample((mantissa, exponent) => AssertNear(Math.ScaleB(mantissa, -exponent)), iter: 50_000);
    }

    [Fact]
    public void Of_AnyNumber_MeetsThePlatform()
    {
        Assert.Equal(0.0, NaturalLog.Of(1.0), 1e-15);
        Assert.Equal(Math.Log(double.MaxValue), NaturalLog.Of(double.MaxValue), 7e-13);
        Gen.Select(Gen.Double[1.0, 2.0], Gen.Int[-1000, 1000]).Sample(
            (mantissa, exponent) =>
            {
                double x = Math.ScaleB(mantissa, exponent);
                Assert.Equal(Math.Log(x), NaturalLog.Of(x), 1e-15 * Math.Max(1.0, Math.Abs(Math.Log(x))));
            },
            iter: 50_000);
    }

    private static void AssertNear(double u)
    {
        double exact = -Math.Log(u);
        double error = Math.Abs(NaturalLog.Minus(u) - exact);
        Assert.True(error <= 1e-15 * Math.Max(1.0, exact), $"-ln {u:R}: off by {error:R}");
    }
}
