namespace LiveBattle.Calibration;

/// <summary>Forecasts of about the same chance, and how often it came true.</summary>
/// <param name="From">Least chance; the greatest is a tenth more.</param>
/// <param name="Count">Forecasts.</param>
/// <param name="Said">Their mean chance.</param>
/// <param name="Came">Share that came true.</param>
/// <param name="Low">Lower end of the 99.5 % interval (Wilson) of what came.</param>
/// <param name="High">Upper end.</param>
internal sealed record Bin(double From, int Count, double Said, double Came, double Low, double High)
{
    /// <summary>The standard normal quantile of 99.75 %.</summary>
    public const double Z995 = 2.807033768343811;

    private const int Bins = 10;

    /// <summary>Whether what was said lies where what came says that it may.</summary>
    public bool IsInside => Said >= Low && Said <= High;

    /// <summary>Ten bins of a tenth each, the last with 1 in it; an empty one is left out.</summary>
    public static IReadOnlyList<Bin> Of(IEnumerable<Forecast> forecasts) =>
    [
        .. forecasts
            .GroupBy(forecast => Math.Min(Bins - 1, (int)(forecast.Chance * Bins)))
            .OrderBy(group => group.Key)
            .Select(group => Of(group.Key, [.. group])),
    ];

    /// <summary>Expected calibration error: how far what came lies from what was said, in the mean over forecasts, 0 to 1.</summary>
    public static double Error(IReadOnlyList<Bin> bins) =>
        bins.Sum(bin => bin.Count * Math.Abs(bin.Said - bin.Came)) / bins.Sum(bin => bin.Count);

    private static Bin Of(int place, Forecast[] forecasts)
    {
        double n = forecasts.Length;
        double came = forecasts.Count(forecast => forecast.Won) / n;
        double z2 = Z995 * Z995;
        double centre = (came + (z2 / (2 * n))) / (1 + (z2 / n));
        double half = Z995 / (1 + (z2 / n)) * Math.Sqrt((came * (1 - came) / n) + (z2 / (4 * n * n)));
        return new Bin(place / (double)Bins, forecasts.Length, forecasts.Average(forecast => forecast.Chance), came, centre - half, centre + half);
    }
}
