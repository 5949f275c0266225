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
        RandomStream stream = Streams.Of(1);
        ulong ordinal = 5;
        for (int i = 0; i < Draws; i++)
            PoissonSampler.Draw(mean, stream, ref ordinal);
        Assert.InRange((ordinal - 5) / (double)Draws, least, most);
    }

    [Fact]
    public void Draw_OfOneOrdinal_IsAlwaysTheSame()
    {
        RandomStream stream = Streams.Of(9);
        foreach (double mean in (double[])[0.7, 10, 1234.5])
        {
            ulong first = 77;
            ulong again = 77;
            Assert.Equal(PoissonSampler.Draw(mean, stream, ref first), PoissonSampler.Draw(mean, stream, ref again));
            Assert.Equal(first, again);
        }
    }

    [Theory]
    [InlineData(-1e-300)]
    [InlineData(double.NaN)]
    [InlineData(1.0000001e7)]
    [InlineData(double.PositiveInfinity)]
    public void Draw_OfAMeanThatIsNone_Throws(double mean)
    {
        ulong ordinal = 3;
        Assert.Throws<ArgumentOutOfRangeException>(() => PoissonSampler.Draw(mean, Streams.Of(1), ref ordinal));
        Assert.Equal(3UL, ordinal);
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
        RandomStream stream = Streams.Of(seed);
        ulong ordinal = 0;
        for (int i = 0; i < Draws; i++)
            yield return PoissonSampler.Draw(mean, stream, ref ordinal);
    }
}
