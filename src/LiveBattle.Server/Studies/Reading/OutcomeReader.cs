using LiveBattle.Studies;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Server.Studies.Reading;

/// <summary><c>outcome</c>: how often does each side win, and what does it earn?</summary>
internal sealed class OutcomeReader : IStudyReader
{
    private const int DefaultReplications = 10_000;

    public string Kind => "outcome";

    public StudyQuestion? Read(StudyForm form)
    {
        Sampling? sampling = form.Sampling(DefaultReplications);
        return form.Scenario is { } scenario && sampling is not null ? new OutcomeQuestion(scenario, sampling) : null;
    }
}
