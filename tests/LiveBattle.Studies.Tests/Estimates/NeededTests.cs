using CsCheck;
using LiveBattle.Studies.Estimates;

namespace LiveBattle.Studies.Tests.Estimates;

public sealed class NeededTests
{
    [Theory]
    [InlineData(0.01, 9_600)]
    [InlineData(0.05, 381)]
    [InlineData(0.001, 960_361)]
    [InlineData(0.445, 2)]
    [InlineData(0.446, 1)]
    [InlineData(1, 1)]
    [InlineData(double.MaxValue, 1)]
    [InlineData(1e-12, long.MaxValue)]
    [InlineData(double.Epsilon, long.MaxValue)]
    public void ForProportion_OfAPrecision_IsTheWorstCasesNumber(double precision, long replications) =>
        Assert.Equal(replications, Needed.ForProportion(precision));

    [Fact]
    public void ForProportion_Reached_IsEnoughForEveryCountAndOneLessIsNot() => Gen.Double[0.02, 0.4].Sample(precision =>
    {
        int n = (int)Needed.ForProportion(precision);
        for (int count = 0; count <= n; count++)
            Assert.True(Half(Proportion.Of(count, n)) <= precision + 1e-15);

        // Two less is an even number or its neighbour, of which the half is as wide as it gets.
        int fewer = (n - 1) / 2 * 2;
        if (fewer == n - 1 && fewer > 0)
            Assert.True(Half(Proportion.Of(fewer / 2, fewer)) > precision - 1e-15);
    });

    [Theory]
    [InlineData(0)]
    [InlineData(0.02)]
    [InlineData(0.25)]
    [InlineData(0.98)]
    public void ForProportion_OfAShare_IsTheSmallestNumber(double share)
    {
        foreach (double precision in (double[])[0.3, 0.1, 0.01, 0.0003])
        {
            long n = Needed.ForProportion(precision, share);
            Assert.True(Wilson(n) <= precision * (1 + 1e-12));
            Assert.True(n == 1 || Wilson(n - 1) > precision * (1 - 1e-12));
            Assert.True(n <= Needed.ForProportion(precision));
        }

        // The textbook's form, over the common denominator.
        double Wilson(double n)
        {
            const double Z = Proportion.Z95;
            return Z * Math.Sqrt((4 * n * share * (1 - share)) + (Z * Z)) / (2 * (n + (Z * Z)));
        }
    }

    [Theory]
    [InlineData(1, 1, 7)]
    [InlineData(10, 1, 387)]
    [InlineData(0, 1, 2)]
    [InlineData(1, 1e-12, long.MaxValue)]
    [InlineData(double.MaxValue, 1e-300, long.MaxValue)]
    public void ForMean_OfAHalfWidth_CountsStudentsQuantile(double sd, double halfWidth, long replications) =>
        Assert.Equal(replications, Needed.ForMean(sd, halfWidth));

    [Fact]
    public void ForMean_AnySpread_IsTheSmallestNumber() => Gen.Select(Gen.Double[0.1, 1_000], Gen.Double[0.5, 50]).Sample((sd, half) =>
    {
        long n = Needed.ForMean(sd, half);
        Assert.True(StudentLaw.Quantile975(n - 1) * sd / Math.Sqrt(n) <= half * (1 + 1e-12));
        Assert.True(n == 2 || StudentLaw.Quantile975(n - 2) * sd / Math.Sqrt(n - 1) > half * (1 - 1e-12));
    });

    [Theory]
    [InlineData(0)]
    [InlineData(-0.01)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Precisions_ThatAreNone_Throw(double precision)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Needed.ForProportion(precision));
        Assert.Throws<ArgumentOutOfRangeException>(() => Needed.ForMean(1, precision));
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void ForProportion_OfNoShare_Throws(double share) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Needed.ForProportion(0.1, share));

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void ForMean_OfNoSpread_Throws(double sd) => Assert.Throws<ArgumentOutOfRangeException>(() => Needed.ForMean(sd, 1));

    private static double Half(Proportion proportion) => (proportion.High - proportion.Low) / 2;

    [Fact]
    public void ForDifference_IsEnoughWhereOneComesTrueExactlyWhereTheOtherDoesNot()
    {
        foreach (double precision in (double[])[0.1, 0.05, 0.01])
        {
            long needed = Needed.ForDifference(precision);
            PairedShares worst = PairedShares.Of(0, needed / 2, needed - (needed / 2), 0);
            Assert.InRange((worst.High - worst.Low) / 2, precision * 0.99, precision);
        }

        Assert.Equal(long.MaxValue, Needed.ForDifference(1e-9));
    }
}
