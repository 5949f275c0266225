namespace LiveBattle.Studies.Estimates;

/// <summary>
/// How many replications an answer of a given precision takes. Precision is half of the width of the 95 % interval.
/// Thread-safe.
/// </summary>
public static class Needed
{
    // Up to here a double holds every whole number, and the estimate is settled to the last replication.
    private const double Countable = 1L << 53;

    private const double Z2 = Proportion.Z95 * Proportion.Z95;

    /// <summary>
    /// The smallest number of replications after which every share, whatever it turns out to be, has an interval of at
    /// most that half width: one half is the worst case. 9,600 for a precision of 0.01.
    /// </summary>
    /// <param name="precision">Above 0.</param>
    /// <returns>1 or more; <see cref="long.MaxValue"/> when it is beyond 2^53, which nobody can wait for.</returns>
    public static long ForProportion(double precision) => ForProportion(precision, 0.5);

    /// <summary>
    /// The same for the difference of two shares of the same battles: four times as many and a few, for at worst the one comes true
    /// exactly where the other does not, and the difference has four times the variance of a share.
    /// </summary>
    /// <param name="precision">Above 0.</param>
    /// <returns>16 or more; <see cref="long.MaxValue"/> when it is beyond 2^53.</returns>
    public static long ForDifference(double precision)
    {
        long one = ForProportion(precision);

        // Wilson's interval counts as if z² more had been seen: 4 (n + z²) − z² of both together.
        return one > (1L << 53) / 4 - 3 ? long.MaxValue : 4 * (one + 3);
    }

    /// <summary>The same for a share that is known beforehand, at least roughly.</summary>
    /// <param name="precision">Above 0.</param>
    /// <param name="share">0 to 1.</param>
    /// <returns>1 or more; <see cref="long.MaxValue"/> when it is beyond 2^53.</returns>
    public static long ForProportion(double precision, double share)
    {
        RefuseUnlessPositive(precision, nameof(precision));
        if (!(share >= 0 && share <= 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "From 0 to 1.");

        // Nothing is further from the truth than 1.
        precision = Math.Min(precision, 1);

        // Wilson's half width squared is z²·(p·q·m + z²·(1/4 − p·q)) / m² with m = n + z²: a quadratic equation for m.
        double product = share * (1 - share);
        double square = precision * precision;
        double m = Z2 * (product + Math.Sqrt((product * product) + (4 * square * (0.25 - product)))) / (2 * square);
        return Settle(m - Z2, 1, n => Proportion.HalfWidth(share, n) <= precision);
    }

    /// <summary>
    /// The smallest number of replications after which a mean has Student's interval of at most that half width. Skewness,
    /// which is not known beforehand, is left out: it moves the interval more than it widens it.
    /// </summary>
    /// <param name="sd">Standard deviation of the single values, 0 or more; from a pilot study, say.</param>
    /// <param name="halfWidth">Above 0, in the unit of the values.</param>
    /// <returns>2 or more; <see cref="long.MaxValue"/> when it is beyond 2^53.</returns>
    public static long ForMean(double sd, double halfWidth)
    {
        RefuseUnlessPositive(halfWidth, nameof(halfWidth));
        if (!(sd >= 0 && double.IsFinite(sd)))
            throw new ArgumentOutOfRangeException(nameof(sd), sd, "Finite, and 0 or more.");
        double ratio = sd / halfWidth;
        return Settle(
            Z2 * ratio * ratio, 2, n => sd * (StudentLaw.Quantile975(n - 1) / Math.Sqrt(n)) <= halfWidth);
    }

    /// <summary>The smallest number from <paramref name="least"/> on that is enough, starting near an estimate of it.</summary>
    private static long Settle(double estimate, long least, Func<long, bool> isEnough)
    {
        if (!(estimate < Countable))
            return long.MaxValue;
        long n = Math.Max(least, (long)Math.Ceiling(estimate));
        while (n > least && isEnough(n - 1))
            n--;
        while (!isEnough(n))
            n++;
        return n;
    }

    private static void RefuseUnlessPositive(double value, string name)
    {
        if (!(value > 0 && double.IsFinite(value)))
            throw new ArgumentOutOfRangeException(name, value, "Finite, and above 0.");
    }
}
