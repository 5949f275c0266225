using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies.Running;

namespace LiveBattle.Studies.Questions;

/// <summary>How often does each side win a battle, and what does it earn? Answered by a <see cref="StudyReport"/>.</summary>
/// <param name="scenario">The battle.</param>
/// <param name="sampling">How many of them.</param>
public sealed class OutcomeQuestion(Scenario scenario, Sampling sampling) : StudyQuestion(scenario, sampling)
{
    /// <inheritdoc/>
    public override string Kind => "outcome";

    /// <summary>The answer by its own type.</summary>
    /// <inheritdoc cref="StudyQuestion.Answer"/>
    public StudyReport Report(StudyHost host) => (StudyReport)Answer(host);

    private protected override StudyAnswer Study(StudyHost host) =>
        StudyReport.Of(Replications.Play(Scenario, Sampling, host), Sampling.Precision);
}
