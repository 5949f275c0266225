using System.Numerics;

namespace LiveBattle.Studies.Estimates;

/// <summary>How a whole quantity is spread over the replications.</summary>
/// <param name="Mean">Arithmetic mean.</param>
/// <param name="Sd">Sample standard deviation (n − 1); 0 for a single replication.</param>
/// <param name="P5">5 % quantile: the smallest value with at least that share at or below it.</param>
/// <param name="P50">Median, likewise.</param>
/// <param name="P95">95 % quantile, likewise.</param>
public sealed record Distribution(double Mean, double Sd, long P5, long P50, long P95)
{
    /// <summary>
    /// Summarises values. Sums are exact integers, so their order, and with it the number of threads, changes nothing.
    /// </summary>
    /// <param name="values">One or more.</param>
    public static Distribution Of(ReadOnlySpan<long> values)
    {
        ArgumentOutOfRangeException.ThrowIfZero(values.Length);
        BigInteger sum = 0;
        BigInteger squares = 0;
        foreach (long value in values)
        {
            sum += value;
            squares += (Int128)value * value;
        }

        long n = values.Length;
        double variance = n == 1 ? 0 : (double)((n * squares) - (sum * sum)) / ((double)n * (n - 1));
        long[] sorted = values.ToArray();
        Array.Sort(sorted);
        return new Distribution((double)sum / n, Math.Sqrt(variance), Rank(5), Rank(50), Rank(95));

        long Rank(int percent) => sorted[(int)(((n * percent) + 99) / 100) - 1];
    }
}
