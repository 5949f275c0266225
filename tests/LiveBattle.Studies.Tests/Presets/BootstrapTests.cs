using CsCheck;
using LiveBattle.PresetStudies;

namespace LiveBattle.Studies.Tests.Presets;

public sealed class BootstrapTests
{
    [Fact]
    public void Interval_OfUnitsAllAlike_IsAPoint() =>
        Assert.Equal(Interval.Exactly(0.75), Bootstrap.Interval90("alike", luck => luck.Resample([0.75, 0.75, 0.75]).Average()));

    // The ones among 20 draws from ten zeros and ten ones are binomial: P(≤ 5) = 0.021, P(≤ 6) = 0.058, P(≤ 13) = 0.942,
    // P(≤ 14) = 0.979.
    [Fact]
    public void Interval_OfAShare_HasTheBinomialQuantiles()
    {
        int[] units = [.. Enumerable.Range(0, 20).Select(i => i % 2)];
        Assert.Equal(new Interval(6, 14), Bootstrap.Interval90("share", luck => luck.Resample(units).Sum()));
    }

    // Poisson with mean 8: P(≤ 3) = 0.042, P(≤ 4) = 0.100, P(≤ 12) = 0.936, P(≤ 13) = 0.966.
    [Fact]
    public void Interval_OfACount_HasThePoissonQuantiles() =>
        Assert.Equal(new Interval(4, 13), Bootstrap.Interval90("count", luck => luck.Poisson(8)));

    [Fact]
    public void Poisson_HasItsMeanAndVariance()
    {
        Resampler luck = new("moments");
        double[] counts = [.. Enumerable.Range(0, 20_000).Select(_ => (double)luck.Poisson(24))];
        double mean = counts.Average();
        Assert.Equal(24, mean, 4 * Math.Sqrt(24.0 / counts.Length));
        Assert.Equal(24, counts.Average(count => (count - mean) * (count - mean)), 4 * 24 * Math.Sqrt(2.1 / counts.Length));
    }

    [Fact]
    public void Poisson_OfNothing_IsNothing() => Assert.Equal(0, new Resampler("nothing").Poisson(0));

    [Fact]
    public void Interval_IsTheSameEachTime_AndAnotherNamesLuckIsAnother()
    {
        double[] units = [.. Enumerable.Range(0, 50).Select(i => Math.Sqrt(i))];
        Assert.Equal(Mean("one"), Mean("one"));
        Assert.NotEqual(Mean("one"), Mean("two"));

        Interval Mean(string name) => Bootstrap.Interval90(name, luck => luck.Resample(units).Average());
    }

    [Fact]
    public void Resample_DrawsEachUnitAlike()
    {
        Resampler luck = new("alike");
        int[] units = [0, 1, 2];
        int[] drawn = [.. Enumerable.Range(0, 10_000).SelectMany(_ => luck.Resample(units))];
        Assert.All(units, unit => Assert.Equal(10_000, drawn.Count(value => value == unit), 4 * Math.Sqrt(30_000 * 2 / 9.0)));
    }

    [Fact]
    public void Interval_OfAMean_LiesAmongTheUnits() =>
        Gen.Double[-1e6, 1e6].Array[1, 12].Sample(
            units =>
            {
                Interval interval = Bootstrap.Interval90("mean", luck => BattleStatistics.Median(luck.Resample(units)));
                Assert.True(interval.Low <= interval.High);
                Assert.InRange(interval.Low, units.Min(), units.Max());
                Assert.InRange(interval.High, units.Min(), units.Max());
            },
            iter: 20);

    [Theory]
    [InlineData(0.49, false)]
    [InlineData(0.5, true)]
    [InlineData(0.75, true)]
    [InlineData(0.76, false)]
    [InlineData(double.NaN, false)]
    public void Interval_HoldsItsEnds_AndNothingBeyond(double value, bool expected) =>
        Assert.Equal(expected, new Interval(0.5, 0.75).Contains(value));
}
