using System.Numerics;
using System.Runtime.CompilerServices;

namespace LiveBattle.Studies.Estimates;

/// <summary>
/// How many values there are, and the exact sums of them, of their squares and of their cubes: all that the mean, its
/// spread and its skewness need. Whole numbers, so that neither the order of the values nor the way they were cut and
/// joined changes a bit of what is computed from them. Immutable, thread-safe.
/// </summary>
/// <param name="Count">0 or more.</param>
/// <param name="Sum">Sum of the values.</param>
/// <param name="Squares">Sum of their squares.</param>
/// <param name="Cubes">Sum of their cubes.</param>
public readonly record struct Moments(long Count, BigInteger Sum, BigInteger Squares, BigInteger Cubes)
{
    // A square has up to 126 bits and is cut into three limbs. A limb times a value has up to 43 + 63 bits and a block
    // adds 20 at most, so no sum of a block leaves 126 bits.
    private const int LimbBits = 43;
    private const ulong LimbMask = (1UL << LimbBits) - 1;
    private const int BlockLength = 1 << 20;

    /// <summary>Arithmetic mean; 0 for no values.</summary>
    internal double Mean => Count == 0 ? 0 : (double)Sum / Count;

    /// <summary>Sample variance (n − 1); 0 for fewer than two values.</summary>
    internal double Variance => Count < 2 ? 0 : (double)SecondCentral / ((double)Count * (Count - 1));

    /// <summary>Sample standard deviation (n − 1); 0 for fewer than two values.</summary>
    internal double Sd => Math.Sqrt(Variance);

    /// <summary>Third central moment in parts of the standard deviation's cube (both over n); 0 when all are equal.</summary>
    internal double Skewness
    {
        get
        {
            double second = (double)SecondCentral;
            return second == 0 ? 0 : (double)ThirdCentral / (second * Math.Sqrt(second));
        }
    }

    /// <summary>n² times the second central moment, exactly.</summary>
    internal BigInteger SecondCentral => (Count * Squares) - (Sum * Sum);

    private BigInteger ThirdCentral => (Count * ((Count * Cubes) - (3 * Sum * Squares))) + (2 * Sum * Sum * Sum);

    /// <summary>The moments of two sets of values together.</summary>
    public static Moments operator +(Moments left, Moments right) => new(
        left.Count + right.Count, left.Sum + right.Sum, left.Squares + right.Squares, left.Cubes + right.Cubes);

    /// <summary>The moments of values, each of any size.</summary>
    public static Moments Of(ReadOnlySpan<long> values)
    {
        Moments all = default;
        for (int start = 0; start < values.Length; start += BlockLength)
            all += OfBlock(values.Slice(start, Math.Min(BlockLength, values.Length - start)));
        return all;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Moments OfBlock(ReadOnlySpan<long> values)
    {
        Int128 sum = 0;
        (ulong low, ulong middle, ulong high) squares = default;
        (Int128 low, Int128 middle, Int128 high) cubes = default;
        unchecked
        {
            foreach (long value in values)
            {
                ulong size = value < 0 ? 0UL - (ulong)value : (ulong)value;
                ulong top = Math.BigMul(size, size, out ulong bottom);
                ulong low = bottom & LimbMask;
                ulong middle = ((bottom >> LimbBits) | (top << (64 - LimbBits))) & LimbMask;
                ulong high = top >> ((2 * LimbBits) - 64);
                sum += value;
                squares = (squares.low + low, squares.middle + middle, squares.high + high);
                cubes = (
                    cubes.low + ((Int128)value * low),
                    cubes.middle + ((Int128)value * middle),
                    cubes.high + ((Int128)value * high));
            }
        }

        return new Moments(
            values.Length,
            sum,
            Join(squares.low, squares.middle, squares.high),
            Join(cubes.low, cubes.middle, cubes.high));
    }

    private static BigInteger Join(BigInteger low, BigInteger middle, BigInteger high) =>
        low + (middle << LimbBits) + (high << (2 * LimbBits));
}
