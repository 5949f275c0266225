using System.Runtime.CompilerServices;

namespace LiveBattle.Studies.Estimates;

/// <summary>
/// Which counts a binomial law hardly ever has, exactly: the law is summed from its middle outward, about 19 standard
/// deviations of terms. By IEEE basic operations: the same bits on every machine.
/// </summary>
internal static class BinomialTail
{
    // What lies beyond a term this small, against the largest, is lost in a double's last digits.
    private const double Negligible = 1e-20;

    /// <summary>
    /// The largest count that n trials stay at or below with a chance of at most <paramref name="tail"/>; −1 when even no
    /// success at all is likelier than that.
    /// </summary>
    /// <param name="n">Trials, 1 to 10^12.</param>
    /// <param name="p">Chance of a success, inside 0 to 1.</param>
    /// <param name="q">Of a failure, 1 − p: given, as it may be known to more digits than a difference leaves.</param>
    /// <param name="tail">Below one half.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static long MostThatAreTooFew(long n, double p, double q, double tail)
    {
        // Chances are in parts of that of the mode until their sum is known.
        long mode = Math.Min(n, (long)((n + 1) * p));
        double atOrBelow = 0;
        double term = 1;
        for (long k = mode; k >= 0 && term > Negligible; k--)
        {
            atOrBelow += term;
            term *= k * q / ((n - k + 1) * p);
        }

        double all = atOrBelow;
        term = 1;
        for (long k = mode; k < n && term > Negligible; k++)
        {
            term *= (n - k) * p / ((k + 1) * q);
            all += term;
        }

        // Down from the mode until at most a tail is left.
        long last = mode;
        term = 1;
        while (last >= 0 && atOrBelow > tail * all)
        {
            atOrBelow -= term;
            term *= last * q / ((n - last + 1) * p);
            last--;
        }

        return last;
    }

    /// <summary>
    /// The smallest count that n trials reach with a chance of at most <paramref name="tail"/>; n + 1 if there is none.
    /// </summary>
    public static long FewestThatAreTooMany(long n, double p, double q, double tail) => n - MostThatAreTooFew(n, q, p, tail);
}
