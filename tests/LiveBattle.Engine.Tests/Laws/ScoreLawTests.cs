namespace LiveBattle.Engine.Tests.Laws;

/// <summary>Laws of final scores against worked figures and against each other.</summary>
public sealed class ScoreLawTests
{
    [Theory]
    [InlineData(30, 25, 0.728127, 0.043025, 0.228848, 0.728001)]
    [InlineData(60, 60, 0.481772, 0.036456, 0.481772, 0.481797)]
    [InlineData(120, 100, 0.905914, 0.010845, 0.083242, 0.905693)]
    public void Skellam_OfWorkedRates_IsTheWorkedOutcome(double a, double b, double win, double tie, double loss, double normal)
    {
        Outcome outcome = Skellam.Of(a, b);
        Assert.Equal(win, outcome.Win, 6e-7);
        Assert.Equal(tie, outcome.Tie, 6e-7);
        Assert.Equal(loss, outcome.Loss, 6e-7);
        Assert.Equal(1, outcome.Win + outcome.Tie + outcome.Loss, 1e-12);
        Assert.Equal(normal, Skellam.NormalWin(a, b), 6e-7);
        Assert.Equal(outcome.Tie, Skellam.Pmf(a, b, 0), 1e-14);
    }

    [Fact]
    public void Skellam_Pmf_HasItsMeanAndItsVariance()
    {
        double mean = 0;
        double square = 0;
        for (int difference = -150; difference <= 150; difference++)
        {
            double chance = Skellam.Pmf(30, 25, difference);
            mean += difference * chance;
            square += difference * difference * chance;
        }

        Assert.Equal(5, mean, 1e-9);
        Assert.Equal(55 + 25, square, 1e-8);
    }

    [Fact]
    public void Skellam_WithALead_IsTheSumOverWhatIsLeft()
    {
        Outcome ahead = Skellam.Of(8, 9, 3);
        Assert.Equal(Enumerable.Range(-2, 150).Sum(difference => Skellam.Pmf(8, 9, difference)), ahead.Win, 1e-12);
        Assert.Equal(Skellam.Pmf(8, 9, -3), ahead.Tie, 1e-14);
        Outcome behind = Skellam.Of(9, 8, -3);
        Assert.Equal((ahead.Win, ahead.Tie, ahead.Loss), (behind.Loss, behind.Tie, behind.Win));
    }

    [Fact]
    public void GiftMix_OfTheWorkedExamples_HasTheWorkedMoments()
    {
        Assert.Equal(1, GiftMix.Worked.Moment(0), 1e-12);
        Assert.Equal(7.42, GiftMix.Worked.Moment(1), 1e-12);
        Assert.Equal(640.48, GiftMix.Worked.Moment(2), 1e-10);
        Assert.Equal(99_391.42, GiftMix.Worked.Moment(3), 1e-8);
    }

    [Theory]
    [InlineData(60, 50, 445.2, 196.03, 0.612252, 0.001541, 0.610087)]
    [InlineData(60, 60, 445.2, 196.03, 0.499237, 0.001527, 0.5)]
    [InlineData(30, 20, 222.6, 138.62, 0.679101, 0.002530, 0.660795)]
    public void Panjer_OfWorkedRates_IsTheWorkedOutcome(
        double a, double b, double mean, double deviation, double win, double tie, double normal)
    {
        Outcome outcome = Panjer.Of(a, GiftMix.Worked, b, GiftMix.Worked);
        Assert.Equal(win, outcome.Win, 6e-7);
        Assert.Equal(tie, outcome.Tie, 6e-7);
        Assert.Equal(1, outcome.Win + outcome.Tie + outcome.Loss, 1e-11);
        Assert.Equal(normal, Panjer.NormalWin(a, b, GiftMix.Worked), 6e-7);
        (double foundMean, double variance) = Moments(Panjer.Pmf(a, GiftMix.Worked));
        Assert.Equal(mean, foundMean, 1e-6);
        Assert.Equal(deviation, Math.Sqrt(variance), 0.005);
        if (a == b)
            Assert.Equal((1 - outcome.Tie) / 2, outcome.Win, 1e-11);
    }

    [Fact]
    public void Panjer_OfUnitGifts_IsPoisson()
    {
        double[] panjer = Panjer.Pmf(37.5, GiftMix.Unit);
        PoissonPmf poisson = new(37.5);
        for (int count = 0; count < panjer.Length; count++)
            Assert.Equal(poisson[count], panjer[count], 1e-14);
    }

    [Theory]
    [InlineData(0.20, 1.8, 5.8)]
    [InlineData(0.25, 2.0, 7.0)]
    [InlineData(0.30, 2.2, 8.2)]
    public void Glove_OfAChance_HasTheWorkedMultipliers(double chance, double mean, double variance)
    {
        Assert.Equal(mean, GloveMoments.MeanFactor(chance), 1e-12);
        Assert.Equal(variance, GloveMoments.VarianceFactor(chance), 1e-12);
        GiftMix multiplied = GiftMix.Worked.Multiplied(GloveMoments.Factor, chance);
        (double expected, double spread) = GloveMoments.Points(20, GiftMix.Worked, chance);
        (double foundMean, double foundVariance) = Moments(Panjer.Pmf(20, multiplied));
        Assert.Equal(expected, foundMean, 1e-6);
        Assert.Equal(1, foundVariance / spread, 1e-6);
    }

    [Fact]
    public void Share_OfThirtySecondsInABattle_IsTheWorkedFactor()
    {
        Assert.Equal(1.0997, GloveMoments.Share(GloveMoments.MeanFactor(0.25), 30 / 301.0), 5e-5);
        Assert.Equal(1.0997, GloveMoments.Share(2, 30 / 301.0), 5e-5);
        (double mean, double variance) = GloveMoments.Points(301, GiftMix.Unit, 0.25, 30 / 301.0);
        Assert.Equal(271 + (30 * 2), mean, 1e-9);
        Assert.Equal(271 + (30 * 7), variance, 1e-9);
    }

    [Fact]
    public void Snipe_OfOneLargeGiftInAHundred_IsTheWorkedChance()
    {
        Assert.Equal(0.451188, Snipe.AtLeastOne(60 * 0.01), 6e-7);
        Assert.Equal(0.451188, 1 - Snipe.LargestAtMost(198, 60, GiftMix.Worked), 6e-7);
        Assert.Equal(1, Snipe.LargestAtMost(199, 60, GiftMix.Worked));
    }

    private static (double Mean, double Variance) Moments(double[] pmf)
    {
        double mean = pmf.Index().Sum(at => at.Index * at.Item);
        return (mean, pmf.Index().Sum(at => (at.Index - mean) * (at.Index - mean) * at.Item));
    }
}
