namespace LiveBattle.Engine.Chance;

/// <summary>
/// The exponential function from IEEE 754 basic operations alone, because the platform's may differ by system and
/// architecture and a battle must not. Relative error below 1e-15, tested against the platform's. Thread-safe.
/// </summary>
public static class NaturalExp
{
    /// <summary>The largest argument of <see cref="Plus"/>.</summary>
    public const double PlusLimit = 700;

    // e^-745.13… is half the smallest double; this is the last argument that is computed.
    private const double MinusLimit = 745;

    private const int TableBits = 6;
    private const int TableSize = 1 << TableBits;
    private const double StepsPerUnit = 92.33248261689366;

    // ln 2 / 64 in two parts; the first has 35 bits, so that any multiple up to 2^18 of it is exact.
    private const double StepHigh = 0.010830424695996044;
    private const double StepLow = 2.5310172166650877e-13;

    // Adding it rounds to a whole number, which then stands in the lowest bits of the sum.
    private const double RoundToWhole = 6755399441055744.0;

    // 2^(-j/64) for j = 0 to 63.
    private static readonly double[] Powers = BuildPowers();

    /// <summary>e^-x; 0 for x above 745, where it is no more than the smallest number of all.</summary>
    /// <param name="x">0 or more; infinity too.</param>
    /// <exception cref="ArgumentOutOfRangeException">x is below 0 or no number.</exception>
    public static double Minus(double x)
    {
        if (!(x >= 0 && x <= MinusLimit))
            return x > MinusLimit ? 0.0 : throw new ArgumentOutOfRangeException(nameof(x), x, "At least 0.");

        // x = k ln2/64 + r with |r| <= ln2/128, so e^-x = 2^(-k/64) e^-r: five terms of the series are enough.
        double rounded = (x * StepsPerUnit) + RoundToWhole;
        int steps = unchecked((int)BitConverter.DoubleToInt64Bits(rounded));
        double whole = rounded - RoundToWhole;
        double r = (x - (whole * StepHigh)) - (whole * StepLow);
        double series = r * (-1.0 + (r * (1.0 / 2 + (r * (-1.0 / 6 + (r * (1.0 / 24 + (r * (-1.0 / 120)))))))));
        double power = Powers[steps & (TableSize - 1)];
        return Halved(power + (power * series), steps >> TableBits);
    }

    /// <summary>e^x.</summary>
    /// <param name="x">0 to <see cref="PlusLimit"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">x is not in its range.</exception>
    public static double Plus(double x)
    {
        if (!(x >= 0 && x <= PlusLimit))
            throw new ArgumentOutOfRangeException(nameof(x), x, $"0 to {PlusLimit}.");
        return 1.0 / Minus(x);
    }

    // Below the normal numbers in two steps, the first of them exact, so that there is one rounding.
    private static double Halved(double value, int times) =>
        times <= 1000 ? value * PowerOfHalf(times) : value * PowerOfHalf(1000) * PowerOfHalf(times - 1000);

    private static double PowerOfHalf(int times) => BitConverter.Int64BitsToDouble((1023L - times) << 52);

    private static double[] BuildPowers()
    {
        // 2^(-1/64) in units of 2^-64. Each product is short by less than one unit, all 63 by less than 2^-58.
        const ulong step = 0xFD3E0C0CF486C175;
        double[] powers = new double[TableSize];
        powers[0] = 1.0;
        ulong power = step;
        for (int j = 1; j < TableSize; j++)
        {
            // The nearest multiple of 2^-53 is a whole number that a double holds.
            powers[j] = ((power >> 11) + ((power >> 10) & 1)) * (1.0 / (1UL << 53));
            power = Math.BigMul(power, step, out _);
        }

        return powers;
    }
}
