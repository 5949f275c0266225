using LiveBattle.Studies.Estimates;
using LiveBattle.Studies.Questions;
using Spectre.Console;

namespace LiveBattle.Cli;

/// <summary>A comparison for people: both scenarios, what differs, and whether that is sure.</summary>
internal static class ComparisonSummary
{
    public static void Print(IAnsiConsole screen, AskedStudy asked, ComparisonReport report)
    {
        ComparisonQuestion question = (ComparisonQuestion)asked.Question;
        string luck = report.Luck == Luck.Common ? "on the same luck" : "on luck of its own";
        SummaryParts.Headline(screen, asked, $"against {asked.Other}: {Figures.Count(report.First.Replications, "battle")} of each {luck},");
        Table table = SummaryParts.Table("", "first", "second", "difference", "95 % interval", "sure?");
        foreach (ComparedFigure figure in ComparedFigure.Of(asked, report))
        {
            table.AddRow(
                Screen.Safe(figure.Label),
                figure.First,
                figure.Second,
                $"[bold]{figure.Sign(figure.Difference.Mean)}[/]",
                SummaryParts.Interval(figure.Difference, figure.Sign),
                figure.Sure);
        }

        screen.Write(table);
        screen.WriteLine();
        if (asked.Precision(report.IsPrecise, null, report.First.Replications) is { } precision)
            screen.Paragraph(precision, 0, 0);
        if (LuckSaid(asked, report) is { } said)
            screen.Paragraph(said, 0, 0);
        screen.Paragraph("Differences are the second less the first; those of chances in percentage points. Sure means that the interval does not hold 0.", 0, 0);
        SummaryParts.Notes(screen, asked);
        screen.MarkupLine($"first     {asked.Scenario.ComputeId()}");
        screen.MarkupLine($"second    {question.Other.ComputeId()}");
    }

    /// <summary>What common luck was worth; null when there was none, or nothing to be cut.</summary>
    public static string? LuckSaid(AskedStudy asked, ComparisonReport report)
    {
        (string Name, double Cut)[] cuts =
        [
            .. new[] { (asked.NameA, report.NetA.VarianceCut), (asked.NameB, report.NetB.VarianceCut) }
                .Where(each => each.VarianceCut is > 1)
                .Select(each => (each.Item1, each.VarianceCut!.Value)),
        ];
        return cuts.Length == 0
            ? null
            : "On luck of their own the net's difference would take " +
              string.Join(" and ", cuts.Select(cut => $"{cut.Cut.ToString("N1", System.Globalization.CultureInfo.InvariantCulture)} times as many battles for {cut.Name}")) + ".";
    }
}
