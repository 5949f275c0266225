using CsCheck;
using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Tests.Laws;

namespace LiveBattle.Engine.Tests.Chance;

public sealed class RankChoiceTests
{
    private const int Draws = 200_000;

    [Theory]
    [InlineData(1UL, 0.97, 1_000)]
    [InlineData(42UL, 0.97, 7)]
    [InlineData(1UL, 0.8, 97)]
    [InlineData(1UL, 0.5, 1_000_000)]
    [InlineData(1UL, 0.2, 7)]
    [InlineData(42UL, 0.2, 1_000)]
    [InlineData(1UL, 0.99, 100)]
    public void Pick_OnAStream_GivesTheFirstRanksTheirPowerOfTheirShare(ulong seed, double topFifth, int count)
    {
        double beta = Math.Log(topFifth) / Math.Log(0.2);
        RankChoice choice = new(topFifth);
        Assert.Equal(beta, choice.Beta, 1e-14);
        long[] hits = new long[count];
        foreach (PhiloxBlock block in Streams.Blocks(seed, Draws))
            hits[choice.Pick(block, count)]++;
        double[] chances =
        [
            .. Enumerable.Range(0, count).Select(rank => Math.Pow((rank + 1.0) / count, beta) - Math.Pow((double)rank / count, beta)),
        ];
        Assert.InRange(ChiSquare.Z(hits, chances)!.Value, -4, 4);
    }

    [Fact]
    public void Pick_OfTheTopFifth_HasTheShareThatIsAskedFor()
    {
        RankChoice choice = new(0.97);
        int top = Streams.Blocks(3, Draws).Count(block => choice.Pick(block, 1_000) < 200);
        Assert.InRange((top - (0.97 * Draws)) / Math.Sqrt(0.97 * 0.03 * Draws), -4, 4);
    }

    [Fact]
    public void Pick_AtOneFifth_IsTheUniformPick()
    {
        RankChoice alike = new(0.2);
        Assert.Equal(1.0, alike.Beta);
        int different = Streams.Blocks(4, Draws).Count(block => alike.Pick(block, 1_000) != Samplers.Below(block, 1_000));
        Assert.Equal(0, different);
    }

    [Fact]
    public void Pick_AnyBitsAndAnyShare_StaysInBounds() => Gen.Select(Gen.Double[0.2, 0.9999], Gen.Int[1, 1 << 20], Gen.UInt, Gen.UInt).Sample(
        (topFifth, count, w0, w2) =>
        {
            RankChoice choice = new(topFifth);
            Assert.InRange(choice.Pick(new PhiloxBlock(w0, 0, w2, 0), count), 0, count - 1);
            Assert.Equal(count - 1, choice.Pick(new PhiloxBlock(uint.MaxValue, 0, uint.MaxValue, 0), count));
            Assert.Equal(0, choice.Pick(default, count));
        });

    [Fact]
    public void Pick_IgnoresTheBitsOfTheExponentialAndTheGift()
    {
        PhiloxBlock block = new(0x123, 1, 0x89ABCDEF, 2);
        RankChoice choice = new(0.6);
        Assert.Equal(choice.Pick(block, 1_000), choice.Pick(block with { W0 = 0xFFFFF123, W1 = 99, W3 = 7 }, 1_000));
    }

    [Theory]
    [InlineData(0.97, 1.019)]
    [InlineData(0.8, 1.161)]
    public void Beta_OfAKnownShare_IsThatOfItsParetoExponent(double topFifth, double alpha) =>
        Assert.Equal(alpha, 1 / (1 - new RankChoice(topFifth).Beta), 0.0005);

    [Theory]
    [InlineData(0.1999999)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void Constructor_ShareThatIsNone_Throws(double topFifth) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RankChoice(topFifth));
}
