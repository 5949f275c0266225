using LiveBattle.Studies.Questions;

namespace LiveBattle.Cli;

/// <summary>Two scenarios side by side, as a page.</summary>
internal static class ComparisonPage
{
    public static void Write(TextWriter writer, AskedStudy asked, ComparisonReport report)
    {
        ComparisonQuestion question = (ComparisonQuestion)asked.Question;
        AskedStudy other = asked with { Question = new OutcomeQuestion(question.Other, question.Sampling) };
        string luck = report.Luck == Luck.Common ? "on the same luck" : "on luck of its own";
        using StudyPage page = new(
            writer, asked, $"What does it change to play {asked.Other} instead? {Figures.Count(report.First.Replications, "battle")} of each, {luck}, say:");
        using (page.Section(Headline(asked, report)))
        {
            page.Table(
                "The second less the first, with 95 % intervals; chances in percentage points",
                ["", "first", "second", "difference", "interval", "sure?"],
                ComparedFigure.Of(asked, report).Select(figure => (string[])
                [
                    figure.Label,
                    figure.First,
                    figure.Second,
                    figure.Sign(figure.Difference.Mean),
                    SummaryParts.Interval(figure.Difference, figure.Sign),
                    figure.Sure,
                ]));
            page.Paragraph("Sure means that the interval does not hold 0.");
            if (asked.Precision(report.IsPrecise, null, report.First.Replications) is { } precision)
                page.Paragraph(precision);
            if (ComparisonSummary.LuckSaid(asked, report) is { } said)
                page.Paragraph(said);
        }

        using (page.Section($"First: {PageParts.Headline(asked, report.First)}"))
            PageParts.Plots(page, asked, report.First, "first-");
        using (page.Section($"Second: {PageParts.Headline(other, report.Second)}"))
            PageParts.Plots(page, other, report.Second, "second-");
        using (page.Section("In numbers"))
        {
            page.Html.Leaf("h3", "First");
            PageParts.Tables(page, asked, report.First);
            page.Html.Leaf("h3", "Second");
            PageParts.Tables(page, other, report.Second);
        }
    }

    private static string Headline(AskedStudy asked, ComparisonReport report) =>
        $"Of 100 battles {asked.NameA} wins {Figures.Percent(Math.Abs(report.WinA.Mean)).Replace(" %", "", StringComparison.Ordinal)} " +
        $"{(report.WinA.Mean < 0 ? "fewer" : "more")}: {(report.WinA.IsSure ? "that is sure" : "that may be chance")}";
}
