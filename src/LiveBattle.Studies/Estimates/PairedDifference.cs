using System.Numerics;

namespace LiveBattle.Studies.Estimates;

/// <summary>
/// How far apart two means are when each value of the one has its twin in the other: the same battle, the same luck, one
/// thing changed.
/// </summary>
/// <param name="Mean">Mean of y − x.</param>
/// <param name="Sd">Sample standard deviation (n − 1) of the single differences; 0 for one pair.</param>
/// <param name="Low">Lower end of the mean's 95 % interval (see <see cref="MeanEstimate"/>); null for one pair.</param>
/// <param name="High">Upper end, likewise.</param>
/// <param name="Correlation">Of x and y, −1 to 1; null when all x or all y are equal.</param>
/// <param name="VarianceCut">
/// (variance of x + variance of y) / variance of y − x: how many times more battles two studies with luck of their own
/// would need for the same precision. Null when all differences are equal: then nothing is left to be cut.
/// </param>
public sealed record PairedDifference(
    double Mean, double Sd, double? Low, double? High, double? Correlation, double? VarianceCut)
{
    /// <summary>The difference y − x over pairs. Exact sums: the order of the pairs changes nothing.</summary>
    /// <param name="x">One or more.</param>
    /// <param name="y">As many, in the same order.</param>
    /// <exception cref="ArgumentException">There are not as many of the one as of the other.</exception>
    /// <exception cref="OverflowException">A difference does not fit 64 bits; from −2^62 to 2^62 all do.</exception>
    public static PairedDifference Of(ReadOnlySpan<long> x, ReadOnlySpan<long> y)
    {
        if (x.Length != y.Length)
            throw new ArgumentException("Each x needs its y.", nameof(y));
        long[] differences = new long[x.Length];
        for (int i = 0; i < differences.Length; i++)
            differences[i] = y[i] - x[i];
        Moments moments = Moments.Of(differences);
        MeanEstimate mean = MeanEstimate.Of(moments);
        BigInteger ofX = Moments.Of(x).SecondCentral;
        BigInteger ofY = Moments.Of(y).SecondCentral;
        BigInteger ofDifference = moments.SecondCentral;
        return new PairedDifference(
            mean.Mean,
            mean.Sd,
            mean.Low,
            mean.High,
            ofX.IsZero || ofY.IsZero ? null : Correlate(ofX, ofY, ofDifference),
            ofDifference.IsZero ? null : (double)(ofX + ofY) / (double)ofDifference);
    }

    // Var(y − x) = Var x + Var y − 2 Cov, so the covariance needs no sum of its own.
    private static double Correlate(BigInteger ofX, BigInteger ofY, BigInteger ofDifference) => Math.Clamp(
        (double)(ofX + ofY - ofDifference) / (2 * Math.Sqrt((double)ofX) * Math.Sqrt((double)ofY)), -1, 1);
}
