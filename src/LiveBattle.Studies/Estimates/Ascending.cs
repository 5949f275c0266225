using System.Numerics;
using System.Runtime.CompilerServices;

namespace LiveBattle.Studies.Estimates;

/// <summary>
/// Values in ascending order, by counting digits from the lowest to the highest. Points and money of one study differ in
/// few digits, and the platform's own sort runs slowly the first few times, which is all that a study needs. Thread-safe.
/// </summary>
internal static class Ascending
{
    private const int DigitBits = 11;
    private const int Digits = 1 << DigitBits;

    // Below, clearing the counters would cost more than sorting.
    private const int Few = 512;

    /// <summary>A sorted copy.</summary>
    public static long[] Copy(ReadOnlySpan<long> values)
    {
        long[] sorted = values.ToArray();
        if (sorted.Length < Few)
        {
            Array.Sort(sorted);
            return sorted;
        }

        (long least, long most) = Range(values);
        ulong distance = unchecked((ulong)most - (ulong)least);
        long[] other = new long[sorted.Length];
        int[] places = new int[Digits];
        for (int shift = 0; shift < 64 - BitOperations.LeadingZeroCount(distance); shift += DigitBits)
        {
            Distribute(sorted, other, places, least, shift);
            (sorted, other) = (other, sorted);
        }

        return sorted;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (long Least, long Most) Range(ReadOnlySpan<long> values)
    {
        (long least, long most) = (long.MaxValue, long.MinValue);
        foreach (long value in values)
        {
            least = Math.Min(least, value);
            most = Math.Max(most, value);
        }

        return (least, most);
    }

    /// <summary>Stable by one digit of the distance from the least value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Distribute(long[] from, long[] to, int[] places, long least, int shift)
    {
        unchecked
        {
            Array.Clear(places);
            foreach (long value in from)
                places[(int)(((ulong)(value - least) >> shift) & (Digits - 1))]++;
            int start = 0;
            for (int digit = 0; digit < Digits; digit++)
            {
                int count = places[digit];
                places[digit] = start;
                start += count;
            }

            foreach (long value in from)
                to[places[(int)(((ulong)(value - least) >> shift) & (Digits - 1))]++] = value;
        }
    }
}
