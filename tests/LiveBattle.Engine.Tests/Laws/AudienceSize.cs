namespace LiveBattle.Engine.Tests.Laws;

/// <summary>
/// How many viewers are there: newcomers arrive as a Poisson process and stay for independent times of one law (M/G/∞).
/// Those of the start who still stay are binomial, the newcomers who still stay Poisson, the two independent.
/// </summary>
internal static class AudienceSize
{
    /// <summary>The mean a while after nobody was there: rate × the integral of the survival.</summary>
    /// <param name="rate">Arrivals per unit of time.</param>
    /// <param name="survival">The chance to stay longer than a time.</param>
    /// <param name="time">Since the start.</param>
    public static double MeanFromEmpty(double rate, Func<double, double> survival, double time) =>
        rate * Integral.Of(survival, 0, time);

    /// <summary>The same for lognormal stays, in closed form.</summary>
    public static double MeanFromEmpty(double rate, LognormalStay stay, double time) => rate * stay.MeanUpTo(time);

    /// <summary>The mean when <paramref name="present"/> began to stay at the start.</summary>
    public static double Mean(int present, double rate, LognormalStay stay, double time) =>
        (present * stay.Survival(time)) + MeanFromEmpty(rate, stay, time);

    /// <summary>The variance of the same: binomial and Poisson.</summary>
    public static double Variance(int present, double rate, LognormalStay stay, double time) =>
        (present * stay.Survival(time) * (1 - stay.Survival(time))) + MeanFromEmpty(rate, stay, time);

    /// <summary>Chances of 0, 1, 2 … viewers.</summary>
    public static double[] Pmf(int present, double rate, LognormalStay stay, double time)
    {
        double[] stayed = Binomial.Pmf(present, stay.Survival(time));
        double[] came = new PoissonPmf(MeanFromEmpty(rate, stay, time)).FromZero();
        double[] chances = new double[stayed.Length + came.Length - 1];
        for (int i = 0; i < stayed.Length; i++)
        {
            for (int j = 0; j < came.Length; j++)
                chances[i + j] += stayed[i] * came[j];
        }

        return chances;
    }
}
