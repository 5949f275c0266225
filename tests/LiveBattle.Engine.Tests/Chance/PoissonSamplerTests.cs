using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Tests.Laws;

namespace LiveBattle.Engine.Tests.Chance;

public sealed class PoissonSamplerTests
{
    private const int Draws = 200_000;

    [Theory]
    [InlineData(1UL, 0)]
    [InlineData(1UL, 0.001)]
    [InlineData(1UL, 0.5)]
    [InlineData(1UL, 3)]
    [InlineData(42UL, 3)]
    [InlineData(1UL, 9.99)]
    [InlineData(1UL, 10)]
    [InlineData(42UL, 10)]
    [InlineData(1UL, 12.3)]
    [InlineData(1UL, 37.5)]
    [InlineData(42UL, 37.5)]
    [InlineData(1UL, 1e3)]
    [InlineData(1UL, 1e6)]
    [InlineData(1UL, 1e7)]
    public void Draw_OnAStream_IsPoissonByChiSquare(ulong seed, double mean)
    {
        PoissonPmf pmf = new(mean);
        long[] hits = new long[pmf.Last - pmf.First + 1];
        foreach (long count in Counts(mean, seed))
            hits[count - pmf.First]++;
        double[] chances = [.. Enumerable.Range(0, hits.Length).Select(at => pmf[pmf.First + at])];
        if (ChiSquare.Z(hits, chances) is { } z)
            Assert.InRange(z, -4, 4);
        else
            Assert.Equal(0, mean);
    }

    [Theory]
    [InlineData(1UL, 0.5)]
    [InlineData(2UL, 10)]
    [InlineData(3UL, 1e7)]
    [InlineData(ulong.MaxValue, 1e7)]
    public void Draw_OnAStream_HasItsMeanAndItsVariance(ulong seed, double mean)
    {
        double sum = 0;
        double squares = 0;
        foreach (long count in Counts(mean, seed))
        {
            sum += count - mean;
            squares += (count - mean) * (count - mean);
        }

        // The fourth central moment is mean (1 + 3 mean).
        Assert.InRange(sum / Draws / Math.Sqrt(mean / Draws), -4, 4);
        Assert.InRange(((squares / Draws) - mean) / Math.Sqrt((mean + (2 * mean * mean)) / Draws), -4, 4);
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(9.99, 1, 1)]
    [InlineData(10, 1.32, 1.34)]
    [InlineData(1e7, 1.12, 1.13)]
    public void Draw_TakesWholeBlocks_FewOfThem(double mean, double least, double most)
    {
        PoissonSampler sampler = Sampler(1);
        for (int i = 0; i < Draws; i++)
            sampler.Draw(mean);
        Assert.InRange(sampler.Drawn / (double)Draws, least, most);
    }

    [Fact]
    public void Draw_BelowTen_IsTheCountOfItsOwnBlock()
    {
        RandomStream stream = Streams.Of(9);
        PoissonSampler sampler = Sampler(9);
        for (ulong ordinal = 0; ordinal < 100; ordinal++)
        {
            PhiloxBlock block = stream[ordinal];
            long count = sampler.Draw(0.5);
            double u = Samplers.Uniform(block.W1, block.W0);
            Assert.InRange(u, UpTo(count - 1) - 1e-14, UpTo(count) + 1e-14);
            Assert.Equal(ordinal + 1, sampler.Drawn);
        }

        // The cumulative law of mean ½.
        static double UpTo(long count)
        {
            double term = Math.Exp(-0.5);
            double sum = 0;
            for (int k = 0; k <= count; term *= 0.5 / ++k)
                sum += term;
            return sum;
        }
    }

    [Fact]
    public void CopyFrom_AfterAnyNumberOfCounts_GoesOnAlike()
    {
        PoissonSampler sampler = Sampler(3);
        PoissonSampler copy = Sampler(77);
        double[] means = [12.5, 12.5, 3, 900, 12.5];
        for (int i = 0; i < 100; i++)
        {
            sampler.Draw(means[i % means.Length]);
            copy.Draw(40);
            copy.CopyFrom(sampler);
            Assert.Equal(sampler.Draw(means[(i + 1) % means.Length]), copy.Draw(means[(i + 1) % means.Length]));
            Assert.Equal(sampler.Drawn, copy.Drawn);
        }
    }

    [Fact]
    public void Start_Again_RepeatsTheStreamOnlyFromItsBeginning()
    {
        PoissonSampler sampler = Sampler(5);
        long[] counts = [.. Enumerable.Range(0, 100).Select(_ => sampler.Draw(20))];
        sampler.Start(Streams.Of(6));
        Assert.NotEqual(counts, Enumerable.Range(0, 100).Select(_ => sampler.Draw(20)));
        sampler.Start(Streams.Of(5));
        Assert.Equal(counts, Enumerable.Range(0, 100).Select(_ => sampler.Draw(20)));
    }

    [Theory]
    [InlineData(-1e-300)]
    [InlineData(double.NaN)]
    [InlineData(1.0000001e7)]
    [InlineData(double.PositiveInfinity)]
    public void Draw_OfAMeanThatIsNone_Throws(double mean)
    {
        PoissonSampler sampler = Sampler(1);
        Assert.Throws<ArgumentOutOfRangeException>(() => sampler.Draw(mean));
        Assert.Equal(0UL, sampler.Drawn);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(15.5)]
    [InlineData(37.5)]
    [InlineData(1e3)]
    [InlineData(1e6)]
    [InlineData(1e7)]
    public void LogProbability_OfAnyCount_MeetsTheRecurrence(double mean)
    {
        PoissonPmf pmf = new(mean);
        for (long count = pmf.First; count <= pmf.Last; count++)
        {
            double exact = Math.Log(pmf[count]);
            Assert.Equal(exact, PoissonLaw.LogProbability(count, mean), 2e-12 * Math.Max(1, Math.Abs(exact)));
        }
    }

    [Fact]
    public void LogProbability_AtTheEndOfItsTable_ContinuesIt()
    {
        // From k - 1 to k a chance changes by mean / k.
        foreach (long count in (long[])[1, 14, 15, 16, 17, 40])
        {
            double step = PoissonLaw.LogProbability(count, 12) - PoissonLaw.LogProbability(count - 1, 12);
            Assert.Equal(Math.Log(12.0 / count), step, 3e-14);
        }
    }

    private static IEnumerable<long> Counts(double mean, ulong seed)
    {
        PoissonSampler sampler = Sampler(seed);
        for (int i = 0; i < Draws; i++)
            yield return sampler.Draw(mean);
    }

    private static PoissonSampler Sampler(ulong seed)
    {
        PoissonSampler sampler = new();
        sampler.Start(Streams.Of(seed));
        return sampler;
    }
}
