namespace LiveBattle.Engine.Chance;

/// <summary>Draws from random words, by IEEE basic operations and integers only. Pure and thread-safe.</summary>
public static class Samplers
{
    /// <summary>
    /// An exponential variate of mean 1 by inversion: −ln u, u one of 2^53 equally spaced points of (0, 1). Between
    /// 1.1e-16 and 37.4.
    /// </summary>
    public static double UnitExponential(PhiloxBlock block)
    {
        ulong bits = ((ulong)block.W1 << 32) | block.W0;
        return NaturalLog.Minus(((bits >> 11) + 0.5) * (1.0 / (1UL << 53)));
    }

    /// <summary>
    /// A whole number in [0, <paramref name="count"/>), from 43 bits that <see cref="UnitExponential"/> leaves over: no
    /// number is likelier than another by more than count / 2^43.
    /// </summary>
    /// <param name="block">The same block may also give an exponential and a gift; they share no bit.</param>
    /// <param name="count">1 to 2^20.</param>
    public static int Below(PhiloxBlock block, int count)
    {
        ulong bits = ((ulong)block.W2 << 11) | (block.W0 & 0x7FF);
        return (int)unchecked((bits * (ulong)count) >> 43);
    }
}
