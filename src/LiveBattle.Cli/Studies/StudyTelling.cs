using System.Diagnostics;
using LiveBattle.Studies;
using LiveBattle.Studies.Questions;
using Spectre.Console;

namespace LiveBattle.Cli;

/// <summary>The ways in which one answer is told.</summary>
/// <param name="Print">To people, on a terminal.</param>
/// <param name="Csv">As rows; stops between rows when it is cancelled.</param>
/// <param name="Html">As a page.</param>
internal sealed record StudyTelling(
    Action<IAnsiConsole> Print, Action<TextWriter, CancellationToken> Csv, Action<TextWriter> Html)
{
    /// <summary>The tellings of an answer's kind.</summary>
    public static StudyTelling Of(AskedStudy asked, StudyAnswer answer) => answer switch
    {
        StudyReport report => new StudyTelling(
            screen => OutcomeSummary.Print(screen, asked, report),
            (writer, stop) => StudyCsv.Write(writer, report, stop),
            writer => OutcomePage.Write(writer, asked.OnPage, report)),
        SweepReport report => new StudyTelling(
            screen => SweepSummary.Print(screen, asked, report),
            (writer, _) => SweepCsv.Write(writer, report),
            writer => SweepPage.Write(writer, asked.OnPage, report)),
        ComparisonReport report => new StudyTelling(
            screen => ComparisonSummary.Print(screen, asked, report),
            (writer, stop) => ComparisonCsv.Write(writer, report, stop),
            writer => ComparisonPage.Write(writer, asked.OnPage, report)),
        SensitivityReport report => new StudyTelling(
            screen => SensitivitySummary.Print(screen, asked, report),
            (writer, _) => SensitivityCsv.Write(writer, report),
            writer => SensitivityPage.Write(writer, asked.OnPage, report)),
        _ => throw new UnreachableException($"Nobody tells {answer.GetType()}."),
    };
}
