using System.Diagnostics;
using LiveBattle.Studies;
using LiveBattle.Studies.Advice;
using LiveBattle.Studies.Planning;
using LiveBattle.Studies.Questions;
using Spectre.Console;

namespace LiveBattle.Cli;

/// <summary>The ways in which one answer is told: the only place that knows them all.</summary>
/// <param name="Print">To people, on a terminal.</param>
/// <param name="Csv">As rows, stopping between them when it is cancelled; null for an answer that has no rows.</param>
/// <param name="Html">As a page; null for an answer that has none.</param>
internal sealed record StudyTelling(
    Action<IAnsiConsole> Print, Action<TextWriter, CancellationToken>? Csv = null, Action<TextWriter>? Html = null)
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
        LeadReport report => Advice(LeadAdvice.Of(asked, report)),
        GloveReport report => Advice(GloveAdvice.Of(asked, report)),
        WhaleOrCrowdReport report => Advice(WhaleOrCrowdAdvice.Of(asked, report)),
        LastSecondsReport report => Advice(LastSecondsAdvice.Of(asked, report)),
        GateReport report => Advice(GateAdvice.Of(asked, report)),
        PlannerReport report => new StudyTelling(screen => PlannerSummary.Print(screen, asked, report)),
        _ => throw new UnreachableException($"Nobody tells {answer.GetType()}."),
    };

    private static StudyTelling Advice(AdviceText text) => new(text.Print);
}
