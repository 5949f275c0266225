using LiveBattle.Studies.Estimates;

namespace LiveBattle.Studies.Tests.Estimates;

public sealed class StudentLawTests
{
    /// <summary>As printed in tables of the 97.5 % point, to three decimals and for some to more.</summary>
    [Theory]
    [InlineData(1, 12.70620474)]
    [InlineData(2, 4.30265273)]
    [InlineData(3, 3.18244631)]
    [InlineData(4, 2.77644511)]
    [InlineData(5, 2.57058184)]
    [InlineData(10, 2.22813885)]
    [InlineData(20, 2.08596345)]
    [InlineData(30, 2.04227246)]
    [InlineData(60, 2.00029782)]
    [InlineData(100, 1.98397152)]
    [InlineData(120, 1.97993041)]
    [InlineData(1_000, 1.96233908)]
    public void Quantile975_PublishedCases_AreAsPrinted(long degrees, double quantile) =>
        Assert.Equal(quantile, StudentLaw.Quantile975(degrees), 6e-9);

    /// <summary>By adding up the density in the angle, cos^(v − 1), which shares nothing with the series.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(99)]
    [InlineData(198)]
    [InlineData(199)]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(5_000)]
    public void Quantile975_EnclosesExactly95Percent(int degrees)
    {
        double angle = Math.Atan(StudentLaw.Quantile975(degrees) / Math.Sqrt(degrees));
        Assert.Equal(0.95, Simpson(angle) / Simpson(Math.PI / 2), 1e-12);

        double Simpson(double end)
        {
            const int Steps = 20_000;
            double sum = 0;
            for (int i = 0; i <= Steps; i++)
                sum += (i is 0 or Steps ? 1 : i % 2 == 1 ? 4 : 2) * Math.Pow(Math.Cos(end * i / Steps), degrees - 1);
            return sum * end / (3 * Steps);
        }
    }

    [Fact]
    public void Quantile975_FallsTowardsTheNormalOne()
    {
        for (long degrees = 1; degrees < 1_000; degrees++)
            Assert.True(StudentLaw.Quantile975(degrees) > StudentLaw.Quantile975(degrees + 1));
        Assert.Equal(Proportion.Z95, StudentLaw.Quantile975(long.MaxValue), 1e-15);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Quantile975_WithoutDegrees_Throws(long degrees) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentLaw.Quantile975(degrees));
}
