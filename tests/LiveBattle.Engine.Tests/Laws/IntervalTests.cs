namespace LiveBattle.Engine.Tests.Laws;

/// <summary>Against values computed with 25 digits, and as often right as is claimed.</summary>
public sealed class IntervalTests
{
    [Theory]
    [InlineData(5, 10, 0.95, 0.187086028447399, 0.812913971552601)]
    [InlineData(0, 10, 0.999, 0, 0.532375776088689)]
    [InlineData(10, 10, 0.999, 0.467624223911311, 1)]
    [InlineData(3, 7, 0.999, 0.0248801928451155, 0.93605757840294)]
    [InlineData(482, 1000, 0.999, 0.429800232865428, 0.534474334015011)]
    public void Binomial_OfSuccesses_IsTheKnownOne(long successes, long trials, double confidence, double low, double high)
    {
        Interval interval = Interval.Binomial(successes, trials, confidence);
        Assert.Equal(low, interval.Low, 1e-12);
        Assert.Equal(high, interval.High, 1e-12);
    }

    [Fact]
    public void Binomial_OfManyTrials_IsNearTheNormalOne()
    {
        // 0.5 at 10,000 trials has a standard error of 0.005 and a 95 % interval of 0.0098 each way.
        Interval wide = Interval.Binomial(5_000, 10_000, 0.95);
        Assert.Equal(0.0098, (wide.High - wide.Low) / 2, 1e-4);
        Interval large = Interval.Binomial(48_177, 100_000);
        double half = 3.29052673149189 * Math.Sqrt(0.48177 * 0.51823 / 100_000);
        Assert.Equal(0.48177 - half, large.Low, 2e-5);
        Assert.Equal(0.48177 + half, large.High, 2e-5);
    }

    [Theory]
    [InlineData(0, 0, 7.60090245954208)]
    [InlineData(1, 0.000500125041682298, 9.9986774976238)]
    [InlineData(10, 2.69903310603281, 25.255559379266)]
    [InlineData(1000, 899.208683119187, 1108.39402115701)]
    public void Poisson_OfACount_IsTheKnownOne(long count, double low, double high)
    {
        Interval interval = Interval.Poisson(count);
        Assert.Equal(low, interval.Low, 1e-8);
        Assert.Equal(high, interval.High, 1e-8);
    }

    [Fact]
    public void Mean_OfManyValues_IsTheNormalOne()
    {
        Interval interval = Interval.Mean(7, 25, 10_000);
        Assert.Equal(7 - (3.29052673149189 * 0.05), interval.Low, 1e-9);
        Assert.Equal(7 + (3.29052673149189 * 0.05), interval.High, 1e-9);
    }

    [Theory]
    [InlineData(20, 0.3)]
    [InlineData(200, 0.01)]
    [InlineData(1_000, 0.5)]
    public void Binomial_OverAllSuccesses_HoldsTheTruthAtLeastAsOftenAsClaimed(int trials, double p)
    {
        double[] pmf = Binomial.Pmf(trials, p);
        double covered = 0;
        for (int k = 0; k <= trials; k++)
        {
            Interval interval = Interval.Binomial(k, trials);
            if (interval.Low <= p && p <= interval.High)
                covered += pmf[k];
        }

        Assert.InRange(covered, Interval.Confidence, 0.9999);
    }

    [Theory]
    [InlineData(2.5, 0.5, 0.3, 0.0189271240719457)]
    [InlineData(30, 3, 0.95, 0.786114472941009)]
    [InlineData(500, 501, 0.501, 0.537795554386598)]
    public void IncompleteBeta_OfAValue_IsTheKnownOne(double a, double b, double x, double expected) =>
        Assert.Equal(expected, IncompleteBeta.Of(a, b, x), 1e-12);

    [Fact]
    public void LogGamma_OfAValue_IsTheKnownOne()
    {
        Assert.Equal(2.252712651734206, IncompleteBeta.LogGamma(0.1), 1e-13);
        Assert.Equal(469.8172754919306, IncompleteBeta.LogGamma(123.5), 1e-11);
        Assert.Equal(Math.Log(3_628_800), IncompleteBeta.LogGamma(11), 1e-13);
    }

    [Fact]
    public void AtLeast_OfBinomial_IsTheSumOfItsChances()
    {
        double[] pmf = Binomial.Pmf(30, 0.37);
        for (int k = 0; k <= 31; k++)
            Assert.Equal(pmf.Skip(k).Sum(), Binomial.AtLeast(k, 30, 0.37), 1e-12);
        Assert.Equal(1, Binomial.Pmf(5, 0)[0]);
        Assert.Equal(1, Binomial.Pmf(5, 1)[5]);
    }
}
