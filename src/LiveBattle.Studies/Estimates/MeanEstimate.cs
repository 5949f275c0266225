namespace LiveBattle.Studies.Estimates;

/// <summary>An estimated mean with its 95 % interval.</summary>
/// <param name="Mean">Arithmetic mean.</param>
/// <param name="Sd">Sample standard deviation (n − 1) of the single values; 0 for one value.</param>
/// <param name="Low">
/// Lower end. Null for one value, which says nothing about its spread; equal to the mean when all values are.
/// </param>
/// <param name="High">Upper end, likewise.</param>
public sealed record MeanEstimate(double Mean, double Sd, double? Low, double? High)
{
    /// <summary>The mean of values; see <see cref="Of(in Moments)"/>.</summary>
    /// <param name="values">One or more.</param>
    public static MeanEstimate Of(ReadOnlySpan<long> values) => Of(Moments.Of(values));

    /// <summary>
    /// The mean of values of which only the moments are known. The interval is Student's, drawn through the monotone
    /// cubic transformation of P. Hall, "On the removal of skewness by transformation", Journal of the Royal Statistical
    /// Society B 54 (1992) 221–228: points and money are skewed to the right by a few large gifts, and the plain interval
    /// would then miss the truth mostly on one side. Without skewness it is the plain interval.
    /// </summary>
    /// <param name="moments">Of one value or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no value.</exception>
    public static MeanEstimate Of(in Moments moments)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(moments.Count, 1);
        double mean = moments.Mean;
        if (moments.Count == 1)
            return new MeanEstimate(mean, 0, null, null);
        double sd = moments.Sd;
        double reach = StudentLaw.Quantile975(moments.Count - 1) / Math.Sqrt(moments.Count);
        double skewness = moments.Skewness;
        double shift = skewness / (6.0 * moments.Count);
        return new MeanEstimate(
            mean,
            sd,
            mean - (sd * Untransform(reach - shift, skewness)),
            mean - (sd * Untransform(-reach - shift, skewness)));
    }

    // Hall's 3/g · (∛(1 + g·x) − 1). The difference of nearly equal numbers is divided out by
    // a³ − 1 = (a − 1)(a² + a + 1).
    private static double Untransform(double x, double skewness)
    {
        double root = CubeRoot(1 + (skewness * x));
        return 3 * x / ((root * root) + root + 1);
    }

    /// <summary>Newton's iteration from a guess by a third of the exponent: the same bits on every machine.</summary>
    private static double CubeRoot(double value)
    {
        double size = Math.Abs(value);
        if (size == 0)
            return 0;
        double root = Math.ScaleB(1, (Math.ILogB(size) / 3) + 1);
        for (int i = 0; i < 10; i++)
            root = ((2 * root) + (size / (root * root))) / 3;
        return value < 0 ? -root : root;
    }
}
