using CsCheck;
using LiveBattle.Engine.Chance;

namespace LiveBattle.Engine.Tests.Chance;

/// <summary>Against the known-answer file of Random123 (kat_vectors, philox4x32 with 10 rounds).</summary>
public sealed class Philox4x32Tests
{
    [Fact]
    public void Block_AllZero_IsThePublishedOne() =>
        Assert.Equal(
            new PhiloxBlock(0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8),
            Philox4x32.Block(0, 0, 0, 0, 0, 0));

    [Fact]
    public void Block_AllOnes_IsThePublishedOne() =>
        Assert.Equal(
            new PhiloxBlock(0x408F276D, 0x41C83B0E, 0xA20BC7C6, 0x6D5451FD),
            Philox4x32.Block(0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF));

    [Fact]
    public void Block_DigitsOfPi_IsThePublishedOne() =>
        Assert.Equal(
            new PhiloxBlock(0xD16CFE09, 0x94FDCCEB, 0x5001E420, 0x24126EA1),
            Philox4x32.Block(0xA4093822, 0x299F31D0, 0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344));

    // Two are made together; the last of an odd number by itself.
    [Theory]
    [InlineData(0UL)]
    [InlineData(4_294_967_290UL)]
    [InlineData(18_446_744_073_709_551_600UL)]
    public void Fill_MakesTheBlocksOfItsCounters(ulong first)
    {
        PhiloxBlock[] filled = new PhiloxBlock[21];
        Philox4x32.Fill(0xA4093822, 0x299F31D0, first, filled);
        for (int i = 0; i < filled.Length; i++)
        {
            ulong counter = unchecked(first + (ulong)i);
            Assert.Equal(Philox4x32.Block(0xA4093822, 0x299F31D0, unchecked((uint)counter), (uint)(counter >> 32), 0, 0), filled[i]);
        }
    }

    [Fact]
    public void Fill_OfAnyKeyCounterAndLength_IsBlockByBlock() =>
        Gen.Select(Gen.UInt, Gen.UInt, Gen.ULong, Gen.Int[0, 40]).Sample((key0, key1, first, length) =>
        {
            PhiloxBlock[] filled = new PhiloxBlock[length];
            Philox4x32.Fill(key0, key1, first, filled);
            Assert.All(filled.Index(), at =>
            {
                ulong counter = unchecked(first + (ulong)at.Index);
                Assert.Equal(Philox4x32.Block(key0, key1, unchecked((uint)counter), (uint)(counter >> 32), 0, 0), at.Item);
            });
        });
}
