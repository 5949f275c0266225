namespace LiveBattle.Studies.Tests;

/// <summary>
/// The exact law of a sum of N gifts, N Poisson, by Panjer's recursion (H. H. Panjer, ASTIN Bulletin 12, 1981):
/// g(0) = e^−L, g(s) = L/s · Σ j f(j) g(s−j). Independent of the engine; double precision is far finer than what a
/// Monte Carlo study can see.
/// </summary>
internal sealed class CompoundPoisson
{
    private readonly double[] _law;

    /// <param name="mean">Mean number of gifts.</param>
    /// <param name="mix">What a gift is worth, at least 1, and how likely; sums to 1.</param>
    public CompoundPoisson(double mean, params ReadOnlySpan<(int Coins, double Share)> mix)
    {
        Assert.Equal(1.0, mix.ToArray().Sum(gift => gift.Share), 1e-12);
        double[] moments = [.. Enumerable.Range(1, 4).Select(power => 0.0)];
        foreach ((int coins, double share) in mix)
        {
            for (int power = 1; power <= 4; power++)
                moments[power - 1] += share * Math.Pow(coins, power);
        }

        Mean = mean * moments[0];
        Variance = mean * moments[1];
        FourthCumulant = mean * moments[3];
        _law = new double[(int)(Mean + (20 * Math.Sqrt(Variance))) + 1_000];
        _law[0] = Math.Exp(-mean);
        for (int s = 1; s < _law.Length; s++)
        {
            double sum = 0;
            foreach ((int coins, double share) in mix)
            {
                if (coins <= s)
                    sum += coins * share * _law[s - coins];
            }

            _law[s] = mean / s * sum;
        }

        Assert.Equal(1.0, _law.Sum(), 1e-9);
    }

    public double Mean { get; }

    public double Variance { get; }

    public double FourthCumulant { get; }

    /// <summary>Probability of exactly <paramref name="total"/>.</summary>
    public double At(int total) => total < _law.Length ? _law[total] : 0;

    /// <summary>Chances that the one sum is larger than the other, that they are equal, that it is smaller.</summary>
    public static (double Win, double Draw, double Loss) Compare(CompoundPoisson a, CompoundPoisson b)
    {
        (double win, double draw, double loss) = (0, 0, 0);
        (double belowA, double belowB) = (0, 0);
        for (int s = 0; s < Math.Max(a._law.Length, b._law.Length); s++)
        {
            win += a.At(s) * belowB;
            draw += a.At(s) * b.At(s);
            loss += b.At(s) * belowA;
            belowA += a.At(s);
            belowB += b.At(s);
        }

        return (win, draw, loss);
    }
}
