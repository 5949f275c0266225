using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Tests.Laws;

namespace LiveBattle.Engine.Tests.Chance;

public sealed class TapBatchTests
{
    [Fact]
    public void Size_AtTheEdgesOfWords_ChangesExactlyThere()
    {
        Assert.Equal(1, TapBatch.Size(0));
        Assert.Equal(14, TapBatch.Size(0x3FFFFFFF));
        Assert.Equal(15, TapBatch.Size(0x40000000));
        Assert.Equal(15, TapBatch.Size(uint.MaxValue));
        for (int size = 1; size < 14; size++)
        {
            uint next = (uint)Math.Ceiling((1L << 30) / 14.0 * size);
            Assert.Equal(size, TapBatch.Size(next - 1));
            Assert.Equal(size + 1, TapBatch.Size(next));
        }
    }

    [Fact]
    public void MeanTaps_IsTheMeanOfTheSizes_NearTheMeasuredOne()
    {
        double[] chances = [.. Enumerable.Repeat(0.25 / 14, 14), 0.75];
        Assert.Equal(TapBatch.MeanTaps, chances.Index().Sum(at => at.Item * (at.Index + 1)), 1e-12);
        Assert.InRange(TapBatch.MeanTaps / (14_055.0 / 1_077), 0.99, 1.01);
    }

    [Fact]
    public void Size_OnAStream_HasItsLawByChiSquare()
    {
        long[] hits = new long[15];
        foreach (PhiloxBlock block in Streams.Blocks(1, 100_000))
            hits[TapBatch.Size(block.W3) - 1]++;
        double[] chances = [.. Enumerable.Repeat(0.25 / 14, 14), 0.75];
        Assert.InRange(ChiSquare.Z(hits, chances)!.Value, -4, 4);
    }
}
