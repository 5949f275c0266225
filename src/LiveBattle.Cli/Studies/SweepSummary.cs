using LiveBattle.Studies.Estimates;
using LiveBattle.Studies.Questions;
using Spectre.Console;

namespace LiveBattle.Cli;

/// <summary>A sweep for people: a row for each value, chances first, then score, then money.</summary>
internal static class SweepSummary
{
    public static void Print(IAnsiConsole screen, AskedStudy asked, SweepReport report)
    {
        StudyReport first = report.Points[0].Report;
        SummaryParts.Headline(
            screen, asked, $"{Figures.Count(first.Replications, "battle")} at each of {report.Points.Length} values of {report.Path}");
        foreach ((bool isA, string name) in ((bool, string)[])[(true, asked.NameA), (false, asked.NameB)])
            Chances(screen, report, Screen.Safe(name), isA);
        Means(screen, report, "Points", Screen.Safe(asked.NameA), Screen.Safe(asked.NameB), Figures.About, point => (point.PointsA, point.PointsB));
        Net(screen, report, Screen.Safe(asked.NameA), point => (point.Report.NetA, point.NetA));
        Net(screen, report, Screen.Safe(asked.NameB), point => (point.Report.NetB, point.NetB));
        screen.WriteLine();
        if (asked.Precision(report.Points.All(point => point.Report.IsPrecise != false), report.Points.Max(point => point.Report.Precision), first.Replications) is { } precision)
            screen.Paragraph(precision, 0, 0);
        screen.Paragraph(
            $"Changes are to {report.Points[0].Value}, the first value: every value is played on the same luck, so they are surer than the figures themselves.", 0, 0);
        SummaryParts.Notes(screen, asked);
        screen.MarkupLine($"scenario  {asked.Scenario.ComputeId()}");
    }

    private static void Chances(IAnsiConsole screen, SweepReport report, string name, bool isA)
    {
        Table table = SummaryParts.Table("value", $"{name} wins", "95 % interval", "change, % points", "95 % interval");
        foreach (SweepPoint point in report.Points)
        {
            Proportion share = isA ? point.Report.WinA : point.Report.WinB;
            Difference change = isA ? point.WinA : point.WinB;
            table.AddRow(
                point.Value, $"[bold]{Figures.Percent(share.Mean)}[/]", SummaryParts.Interval(share), Change(report, point, change, Figures.Points), ChangeInterval(report, point, change, Figures.Points));
        }

        screen.Write(table);
    }

    private static void Means(
        IAnsiConsole screen, SweepReport report, string what, string a, string b, Func<double, string> figure, Func<StudyReport, (Distribution A, Distribution B)> of)
    {
        Table table = SummaryParts.Table("value", $"{what}, {a}", "95 % interval", $"{what}, {b}", "95 % interval");
        foreach (SweepPoint point in report.Points)
        {
            (Distribution one, Distribution other) = of(point.Report);
            table.AddRow(
                point.Value,
                $"[bold]{figure(one.Mean)}[/]",
                SummaryParts.Interval(one.MeanInterval, figure),
                $"[bold]{figure(other.Mean)}[/]",
                SummaryParts.Interval(other.MeanInterval, figure));
        }

        screen.Write(table);
    }

    private static void Net(IAnsiConsole screen, SweepReport report, string name, Func<SweepPoint, (Distribution Net, Difference Change)> of)
    {
        Table table = SummaryParts.Table("value", $"Net, {name}", "95 % interval", "change", "95 % interval");
        foreach (SweepPoint point in report.Points)
        {
            (Distribution net, Difference change) = of(point);
            table.AddRow(
                point.Value,
                $"[bold]{Figures.AboutUsd(net.Mean)}[/]",
                SummaryParts.Interval(net.MeanInterval, Figures.AboutUsd),
                Change(report, point, change, Figures.SignedUsd),
                ChangeInterval(report, point, change, Figures.SignedUsd));
        }

        screen.Write(table);
    }

    private static string Change(SweepReport report, SweepPoint point, Difference change, Func<double, string> figure) =>
        point == report.Points[0] ? "" : figure(change.Mean);

    private static string ChangeInterval(SweepReport report, SweepPoint point, Difference change, Func<double, string> figure) =>
        point == report.Points[0] ? "" : SummaryParts.Interval(change, figure);
}
