using CsCheck;
using LiveBattle.Studies.Estimates;

namespace LiveBattle.Studies.Tests.Estimates;

public sealed class ProportionTests
{
    /// <summary>R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3.</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Of_PublishedCases_HasThePublishedInterval(long count, long of, double low, double high)
    {
        Proportion proportion = Proportion.Of(count, of);
        Assert.Equal((double)count / of, proportion.Mean);
        Assert.Equal(low, proportion.Low, 5.1e-5);
        Assert.Equal(high, proportion.High, 5.1e-5);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    [InlineData(1_000_000)]
    public void Of_NothingOrEverything_EndsExactlyThere(long n)
    {
        double z2 = Proportion.Z95 * Proportion.Z95;
        Proportion none = Proportion.Of(0, n);
        Assert.Equal((0.0, 0.0), (none.Mean, none.Low));
        Assert.Equal(z2 / (n + z2), none.High, 1e-12);
        Proportion all = Proportion.Of(n, n);
        Assert.Equal((1.0, 1.0), (all.Mean, all.High));
        Assert.Equal(n / (n + z2), all.Low, 1e-12);
    }

    [Fact]
    public void Of_AnyCount_LiesInsideAndMirrors() => Gen.Long[1, 1_000_000].SelectMany(of => Gen.Select(Gen.Long[0, of], Gen.Const(of))).Sample((count, of) =>
    {
        Proportion proportion = Proportion.Of(count, of);
        Assert.InRange(proportion.Mean, proportion.Low, proportion.High);
        Assert.InRange(proportion.Low, 0, 1);
        Assert.InRange(proportion.High, 0, 1);
        Assert.True(proportion.Low < proportion.High);
        Proportion rest = Proportion.Of(of - count, of);
        Assert.Equal(1 - proportion.High, rest.Low, 1e-12);
        Assert.Equal(1 - proportion.Low, rest.High, 1e-12);
    });

    /// <summary>Exact, by summing the binomial law: an interval must cover as often as it claims.</summary>
    [Theory]
    [InlineData(50)]
    [InlineData(100)]
    public void Of_OverAllChances_Covers95PercentInTheMean(int n)
    {
        Proportion[] intervals = [.. Enumerable.Range(0, n + 1).Select(count => Proportion.Of(count, n))];
        double[] coverage = [.. Enumerable.Range(1, 999).Select(step => Coverage(step / 1000.0))];
        Assert.InRange(coverage.Average(), 0.945, 0.96);
        Assert.True(coverage.Min() > 0.83);

        double Coverage(double p)
        {
            double probability = Math.Pow(1 - p, n);
            double covered = 0;
            for (int count = 0; count <= n; count++)
            {
                if (intervals[count].Low <= p && p <= intervals[count].High)
                    covered += probability;
                probability *= (n - count) / (count + 1.0) * p / (1 - p);
            }

            return covered;
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 5)]
    [InlineData(6, 5)]
    [InlineData(0, -1)]
    public void Of_NoShareAtAll_Throws(long count, long of) => Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.Of(count, of));
}
