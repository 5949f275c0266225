using System.Runtime.CompilerServices;

namespace LiveBattle.Engine.Chance;

/// <summary>
/// The natural logarithm from IEEE 754 basic operations alone, because the platform's may differ by system and
/// architecture and a battle must not. Error below 1e-15 × max(1, |result|), tested against the platform's logarithm.
/// Thread-safe.
/// </summary>
public static class NaturalLog
{
    private const int TableBits = 7;
    private const int TableSize = 1 << TableBits;
    private const double Ln2 = 0.693147180559945309417232121458;

    // For each of 128 slices of [1, 2): the reciprocal of its midpoint and the logarithm of that reciprocal's inverse.
    private static readonly Slice[] Slices = BuildSlices();

    /// <summary>−ln u, never below 0.</summary>
    /// <param name="u">In (0, 1], a normal number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Minus(double u)
    {
        double minus = -Of(u);
        return minus > 0 ? minus : 0;
    }

    /// <summary>ln x.</summary>
    /// <param name="x">Above 0, a normal number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        int exponent = (int)(bits >> 52) - 1023;
        double mantissa = BitConverter.Int64BitsToDouble((bits & 0x000F_FFFF_FFFF_FFFF) | 0x3FF0_0000_0000_0000);
        ref readonly Slice slice = ref Slices[(int)((bits >> (52 - TableBits)) & (TableSize - 1))];

        // ln(mantissa) = ln(midpoint) + ln(1 + r) with |r| < 1/256: seven terms of the series are enough.
        double r = (mantissa * slice.Reciprocal) - 1.0;
        double series = r * (1.0 + (r * (-1.0 / 2 + (r * (1.0 / 3 + (r * (-1.0 / 4
            + (r * (1.0 / 5 + (r * (-1.0 / 6 + (r * (1.0 / 7)))))))))))));
        return (exponent * Ln2) + (slice.Log + series);
    }

    private static Slice[] BuildSlices()
    {
        Slice[] slices = new Slice[TableSize];
        for (int i = 0; i < TableSize; i++)
        {
            double reciprocal = 1.0 / (1.0 + ((i + 0.5) / TableSize));

            // The slice's logarithm must be that of the rounded reciprocal's inverse; −ln x by 2·artanh((1−x)/(1+x)).
            slices[i] = new Slice(reciprocal, 2.0 * Artanh((1.0 - reciprocal) / (1.0 + reciprocal)));
        }

        return slices;
    }

    private static double Artanh(double z)
    {
        double square = z * z;
        double sum = 0.0;
        for (int k = 41; k >= 1; k -= 2)
            sum = (sum * square) + (1.0 / k);
        return z * sum;
    }

    private readonly record struct Slice(double Reciprocal, double Log);
}
