using System.Globalization;
using LiveBattle.Studies.Estimates;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Cli;

/// <summary>How chances and earnings move with one setting, as a page.</summary>
internal static class SweepPage
{
    public static void Write(TextWriter writer, AskedStudy asked, SweepReport report)
    {
        SweepPoint first = report.Points[0];
        SweepPoint last = report.Points[^1];
        using StudyPage page = new(
            writer,
            asked,
            $"What does it change to turn {report.Path} from {first.Value} to {last.Value}? " +
            $"{Figures.Count(first.Report.Replications, "battle")} at each value, on the same luck, say:");
        using (page.Section(
            $"{asked.NameA} wins {Figures.Percent(first.Report.WinA.Mean)} at {first.Value}, {Figures.Percent(last.Report.WinA.Mean)} at {last.Value}"))
        {
            using (page.Html.Open("div", ("class", "plots")))
            {
                page.Figure(
                    html => SweepPlot.Draw(
                        html,
                        "chance",
                        "Chance to win",
                        Said(asked, report, point => (Figures.Percent(point.Report.WinA.Mean), Figures.Percent(point.Report.WinB.Mean))),
                        report,
                        Shares(report, of => of.WinA),
                        Shares(report, of => of.WinB),
                        (share, _) => $"{(share * 100).ToString("0.##", CultureInfo.InvariantCulture)} %"),
                    "How often each side wins; around each line the 95 % interval.");
                page.Figure(
                    html => SweepPlot.Draw(
                        html,
                        "net",
                        "Net earnings",
                        Said(asked, report, point => (Figures.AboutUsd(point.Report.NetA.Mean), Figures.AboutUsd(point.Report.NetB.Mean))),
                        report,
                        Means(report, of => of.NetA),
                        Means(report, of => of.NetB),
                        MoneyAxis.Dollars),
                    "What each side earns in the mean, net; around each line the 95 % interval.");
            }

            if (asked.Precision(
                report.Points.All(point => point.Report.IsPrecise != false), report.Points.Max(point => point.Report.Precision), first.Report.Replications) is { } precision)
            {
                page.Paragraph(precision);
            }
        }

        using (page.Section("In numbers"))
            Tables(page, asked, report);
    }

    private static void Tables(StudyPage page, AskedStudy asked, SweepReport report)
    {
        string change = $"change to {report.Points[0].Value}";
        foreach ((bool isA, string name) in ((bool, string)[])[(true, asked.NameA), (false, asked.NameB)])
        {
            page.Table(
                $"How often {name} wins, with 95 % intervals; changes in percentage points",
                [report.Path, "share", "interval", change, "interval"],
                report.Points.Select(point => isA
                    ? Row(point, Figures.Percent(point.Report.WinA.Mean), SummaryParts.Interval(point.Report.WinA), point.WinA, Figures.Points)
                    : Row(point, Figures.Percent(point.Report.WinB.Mean), SummaryParts.Interval(point.Report.WinB), point.WinB, Figures.Points)));
            page.Table(
                $"What {name} earns, net, with 95 % intervals",
                [report.Path, "mean", "interval", change, "interval"],
                report.Points.Select(point => Money(point, isA ? point.Report.NetA : point.Report.NetB, isA ? point.NetA : point.NetB)));
        }

        page.Paragraph("Every value is played on the same luck, so changes are surer than the figures themselves.");
        page.Paragraph(SummaryParts.NetIs(asked));

        static string[] Money(SweepPoint point, Distribution net, Difference change) =>
            Row(point, Figures.AboutUsd(net.Mean), SummaryParts.Interval(net.MeanInterval, Figures.AboutUsd), change, Figures.SignedUsd);

        static string[] Row(SweepPoint point, string figure, string interval, Difference change, Func<double, string> sign) =>
            [point.Value, figure, interval, sign(change.Mean), SummaryParts.Interval(change, sign)];
    }

    private static string Said(AskedStudy asked, SweepReport report, Func<SweepPoint, (string A, string B)> figures)
    {
        (string firstA, string firstB) = figures(report.Points[0]);
        (string lastA, string lastB) = figures(report.Points[^1]);
        return $"{asked.NameA} from {firstA} to {lastA}, {asked.NameB} from {firstB} to {lastB}.";
    }

    private static SweepPlot.Mark[] Shares(SweepReport report, Func<StudyReport, Proportion> of) =>
        [.. report.Points.Select(point => (point.Number, Share: of(point.Report))).Select(at => new SweepPlot.Mark((double)at.Number, at.Share.Mean, at.Share.Low, at.Share.High))];

    private static SweepPlot.Mark[] Means(SweepReport report, Func<StudyReport, Distribution> of) =>
    [
        .. report.Points.Select(point => (point.Number, Net: of(point.Report))).Select(at => new SweepPlot.Mark(
            (double)at.Number, at.Net.Mean, at.Net.MeanInterval.Low ?? at.Net.Mean, at.Net.MeanInterval.High ?? at.Net.Mean)),
    ];
}
