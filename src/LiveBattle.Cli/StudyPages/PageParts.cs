using LiveBattle.Studies.Estimates;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Cli;

/// <summary>What the pages of several questions show of one scenario.</summary>
internal static class PageParts
{
    /// <summary>"Layla wins 52 of 100 battles, give or take 7".</summary>
    public static string Headline(AskedStudy asked, StudyReport report)
    {
        double half = Math.Max(report.WinA.High - report.WinA.Mean, report.WinA.Mean - report.WinA.Low);
        return $"{asked.NameA} wins {DotsPlot.Count(report).A} of 100 battles, ± {Figures.Percent(half).Replace(" %", "", StringComparison.Ordinal)}";
    }

    /// <summary>Dots, quantiles and histograms beside each other.</summary>
    public static void Plots(StudyPage page, AskedStudy asked, StudyReport report, string id)
    {
        using (page.Html.Open("div", ("class", "plots")))
        {
            page.Figure(
                html => DotsPlot.Draw(html, $"{id}dots", asked, report),
                $"{asked.NameA} {Figures.Percent(report.WinA.Mean)} ({SummaryParts.Interval(report.WinA)}), " +
                $"{asked.NameB} {Figures.Percent(report.WinB.Mean)} ({SummaryParts.Interval(report.WinB)}), " +
                $"draws {Figures.Percent(report.Draw.Mean)} ({SummaryParts.Interval(report.Draw)}). In brackets where the chance lies, at 95 %.",
                "dots");
            page.Figure(
                html => QuantilePlot.Draw(html, $"{id}net", asked, report),
                $"What each side earns, net: every mark is one of {QuantilePlot.Dots} results that are equally likely.");
            page.Figure(
                html => HistogramPlot.Draw(html, $"{id}points", asked, report),
                "Points, the score: share of the battles in each range. The last range holds all beyond it.");
        }
    }

    /// <summary>The same as numbers.</summary>
    public static void Tables(StudyPage page, AskedStudy asked, StudyReport report)
    {
        page.Table(
            "Chances, with 95 % intervals (Wilson)",
            ["", "share", "from", "to"],
            [Chance($"{asked.NameA} wins", report.WinA), Chance($"{asked.NameB} wins", report.WinB), Chance("A draw", report.Draw)]);
        page.Table(
            "Score and money, with 95 % intervals",
            ["", "mean", "sd", "5 %", "median", "95 %"],
            [
                .. Spread($"Points, {asked.NameA}", report.PointsA, Figures.About),
                .. Spread($"Points, {asked.NameB}", report.PointsB, Figures.About),
                .. Spread($"Net, {asked.NameA}", report.NetA, Figures.AboutUsd),
                .. Spread($"Net, {asked.NameB}", report.NetB, Figures.AboutUsd),
            ]);
        page.Paragraph(SummaryParts.NetIs(asked));
    }

    private static string[] Chance(string label, Proportion share) =>
        [label, Figures.Percent(share.Mean), Figures.Percent(share.Low), Figures.Percent(share.High)];

    private static string[][] Spread(string label, Distribution of, Func<double, string> figure) =>
    [
        [label, figure(of.Mean), figure(of.Sd), figure(of.P5), figure(of.P50), figure(of.P95)],
        [
            "95 % interval",
            SummaryParts.Interval(of.MeanInterval, figure),
            "",
            SummaryParts.Interval(of.P5Interval, figure),
            SummaryParts.Interval(of.P50Interval, figure),
            SummaryParts.Interval(of.P95Interval, figure),
        ],
    ];
}
