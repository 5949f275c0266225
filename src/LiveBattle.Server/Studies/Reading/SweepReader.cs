using LiveBattle.Economy;
using LiveBattle.Server.Battles;
using LiveBattle.Studies;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Server.Studies.Reading;

/// <summary>
/// <c>sweep</c>: how do the answers move with one setting? <c>vary</c> is written as on the command line:
/// <c>KEY=FROM..TO:STEP</c>.
/// </summary>
internal sealed class SweepReader : IStudyReader
{
    private const int DefaultReplications = 2_000;

    public string Kind => "sweep";

    public StudyQuestion? Read(StudyForm form)
    {
        SweepRange? range = Range(form);
        Sampling? sampling = form.Sampling(DefaultReplications, range?.Values.Length ?? 1);
        if (form.Scenario is not { } scenario || range is null || sampling is null)
            return null;
        Checked<SweepQuestion> question = SweepQuestion.Create(scenario, range, sampling);
        form.Problems.AddRange(RequestBody.Under("scenario", question.Problems));
        return question.IsValid ? question.Value : null;
    }

    private static SweepRange? Range(StudyForm form)
    {
        JsonField field = form["vary"];
        if (field.Text("A sweep names a setting, where it begins and ends, and its step: KEY=FROM..TO:STEP.") is not { } text)
            return null;
        Checked<SweepRange> range = SweepRange.Parse(text, field.Path);
        form.Problems.AddRange(range.Problems);
        return range.IsValid ? range.Value : null;
    }
}
