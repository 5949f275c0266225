namespace LiveBattle.Engine.Tests.Laws;

public sealed class ChiSquareTests
{
    [Fact]
    public void Z_OfAKnownSum_IsTheCubeRootOfWilsonAndHilferty()
    {
        // Four cells of 25 expected; 10 + 10 off gives chi-squared 8 at 3 degrees of freedom, upper tail 0.0460.
        double z = ChiSquare.Z([35, 15, 25, 25], [0.25, 0.25, 0.25, 0.25])!.Value;
        Assert.Equal(0.0460, 1 - NormalDistribution.Cdf(z), 0.001);
    }

    [Fact]
    public void Z_OfCountsThatFollowAnotherLaw_IsLarge() =>
        Assert.True(ChiSquare.Z([5_300, 4_700], [0.5, 0.5]) > 4);

    [Fact]
    public void Z_OfRareOutcomes_PutsThemTogether()
    {
        Assert.Null(ChiSquare.Z([10, 20], [0.5, 0.5]));
        Assert.Equal(
            ChiSquare.Z([50, 50], [0.5, 0.5])!.Value,
            ChiSquare.Z([20, 30, 0, 50], [0.1, 0.4, 1e-12, 0.5 - 1e-12])!.Value, 1e-6);
    }

    [Fact]
    public void Pmf_OfPoisson_HasItsMeanItsVarianceAndItsFirstChances()
    {
        foreach (double mean in (double[])[0, 1e-3, 0.5, 9.99, 37.5, 1e6])
        {
            PoissonPmf pmf = new(mean);
            double found = 0;
            double square = 0;
            for (long k = pmf.First; k <= pmf.Last; k++)
            {
                found += k * pmf[k];
                square += (k - mean) * (k - mean) * pmf[k];
            }

            Assert.Equal(mean, found, 1e-9 * (1 + mean));
            Assert.Equal(mean, square, 1e-9 * (1 + mean));
        }

        Assert.Equal(Math.Exp(-0.5), new PoissonPmf(0.5)[0], 1e-16);
        Assert.Equal(Math.Exp(-3) * 4.5, new PoissonPmf(3)[2], 1e-15);
        Assert.Equal(1, new PoissonPmf(0)[0]);
    }
}
