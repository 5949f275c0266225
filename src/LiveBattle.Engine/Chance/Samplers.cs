using System.Runtime.CompilerServices;

namespace LiveBattle.Engine.Chance;

/// <summary>Draws from random words, by IEEE basic operations and integers only. Pure and thread-safe.</summary>
public static class Samplers
{
    /// <summary>
    /// One of the 2^52 midpoints (k + ½) / 2^52, all alike, from the upper 52 of 64 random bits: never 0 and never 1, and
    /// held exactly by a double.
    /// </summary>
    public static double Uniform(uint high, uint low) =>
        ((long)((((ulong)high << 32) | low) >> 12) + 0.5) * (1.0 / (1L << 52));

    /// <summary>
    /// An exponential variate of mean 1 by inversion: −ln u of the block's first uniform. From 1e-16, to within the
    /// logarithm's error, to 36.74.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double UnitExponential(PhiloxBlock block) => NaturalLog.Minus(Uniform(block.W1, block.W0));

    /// <summary>
    /// <see cref="UnitExponential"/> of each block. Made in a row, the logarithms do not wait for what is done with them.
    /// </summary>
    /// <param name="blocks">Any number of them.</param>
    /// <param name="variates">As many.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void UnitExponentials(ReadOnlySpan<PhiloxBlock> blocks, Span<double> variates)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(variates.Length, blocks.Length);
        for (int i = 0; i < variates.Length; i++)
        {
            ref readonly PhiloxBlock block = ref blocks[i];
            variates[i] = NaturalLog.Minus(Uniform(block.W1, block.W0));
        }
    }

    /// <summary>
    /// A whole number in [0, <paramref name="count"/>), from 43 bits that <see cref="UnitExponential"/> leaves over: no
    /// number is likelier than another by more than count / 2^43.
    /// </summary>
    /// <param name="block">The same block may also give an exponential and a gift; they share no bit.</param>
    /// <param name="count">1 to 2^20.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Below(PhiloxBlock block, int count)
    {
        ulong bits = ((ulong)block.W2 << 11) | (block.W0 & 0x7FF);
        return (int)unchecked((bits * (ulong)count) >> 43);
    }
}
