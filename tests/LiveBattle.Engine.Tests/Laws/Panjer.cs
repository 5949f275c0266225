namespace LiveBattle.Engine.Tests.Laws;

/// <summary>The exact law of the points of a Poisson number of gifts by Panjer's recursion.</summary>
internal static class Panjer
{
    private const double CutOff = 1e-13;

    /// <summary>Chances of 0, 1, 2 … points, up to where less than 1e-13 is left.</summary>
    /// <param name="mean">Mean number of gifts: up to 700, or the first chance is no number any more.</param>
    /// <param name="mix">What one gift brings.</param>
    public static double[] Pmf(double mean, GiftMix mix)
    {
        List<double> chances = [Math.Exp(-mean)];
        double total = chances[0];
        double expected = mean * mix.Moment(1);
        while (1 - total > CutOff || chances.Count < expected)
        {
            int points = chances.Count;
            double sum = 0;
            foreach ((int value, double chance) in mix.Values)
            {
                if (value <= points)
                    sum += value * chance * chances[points - value];
            }

            chances.Add(mean / points * sum);
            total += chances[^1];
            Assert.True(points < expected + (60 * Math.Sqrt(mean * mix.Moment(2))) + 1_000, "the tail does not end");
        }

        return [.. chances];
    }

    /// <summary>Who has more of two sides with means of gifts and mixes.</summary>
    public static Outcome Of(double a, GiftMix mixA, double b, GiftMix mixB) => Outcome.Of(Pmf(a, mixA), Pmf(b, mixB));

    /// <summary>The chance of more points as a normal law without correction has it.</summary>
    public static double NormalWin(double a, double b, GiftMix mix) =>
        NormalDistribution.Cdf((a - b) * mix.Moment(1) / Math.Sqrt((a + b) * mix.Moment(2)));
}
