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
    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;

    /// <summary>The block of ten rounds at a counter under a key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PhiloxBlock Block(uint key0, uint key1, uint counter0, uint counter1, uint counter2, uint counter3)
    {
        unchecked
        {
            for (int round = 0; round < 10; round++)
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
    /// The blocks of counters that follow each other, upper half 0. Two are made side by side: a round of one does not wait
    /// for the other's.
    /// </summary>
    /// <param name="key0">As of <see cref="Block"/>.</param>
    /// <param name="key1">Likewise.</param>
    /// <param name="counter">The lower half of the first counter.</param>
    /// <param name="blocks">Any number of them.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill(uint key0, uint key1, ulong counter, Span<PhiloxBlock> blocks)
    {
        unchecked
        {
            ulong multiplier0 = Multiplier0, multiplier1 = Multiplier1;
            int i = 0;
            for (; i + 1 < blocks.Length; i += 2, counter += 2)
            {
                // Words of 32 bits, held in 64: a product needs no widening.
                ulong a0 = (uint)counter, a1 = counter >> 32, a2 = 0, a3 = 0;
                ulong b0 = (uint)(counter + 1), b1 = (counter + 1) >> 32, b2 = 0, b3 = 0;
                uint bumped0 = key0, bumped1 = key1;
                for (int round = 0; round < 10; round++)
                {
                    ulong a = multiplier0 * a0;
                    ulong aa = multiplier1 * a2;
                    ulong b = multiplier0 * b0;
                    ulong bb = multiplier1 * b2;
                    a0 = (aa >> 32) ^ a1 ^ bumped0;
                    b0 = (bb >> 32) ^ b1 ^ bumped0;
                    a1 = (uint)aa;
                    b1 = (uint)bb;
                    a2 = (a >> 32) ^ a3 ^ bumped1;
                    b2 = (b >> 32) ^ b3 ^ bumped1;
                    a3 = (uint)a;
                    b3 = (uint)b;
                    bumped0 += Weyl0;
                    bumped1 += Weyl1;
                }

                blocks[i] = new PhiloxBlock((uint)a0, (uint)a1, (uint)a2, (uint)a3);
                blocks[i + 1] = new PhiloxBlock((uint)b0, (uint)b1, (uint)b2, (uint)b3);
            }

            if (i < blocks.Length)
                blocks[i] = Block(key0, key1, (uint)counter, (uint)(counter >> 32), 0, 0);
        }
    }
}

/// <summary>128 random bits in the order in which the generator's authors print them.</summary>
public readonly record struct PhiloxBlock(uint W0, uint W1, uint W2, uint W3);
