namespace LiveBattle.Engine.Tests.Laws;

/// <summary>
/// What a glove does to the points of a Poisson number of gifts, each five times with a chance: thinning keeps the two
/// kinds independent, so that mean and variance are sums over them.
/// </summary>
internal static class GloveMoments
{
    public const int Factor = 5;

    /// <summary>Multiplier of the mean: 1 + 4 p.</summary>
    public static double MeanFactor(double chance) => 1 + ((Factor - 1) * chance);

    /// <summary>Multiplier of the second moment of one gift, so of the variance of the sum: 1 + 24 p.</summary>
    public static double VarianceFactor(double chance) => 1 + (((Factor * Factor) - 1) * chance);

    /// <summary>Mean and variance of all points when a share of the gifts falls into the glove's time.</summary>
    /// <param name="gifts">Mean number of gifts.</param>
    /// <param name="mix">What one gift brings without the glove.</param>
    /// <param name="chance">That a gift in the glove's time counts five times.</param>
    /// <param name="share">Of the gifts in the glove's time, 0 to 1.</param>
    public static (double Mean, double Variance) Points(double gifts, GiftMix mix, double chance, double share = 1) =>
        (gifts * mix.Moment(1) * Share(MeanFactor(chance), share), gifts * mix.Moment(2) * Share(VarianceFactor(chance), share));

    /// <summary>A factor that works for a share of the gifts.</summary>
    public static double Share(double factor, double share) => 1 + ((factor - 1) * share);
}
