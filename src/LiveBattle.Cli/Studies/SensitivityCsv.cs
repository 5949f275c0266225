using LiveBattle.Studies.Questions;

namespace LiveBattle.Cli;

/// <summary>The settings that were turned, one a row, the widest swing first.</summary>
internal static class SensitivityCsv
{
    public const string Header =
        "setting,low,high,swing," +
        "winAAtLow,winAAtLowLow,winAAtLowHigh,winAAtHigh,winAAtHighLow,winAAtHighHigh," +
        "netAAtLowUsdMicros,netAAtLowLow,netAAtLowHigh,netAAtHighUsdMicros,netAAtHighLow,netAAtHighHigh," +
        "netBAtLowUsdMicros,netBAtLowLow,netBAtLowHigh,netBAtHighUsdMicros,netBAtHighLow,netBAtHighHigh";

    public static void Write(TextWriter writer, SensitivityReport report)
    {
        writer.Write(Header + "\n");
        foreach (SensitivityBar bar in report.Bars)
        {
            string[] cells =
            [
                CsvFigures.Text(bar.Input.Path), bar.Input.Low, bar.Input.High, CsvFigures.Number(bar.Swing),
                .. CsvFigures.Of(bar.WinALow), .. CsvFigures.Of(bar.WinAHigh),
                .. CsvFigures.Of(bar.NetALow), .. CsvFigures.Of(bar.NetAHigh),
                .. CsvFigures.Of(bar.NetBLow), .. CsvFigures.Of(bar.NetBHigh),
            ];
            writer.Write(string.Join(',', cells) + "\n");
        }
    }
}
