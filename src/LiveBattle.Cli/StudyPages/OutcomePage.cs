using LiveBattle.Studies.Questions;

namespace LiveBattle.Cli;

/// <summary>How often each side wins and what it earns, as a page.</summary>
internal static class OutcomePage
{
    public static void Write(TextWriter writer, AskedStudy asked, StudyReport report)
    {
        using StudyPage page = new(
            writer, asked, $"How often does each side win, and what does it earn? {Figures.Count(report.Replications, "battle")} say:");
        using (page.Section(PageParts.Headline(asked, report)))
        {
            PageParts.Plots(page, asked, report, "");
            if (asked.Precision(report.IsPrecise, report.Precision, report.Replications) is { } precision)
                page.Paragraph(precision);
        }

        using (page.Section("In numbers"))
            PageParts.Tables(page, asked, report);
    }
}
