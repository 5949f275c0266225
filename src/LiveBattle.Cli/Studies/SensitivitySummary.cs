using LiveBattle.Studies.Questions;
using Spectre.Console;

namespace LiveBattle.Cli;

/// <summary>Which settings matter most, for people: the widest swing first.</summary>
internal static class SensitivitySummary
{
    public static void Print(IAnsiConsole screen, AskedStudy asked, SensitivityReport report)
    {
        string a = Screen.Safe(asked.NameA);
        string b = Screen.Safe(asked.NameB);
        SummaryParts.Headline(
            screen, asked, $"{Figures.Count(report.Bars.Length, "setting")} turned down and up, {Figures.Count(report.Base.Replications, "battle")} each,");
        screen.MarkupLine($"{a} wins [bold]{Figures.Percent(report.Base.WinA.Mean)}[/] of the battles as they are ({SummaryParts.Interval(report.Base.WinA)}).");
        screen.WriteLine();
        Table table = SummaryParts.Table("setting", "to", $"{a} wins", "95 % interval", $"net, {a}", $"net, {b}");
        foreach (SensitivityBar bar in report.Bars)
        {
            Turned(bar.Input.Path, bar.Input.Low, bar.WinALow, bar.NetALow, bar.NetBLow);
            Turned("", bar.Input.High, bar.WinAHigh, bar.NetAHigh, bar.NetBHigh);
        }

        screen.Write(table);
        screen.WriteLine();
        if (asked.Precision(report.IsPrecise, null, report.Base.Replications) is { } precision)
            screen.Paragraph(precision, 0, 0);
        screen.Paragraph("Each setting is turned by itself, on the same luck; all figures are changes to the battle as it is, those of the chance in percentage points.", 0, 0);
        SummaryParts.Notes(screen, asked);
        screen.MarkupLine($"scenario  {asked.Scenario.ComputeId()}");

        void Turned(string path, string value, Difference win, Difference netA, Difference netB) => table.AddRow(
            Screen.Safe(path),
            Screen.Safe(value),
            $"[bold]{Figures.Points(win.Mean)}[/]",
            SummaryParts.Interval(win, Figures.Points),
            Figures.SignedUsd(netA.Mean),
            Figures.SignedUsd(netB.Mean));
    }
}
