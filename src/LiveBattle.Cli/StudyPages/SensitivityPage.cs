using LiveBattle.Studies.Questions;

namespace LiveBattle.Cli;

/// <summary>Which settings matter most, as a page.</summary>
internal static class SensitivityPage
{
    public static void Write(TextWriter writer, AskedStudy asked, SensitivityReport report)
    {
        using StudyPage page = new(
            writer,
            asked,
            $"Which settings matter most for {asked.NameA} to win? Each turned down and up by itself, {Figures.Count(report.Base.Replications, "battle")} each on the same luck, says:");
        using (page.Section($"Most of all {report.Bars[0].Input.Path}"))
        {
            page.Figure(
                html => TornadoPlot.Draw(html, "tornado", report),
                "Hatched: turned down. Solid: turned up. The thin line is the 95 % interval." +
                (report.Bars.Length > TornadoPlot.MostBars ? $" The {TornadoPlot.MostBars} widest; all of them are in the table." : ""));
            Table(page, report, $"Change of the chance that {asked.NameA} wins, in percentage points", Figures.Points, bar => (bar.WinALow, bar.WinAHigh));
            Table(page, report, $"Change of what {asked.NameA} earns, net", Figures.SignedUsd, bar => (bar.NetALow, bar.NetAHigh));
            Table(page, report, $"Change of what {asked.NameB} earns, net", Figures.SignedUsd, bar => (bar.NetBLow, bar.NetBHigh));
        }

        using (page.Section($"As it is: {PageParts.Headline(asked, report.Base)}"))
        {
            PageParts.Plots(page, asked, report.Base, "base-");
            if (asked.Precision(report.Base.IsPrecise, report.Base.Precision, report.Base.Replications) is { } precision)
                page.Paragraph(precision);
        }

        using (page.Section("In numbers"))
            PageParts.Tables(page, asked, report.Base);
    }

    private static void Table(
        StudyPage page, SensitivityReport report, string caption, Func<double, string> sign, Func<SensitivityBar, (Difference Low, Difference High)> of) =>
        page.Table(
            caption,
            ["setting", "down to", "change", "interval", "up to", "change", "interval"],
            report.Bars.Select(bar =>
            {
                (Difference low, Difference high) = of(bar);
                return (string[])
                [
                    bar.Input.Path, bar.Input.Low, sign(low.Mean), SummaryParts.Interval(low, sign), bar.Input.High, sign(high.Mean), SummaryParts.Interval(high, sign),
                ];
            }));
}
