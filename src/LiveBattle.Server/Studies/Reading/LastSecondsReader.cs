using LiveBattle.Studies;
using LiveBattle.Studies.Advice;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Server.Studies.Reading;

/// <summary><c>lastSeconds</c>: what do the last <c>lastMs</c> of live decide?</summary>
internal sealed class LastSecondsReader : IStudyReader
{
    private const int DefaultReplications = 10_000;

    public string Kind => "lastSeconds";

    public StudyQuestion? Read(StudyForm form)
    {
        long? last = StudyForm.Micros(form["lastMs"], LastSecondsQuestion.UsualLastMicros);
        Sampling? sampling = form.WholeSampling(DefaultReplications);
        return form.Scenario is { } scenario && sampling is not null && last is { } micros
            ? form.Take(LastSecondsQuestion.Create(scenario, sampling, micros), "lastMs")
            : null;
    }
}
