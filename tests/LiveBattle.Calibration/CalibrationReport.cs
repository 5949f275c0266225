using System.Globalization;
using System.Text;
using LiveBattle.Engine;

namespace LiveBattle.Calibration;

/// <summary>The text of docs/win-chance.md.</summary>
internal static class CalibrationReport
{
    public const double LargestError = 0.01;

    public static string Write(IReadOnlyList<Forecast> forecasts, IReadOnlyList<Bin> bins, int continuations, ulong seed)
    {
        StringBuilder text = new(
            """
            # Is the win chance true?

            A forecast of 70 % is right if seven of ten such battles are won. Battles of every preset but the largest were
            played to a tick of live chosen by lot, the win chance of side a was asked there as a live battle asks it, and
            then they ended on their own luck, which the forecast never sees. Each bin holds the forecasts of one tenth; what
            was said in the mean must lie inside the 99.5 % interval (Wilson) of what came. The expected calibration error is
            the mean distance of the two, over all forecasts; of 20,000 chance alone makes it about 0.7 points.

            This page is written by the program, which exits with 1 when a bin is outside or the error is above 1 point:

            ```
            dotnet run -c Release --project tests/LiveBattle.Calibration -- --write
            ```


            """);
        Line($"{forecasts.Count:N0} battles of {ForecastStudy.Presets.Count} presets, {continuations:N0} continuations each, seed {seed}, engine version {EngineVersion.Current}.\n");
        Line($"| forecast | battles | said, mean | came | 99.5 % interval | inside |");
        Line($"| --- | ---: | ---: | ---: | :---: | :---: |");
        foreach (Bin bin in bins)
        {
            Line($"| {bin.From * 100:0} to {(bin.From * 100) + 10:0} % | {bin.Count:N0} | {bin.Said * 100:0.0} % | {bin.Came * 100:0.0} % | {bin.Low * 100:0.0} to {bin.High * 100:0.0} % | {(bin.IsInside ? "yes" : "NO")} |");
        }

        Line($"\nExpected calibration error: **{Bin.Error(bins) * 100:0.00} percentage points**; at most {LargestError * 100:0} is asked for.\n");
        Line($"| preset | battles | said, mean | came | error, points |");
        Line($"| --- | ---: | ---: | ---: | ---: |");
        foreach (IGrouping<string, Forecast> preset in forecasts.GroupBy(forecast => forecast.Preset).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Line($"| {preset.Key} | {preset.Count():N0} | {preset.Average(forecast => forecast.Chance) * 100:0.0} % | {preset.Average(forecast => forecast.Won ? 1 : 0) * 100:0.0} % | {Bin.Error(Bin.Of(preset)) * 100:0.00} |");
        }

        return text.ToString();

        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }
}
