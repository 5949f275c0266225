namespace LiveBattle.Engine.Chance;

/// <summary>
/// Logarithms of the chances of a Poisson count by the saddle point of Loader, "Fast and accurate computation of binomial
/// probabilities" (2000): the large terms, which would cancel, are never formed. IEEE basic operations and
/// <see cref="NaturalLog"/> only. Thread-safe.
/// </summary>
internal static class PoissonLaw
{
    private const int TableSize = 16;
    private const double HalfLogTwoPi = 0.918938533204672741780329736406;

    // ln k! for k = 0 to 15; each of these factorials is a whole number that a double holds.
    private static readonly double[] LogFactorials = BuildLogFactorials();

    /// <summary>ln of the chance of <paramref name="count"/>, with an error below 1e-14 × max(1, |result|).</summary>
    /// <param name="count">A whole number, 0 to 2^62.</param>
    /// <param name="mean">Above 0, a normal number.</param>
    public static double LogProbability(double count, double mean) =>
        count < TableSize
            ? (count * NaturalLog.Of(mean)) - mean - LogFactorials[(int)count]
            : -StirlingError(count) - Deviance(count, mean) - HalfLogTwoPi - (0.5 * NaturalLog.Of(count));

    // ln k! less Stirling's (k + 1/2) ln k - k + ln(2 pi)/2. The first term left out is below 1.1e-16 from 16 on.
    private static double StirlingError(double k)
    {
        double square = k * k;
        return (1.0 / 12 - ((1.0 / 360 - ((1.0 / 1260 - ((1.0 / 1680 - ((1.0 / 1188) / square)) / square)) / square))
            / square)) / k;
    }

    // k ln(k / mean) + mean - k, by its series where the two are near each other.
    private static double Deviance(double k, double mean)
    {
        double gap = k - mean;
        if (Math.Abs(gap) >= 0.1 * (k + mean))
            return (k * NaturalLog.Of(k / mean)) - gap;

        double v = gap / (k + mean);
        double square = v * v;
        double sum = gap * v;
        double term = 2.0 * k * v;
        for (int odd = 3; ; odd += 2)
        {
            term *= square;
            double next = sum + (term / odd);
            if (next == sum)
                return sum;
            sum = next;
        }
    }

    private static double[] BuildLogFactorials()
    {
        double[] logs = new double[TableSize];
        double factorial = 1.0;
        for (int k = 1; k < TableSize; k++)
        {
            factorial *= k;
            logs[k] = NaturalLog.Of(factorial);
        }

        return logs;
    }
}
