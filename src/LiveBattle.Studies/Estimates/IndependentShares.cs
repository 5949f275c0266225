namespace LiveBattle.Studies.Estimates;

/// <summary>How far apart two shares are when each is counted over battles with luck of their own.</summary>
/// <param name="X">The one share, 0 to 1.</param>
/// <param name="Y">The other.</param>
/// <param name="Difference">y − x, −1 to 1.</param>
/// <param name="Low">Lower end of its 95 % interval.</param>
/// <param name="High">Upper end.</param>
public sealed record IndependentShares(double X, double Y, double Difference, double Low, double High)
{
    /// <summary>
    /// The difference by method 10 of R. G. Newcombe, "Interval estimation for the difference between independent
    /// proportions: comparison of eleven methods", Statistics in Medicine 17 (1998) 873–890: the two Wilson intervals,
    /// joined by squaring and adding.
    /// </summary>
    /// <param name="countX">0 to <paramref name="ofX"/>.</param>
    /// <param name="ofX">1 or more.</param>
    /// <param name="countY">0 to <paramref name="ofY"/>.</param>
    /// <param name="ofY">1 or more.</param>
    public static IndependentShares Of(long countX, long ofX, long countY, long ofY)
    {
        Proportion x = Proportion.Of(countX, ofX);
        Proportion y = Proportion.Of(countY, ofY);
        double difference = y.Mean - x.Mean;
        return new IndependentShares(
            x.Mean,
            y.Mean,
            difference,
            Math.Max(-1, difference - PairedShares.Join(y.Mean - y.Low, x.High - x.Mean, 0)),
            Math.Min(1, difference + PairedShares.Join(y.High - y.Mean, x.Mean - x.Low, 0)));
    }
}
