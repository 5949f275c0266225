namespace LiveBattle.Engine.Chance;

/// <summary>
/// The normal law of mean 0 and variance 1. Quantiles by the rational functions of Wichura, "Algorithm AS 241: the
/// percentage points of the normal distribution", Applied Statistics 37 (1988) 477–484, accurate to about 1 part in
/// 10^16, on IEEE basic operations, a square root and <see cref="NaturalLog"/>. Thread-safe.
/// </summary>
public static class NormalLaw
{
    /// <summary>The quantile of 0.9: how many deviations the 90th percentile lies above the median.</summary>
    public const double Quantile90 = 1.2815515655446004;

    private const double SmallestNormal = 2.2250738585072014e-308;

    /// <summary>The value that a normal variate stays below with chance <paramref name="p"/>: −37.6 to 8.3.</summary>
    /// <param name="p">Above 0 and below 1, a normal number.</param>
    /// <exception cref="ArgumentOutOfRangeException">p is not in its range.</exception>
    public static double Quantile(double p)
    {
        if (!(p >= SmallestNormal && p < 1))
            throw new ArgumentOutOfRangeException(nameof(p), p, "Above 0 and below 1.");
        double q = p - 0.5;
        if (Math.Abs(q) <= 0.425)
            return q * Central(0.180625 - (q * q));

        double r = Math.Sqrt(NaturalLog.Minus(q < 0 ? p : 1.0 - p));
        double distance = r <= 5 ? Middle(r - 1.6) : Far(r - 5.0);
        return q < 0 ? -distance : distance;
    }

    private static double Central(double r) =>
        (3.3871328727963666080 + (r * (133.14166789178437745 + (r * (1971.5909503065514427
            + (r * (13731.693765509461125 + (r * (45921.953931549871457 + (r * (67265.770927008700853
            + (r * (33430.575583588128105 + (r * 2509.0809287301226727))))))))))))))
        / (1.0 + (r * (42.313330701600911252 + (r * (687.18700749205790830 + (r * (5394.1960214247511077
            + (r * (21213.794301586595867 + (r * (39307.895800092710610 + (r * (28729.085735721942674
            + (r * 5226.4952788528545610))))))))))))));

    private static double Middle(double r) =>
        (1.42343711074968357734 + (r * (4.63033784615654529590 + (r * (5.76949722146069140550
            + (r * (3.64784832476320460504 + (r * (1.27045825245236838258 + (r * (2.41780725177450611770e-1
            + (r * (2.27238449892691845833e-2 + (r * 7.74545014278341407640e-4))))))))))))))
        / (1.0 + (r * (2.05319162663775882187 + (r * (1.67638483018380384940 + (r * (6.89767334985100004550e-1
            + (r * (1.48103976427480074590e-1 + (r * (1.51986665636164571966e-2 + (r * (5.47593808499534494600e-4
            + (r * 1.05075007164441684324e-9))))))))))))));

    private static double Far(double r) =>
        (6.65790464350110377720 + (r * (5.46378491116411436990 + (r * (1.78482653991729133580
            + (r * (2.96560571828504891230e-1 + (r * (2.65321895265761230930e-2 + (r * (1.24266094738807843860e-3
            + (r * (2.71155556874348757815e-5 + (r * 2.01033439929228813265e-7))))))))))))))
        / (1.0 + (r * (5.99832206555887937690e-1 + (r * (1.36929880922735805310e-1 + (r * (1.48753612908506148525e-2
            + (r * (7.86869131145613259100e-4 + (r * (1.84631831751005468180e-5 + (r * (1.42151175831644588870e-7
            + (r * 2.04426310338993978564e-15))))))))))))));
}
