namespace LiveBattle.PresetStudies;

/// <summary>
/// Bootstrap intervals: how far a statistic would wander if the measurement were made again. Percentile method (B. Efron,
/// "Bootstrap methods: another look at the jackknife", Annals of Statistics, 1979).
/// </summary>
internal static class Bootstrap
{
    public const int Resamples = 10_000;

    /// <summary>
    /// The middle 90 % of a statistic over 10,000 resamples: from the smallest value with at least 5 % at or below it to
    /// the smallest with at least 95 %.
    /// </summary>
    /// <param name="name">Names the luck.</param>
    /// <param name="statistic">Draws one resample and computes the statistic of it.</param>
    public static Interval Interval90(string name, Func<Resampler, double> statistic)
    {
        Resampler resampler = new(name);
        double[] values = new double[Resamples];
        for (int i = 0; i < values.Length; i++)
            values[i] = statistic(resampler);
        Array.Sort(values);
        return new Interval(values[(Resamples / 20) - 1], values[(Resamples * 19 / 20) - 1]);
    }
}
