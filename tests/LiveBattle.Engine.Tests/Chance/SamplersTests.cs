using CsCheck;
using LiveBattle.Engine.Chance;

namespace LiveBattle.Engine.Tests.Chance;

/// <summary>Exact at the limits; in between judged on fixed streams, so that a verdict does not change by itself.</summary>
public sealed class SamplersTests
{
    private const int Draws = 100_000;

    // 0.1 % of right generators would exceed it.
    private const double KolmogorovLimit = 1.9495;

    private static readonly Gen<uint> EdgeWord =
        Gen.OneOf([.. new uint[] { 0, 1, 0xFFF, 0x1000, 0x80000000, 0xFFFFF000, uint.MaxValue }.Select(Gen.Const)]);

    private static readonly Gen<uint> AnyWord = Gen.OneOf(Gen.UInt, EdgeWord);

    public static TheoryData<ulong> Seeds { get; } = new(1UL, 42UL, ulong.MaxValue);

    [Fact]
    public void Uniform_AtItsLimits_IsHalfAStepFromZeroAndOne()
    {
        Assert.Equal(Math.ScaleB(1, -53), Samplers.Uniform(0, 0xFFF));
        Assert.Equal(Math.ScaleB(3, -53), Samplers.Uniform(0, 0x1000));
        Assert.Equal(1 - Math.ScaleB(1, -53), Samplers.Uniform(uint.MaxValue, 0xFFFFF000));
        Assert.Equal(0.5 + Math.ScaleB(1, -53), Samplers.Uniform(0x80000000, 0));
    }

    [Fact]
    public void UnitExponential_AtItsLimits_IsExact()
    {
        Assert.Equal(53 * Math.Log(2), Samplers.UnitExponential(default), 1e-13);
        Assert.Equal(Math.ScaleB(1, -53), Samplers.UnitExponential(new PhiloxBlock(uint.MaxValue, uint.MaxValue, 0, 0)), 1e-15);
    }

    [Fact]
    public void UnitExponentials_AreThoseOfTheirBlocksBitForBit() =>
        Gen.Select(AnyWord, AnyWord, Gen.UInt, Gen.UInt, (w0, w1, w2, w3) => new PhiloxBlock(w0, w1, w2, w3)).Array[0, 40].Sample(blocks =>
        {
            double[] together = new double[blocks.Length];
            Samplers.UnitExponentials(blocks, together);
            Assert.Equal(
                blocks.Select(block => BitConverter.DoubleToInt64Bits(Samplers.UnitExponential(block))),
                together.Select(BitConverter.DoubleToInt64Bits));
        });

    [Fact]
    public void UnitExponentials_OfEverySliceOfTheLogarithm_AreThoseOfTheirBlocks()
    {
        PhiloxBlock[] blocks = [.. Blocks(7)];
        double[] together = new double[blocks.Length];
        Samplers.UnitExponentials(blocks, together);
        Assert.Equal(blocks.Select(Samplers.UnitExponential), together);
    }

    [Fact]
    public void UnitExponentials_IntoFewerPlaces_AreRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Samplers.UnitExponentials(new PhiloxBlock[4], new double[3]));

    [Fact]
    public void UnitExponential_OfNeighbours_NeverRises()
    {
        // Midpoints that a double could not hold would fall together in the upper half, the last of them on 1.
        double before = double.PositiveInfinity;
        foreach (uint high in (uint[])[0, 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF])
        {
            for (uint low = 0; low < 8; low++)
            {
                double value = Samplers.UnitExponential(new PhiloxBlock(low << 12, high, 0, 0));
                Assert.True(value <= before);
                before = value;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void UnitExponential_OnAStream_IsExponentialByKolmogorovAndSmirnov(ulong seed)
    {
        double[] uniform = [.. Blocks(seed).Select(block => 1 - Math.Exp(-Samplers.UnitExponential(block))).Order()];
        double distance = uniform.Index().Max(at => Math.Max(((at.Index + 1.0) / Draws) - at.Item, at.Item - ((double)at.Index / Draws)));
        Assert.True(distance * Math.Sqrt(Draws) < KolmogorovLimit, $"distance {distance:R}, seed {seed}");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void UnitExponential_OnAStream_HasMomentsOneTwoAndSix(ulong seed)
    {
        double[] values = [.. Blocks(seed).Select(Samplers.UnitExponential)];

        // The k-th moment is k!, its variance (2k)! - k!^2; 4 standard errors.
        AssertMean(values, 1, 1);
        AssertMean([.. values.Select(x => x * x)], 2, 20);
        AssertMean([.. values.Select(x => x * x * x)], 6, 684);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void UnitExponential_Neighbours_AreUncorrelated(ulong seed)
    {
        double[] values = [.. Blocks(seed).Select(Samplers.UnitExponential)];
        AssertMean([.. values.Zip(values.Skip(1), (x, y) => (x - 1) * (y - 1))], 0, 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1_000_000)]
    [InlineData(1 << 20)]
    public void Below_AtTheLimitsOfItsBits_StaysInBounds(int count)
    {
        Assert.Equal(0, Samplers.Below(default, count));
        Assert.Equal(count - 1, Samplers.Below(new PhiloxBlock(uint.MaxValue, 0, uint.MaxValue, 0), count));
    }

    [Fact]
    public void Below_IgnoresTheBitsOfTheExponentialAndTheGift()
    {
        PhiloxBlock block = new(0x123, 1, 0x89ABCDEF, 2);
        PhiloxBlock other = block with { W0 = 0xFFFFF123, W1 = 99, W3 = 7 };
        Assert.Equal(Samplers.Below(block, 1_000_000), Samplers.Below(other, 1_000_000));
        Assert.Equal(
            Samplers.UnitExponential(block), Samplers.UnitExponential(block with { W0 = 0x456, W2 = 1, W3 = 1 }));
    }

    [Theory]
    [InlineData(1UL, 7)]
    [InlineData(42UL, 97)]
    [InlineData(5UL, 1_000)]
    public void Below_OnAStream_IsUniformByChiSquare(ulong seed, int count)
    {
        int[] hits = new int[count];
        foreach (PhiloxBlock block in Blocks(seed))
            hits[Samplers.Below(block, count)]++;
        double expected = (double)Draws / count;
        double chiSquare = hits.Sum(hit => (hit - expected) * (hit - expected) / expected);
        double z = (chiSquare - (count - 1)) / Math.Sqrt(2.0 * (count - 1));
        Assert.InRange(z, -4, 4);
    }

    private static IEnumerable<PhiloxBlock> Blocks(ulong seed)
    {
        RandomStream stream = RandomStream.Of(seed, RandomStream.IdOf("samplers"));
        for (ulong n = 0; n < Draws; n++)
            yield return stream[n];
    }

    private static void AssertMean(double[] values, double mean, double variance)
    {
        double z = (values.Average() - mean) / Math.Sqrt(variance / values.Length);
        Assert.InRange(z, -4, 4);
    }
}
