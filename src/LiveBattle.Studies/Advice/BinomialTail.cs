namespace LiveBattle.Studies.Advice;

/// <summary>Which counts a binomial law hardly ever has. By IEEE basic operations: the same bits on every machine.</summary>
internal static class BinomialTail
{
    // What lies beyond a term this small, against the largest, is lost in a double's last digits.
    private const double Negligible = 1e-20;

    /// <summary>
    /// The largest count that n trials stay at or below with a chance of at most <paramref name="tail"/>; −1 when even no
    /// success at all is likelier than that. The law is summed from its middle outward.
    /// </summary>
    /// <param name="n">Trials, 1 or more.</param>
    /// <param name="p">Chance of a success, inside 0 to 1.</param>
    /// <param name="tail">Below one half.</param>
    public static int MostThatAreTooFew(int n, double p, double tail)
    {
        double q = 1 - p;
        int mode = (int)Math.Min(n, Math.Floor((n + 1.0) * p));
        double atOrBelow = 0;
        double term = 1;
        for (int k = mode; k >= 0 && term > Negligible; k--)
        {
            atOrBelow += term;
            term *= k * q / ((n - k + 1.0) * p);
        }

        double all = atOrBelow;
        term = 1;
        for (int k = mode; k < n && term > Negligible; k++)
        {
            term *= (n - k) * p / ((k + 1.0) * q);
            all += term;
        }

        int last = mode;
        term = 1;
        while (last >= 0 && atOrBelow > tail * all)
        {
            atOrBelow -= term;
            term *= last * q / ((n - last + 1.0) * p);
            last--;
        }

        return last;
    }

    /// <summary>The smallest count that n trials reach with a chance of at most <paramref name="tail"/>; n + 1 if there is none.</summary>
    public static int FewestThatAreTooMany(int n, double p, double tail) => n - MostThatAreTooFew(n, 1 - p, tail);
}
