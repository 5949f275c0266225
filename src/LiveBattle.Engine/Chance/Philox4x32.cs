using System.Runtime.CompilerServices;

namespace LiveBattle.Engine.Chance;

/// <summary>
/// The Philox4x32-10 counter-based generator: four 32-bit words that are a pure function of a 64-bit key and a 128-bit
/// counter. Nothing is stored between draws, so any draw of any stream can be had in any order and a copied battle
/// needs no generator state. Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011; tested
/// against the vectors published with it. Passes BigCrush. Thread-safe.
/// </summary>
public static class Philox4x32
{
    internal const int Rounds = 10;
    internal const uint Multiplier0 = 0xD2511F53;
    internal const uint Multiplier1 = 0xCD9E8D57;
    internal const uint Weyl0 = 0x9E3779B9;
    internal const uint Weyl1 = 0xBB67AE85;

    /// <summary>The block of ten rounds at a counter under a key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PhiloxBlock Block(uint key0, uint key1, uint counter0, uint counter1, uint counter2, uint counter3)
    {
        unchecked
        {
            for (int round = 0; round < Rounds; round++)
            {
                ulong product0 = (ulong)Multiplier0 * counter0;
                ulong product1 = (ulong)Multiplier1 * counter2;
                counter0 = (uint)(product1 >> 32) ^ counter1 ^ key0;
                counter1 = (uint)product1;
                counter2 = (uint)(product0 >> 32) ^ counter3 ^ key1;
                counter3 = (uint)product0;
                key0 += Weyl0;
                key1 += Weyl1;
            }
        }

        return new PhiloxBlock(counter0, counter1, counter2, counter3);
    }

    /// <summary>
    /// The blocks of counters that follow each other, upper half 0: the same as of <see cref="Block"/>, made together
    /// where the processor can.
    /// </summary>
    /// <param name="key0">As of <see cref="Block"/>.</param>
    /// <param name="key1">Likewise.</param>
    /// <param name="counter">The lower half of the first counter.</param>
    /// <param name="blocks">Any number of them.</param>
    public static void Fill(uint key0, uint key1, ulong counter, Span<PhiloxBlock> blocks)
    {
        if (PhiloxLanes.IsSupported)
        {
            for (; blocks.Length >= PhiloxLanes.Width; blocks = blocks[PhiloxLanes.Width..])
            {
                PhiloxLanes.Fill(key0, key1, counter, blocks[..PhiloxLanes.Width]);
                counter = unchecked(counter + PhiloxLanes.Width);
            }
        }

        for (int i = 0; i < blocks.Length; i++, counter = unchecked(counter + 1))
            blocks[i] = Block(key0, key1, unchecked((uint)counter), (uint)(counter >> 32), 0, 0);
    }
}

/// <summary>128 random bits in the order in which the generator's authors print them.</summary>
public readonly record struct PhiloxBlock(uint W0, uint W1, uint W2, uint W3);
