using System.Globalization;
using System.Text.RegularExpressions;
using LiveBattle.Calibration;
using LiveBattle.Engine;
using LiveBattle.Studies.Tests.Presets;

namespace LiveBattle.Studies.Tests.Forecasts;

/// <summary>The short form of what docs/win-chance.md shows at length.</summary>
public sealed partial class CalibrationTests
{
    private static readonly Forecast[] Forecasts = ForecastStudy.Play(800, 200, seed: 15, threads: 2);

    [Fact]
    public void Forecasts_AreAsOftenRightAsTheySay()
    {
        Assert.All(Bin.Of(Forecasts), bin => Assert.True(bin.IsInside, $"{bin}"));
        double gap = Forecasts.Sum(forecast => (forecast.Won ? 1 : 0) - forecast.Chance);
        double variance = Forecasts.Sum(forecast => forecast.Chance * (1 - forecast.Chance));
        Assert.InRange(gap / Math.Sqrt(variance), -3.3, 3.3);
    }

    /// <summary>A forecaster that knows less, or claims more, than it does is found out by the same bins.</summary>
    [Fact]
    public void Forecasts_ThatClaimTooMuch_AreFoundOut()
    {
        Forecast[] bold = [.. Forecasts.Select(forecast => forecast with { Chance = forecast.Chance < 0.5 ? forecast.Chance / 3 : 1 - ((1 - forecast.Chance) / 3) })];
        Assert.Contains(Bin.Of(bold), bin => !bin.IsInside);
        Assert.True(Bin.Error(Bin.Of(bold)) > 2 * Bin.Error(Bin.Of(Forecasts)));
    }

    [Fact]
    public void Forecasts_OnAnyNumberOfThreads_AreTheSame() => Assert.Equal(ForecastStudy.Play(40, 50, 3, 1), ForecastStudy.Play(40, 50, 3, 8));

    [Fact]
    public void TheDocument_IsOfThisEngineAndHoldsWhatItClaims()
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "win-chance.md"));
        Assert.Contains($"engine version {EngineVersion.Current}.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("| NO |", text, StringComparison.Ordinal);
        Assert.StartsWith("20,000 battles", text.Split('\n').First(line => line.Contains(" continuations each", StringComparison.Ordinal)), StringComparison.Ordinal);
        double error = double.Parse(ErrorLine().Match(text).Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.InRange(error, 0, 1);
        Assert.Equal(10, InsideLine().Count(text));
    }

    [GeneratedRegex(@"Expected calibration error: \*\*([0-9.]+) percentage points")]
    private static partial Regex ErrorLine();

    [GeneratedRegex(@"\| yes \|")]
    private static partial Regex InsideLine();
}
