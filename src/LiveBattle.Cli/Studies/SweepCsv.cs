using LiveBattle.Studies.Estimates;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Cli;

/// <summary>A sweep's values, one a row: numbers only, with a value as a scenario file holds it.</summary>
internal static class SweepCsv
{
    public const string Header =
        "value,replications,winA,winALow,winAHigh,winB,winBLow,winBHigh,draw,drawLow,drawHigh," +
        "pointsA,pointsALow,pointsAHigh,pointsB,pointsBLow,pointsBHigh," +
        "netAUsdMicros,netALow,netAHigh,netBUsdMicros,netBLow,netBHigh," +
        "winAChange,winAChangeLow,winAChangeHigh,winBChange,winBChangeLow,winBChangeHigh," +
        "netAChangeUsdMicros,netAChangeLow,netAChangeHigh,netBChangeUsdMicros,netBChangeLow,netBChangeHigh";

    public static void Write(TextWriter writer, SweepReport report)
    {
        writer.Write(Header + "\n");
        foreach (SweepPoint point in report.Points)
        {
            StudyReport of = point.Report;
            string[] cells =
            [
                point.Value,
                CsvFigures.Number(of.Replications),
                .. CsvFigures.Of(of.WinA), .. CsvFigures.Of(of.WinB), .. CsvFigures.Of(of.Draw),
                .. CsvFigures.Of(of.PointsA), .. CsvFigures.Of(of.PointsB),
                .. CsvFigures.Of(of.NetA), .. CsvFigures.Of(of.NetB),
                .. CsvFigures.Of(point.WinA), .. CsvFigures.Of(point.WinB),
                .. CsvFigures.Of(point.NetA), .. CsvFigures.Of(point.NetB),
            ];
            writer.Write(string.Join(',', cells) + "\n");
        }
    }
}
