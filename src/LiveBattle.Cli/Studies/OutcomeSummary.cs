using LiveBattle.Studies.Estimates;
using LiveBattle.Studies.Questions;
using Spectre.Console;

namespace LiveBattle.Cli;

/// <summary>A study for people: chances with their intervals, then how score and money are spread.</summary>
internal static class OutcomeSummary
{
    public static void Print(IAnsiConsole screen, AskedStudy asked, StudyReport report)
    {
        string battles = Figures.Count(report.Replications, "battle");
        SummaryParts.Headline(screen, asked, battles);
        string a = Screen.Safe(asked.NameA);
        string b = Screen.Safe(asked.NameB);
        Chances(screen, report, a, b);
        Spreads(screen, report, a, b);
        screen.WriteLine();
        if (asked.Precision(report.IsPrecise, report.Precision, report.Replications) is { } precision)
            screen.Paragraph(precision, 0, 0);
        SummaryParts.Notes(screen, asked);
        screen.MarkupLine($"one of them, battle 17:  {Screen.Safe(asked.ReplicationCommand)} 17");
        screen.MarkupLine($"scenario  {asked.Scenario.ComputeId()}");
    }

    private static void Chances(IAnsiConsole screen, StudyReport report, string a, string b)
    {
        Table table = SummaryParts.Table("", "share", "95 % interval");
        Row($"{a} wins", report.WinA);
        Row($"{b} wins", report.WinB);
        Row("A draw", report.Draw);
        screen.Write(table);

        void Row(string label, Proportion share) =>
            table.AddRow(label, $"[bold]{Figures.Percent(share.Mean)}[/]", SummaryParts.Interval(share));
    }

    // Under each figure stands its interval: a quantile of few battles is a guess, and looks like one.
    private static void Spreads(IAnsiConsole screen, StudyReport report, string a, string b)
    {
        Table table = SummaryParts.Table("", "mean", "sd", "5 %", "median", "95 %");
        Rows($"Points, {a}", report.PointsA, Figures.About);
        Rows($"Points, {b}", report.PointsB, Figures.About);
        Rows($"Net, {a}", report.NetA, Figures.AboutUsd);
        Rows($"Net, {b}", report.NetB, Figures.AboutUsd);
        screen.Write(table);

        void Rows(string label, Distribution of, Func<double, string> figure)
        {
            table.AddRow(label, $"[bold]{figure(of.Mean)}[/]", figure(of.Sd), figure(of.P5), figure(of.P50), figure(of.P95));
            table.AddRow(
                "  95 % interval",
                SummaryParts.Interval(of.MeanInterval, figure),
                "",
                SummaryParts.Interval(of.P5Interval, figure),
                SummaryParts.Interval(of.P50Interval, figure),
                SummaryParts.Interval(of.P95Interval, figure));
        }
    }
}
