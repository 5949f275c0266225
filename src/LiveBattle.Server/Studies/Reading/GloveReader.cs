using System.Collections.Immutable;
using LiveBattle.Economy;
using LiveBattle.Engine.Events;
using LiveBattle.Studies;
using LiveBattle.Studies.Advice;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Server.Studies.Reading;

/// <summary><c>glove</c>: what is one boosting glove more of <c>side</c> worth at each of <c>timesMs</c> of live?</summary>
internal sealed class GloveReader : IStudyReader
{
    private const int DefaultReplications = 10_000;

    // Of a battle of five minutes, when nobody says.
    private const int UsualTimes = 9;

    public string Kind => "glove";

    public StudyQuestion? Read(StudyForm form)
    {
        BattleSide? side = form.Side();
        JsonField field = form["timesMs"];
        int before = form.Problems.Count;
        ImmutableArray<long>? times = field.IsAbsent ? null : Times(field);
        bool areRead = form.Problems.Count == before;
        Sampling? sampling = form.WholeSampling(DefaultReplications, 1 + (times?.Length ?? UsualTimes));
        return form.Scenario is { } scenario && sampling is not null && side is { } asked && areRead
            ? form.Take(GloveQuestion.Create(scenario, sampling, asked, times), "timesMs")
            : null;
    }

    // One more than there may be is enough to be told that there are too many.
    private static ImmutableArray<long> Times(JsonField field) =>
        [.. field.Items().Take(GloveQuestion.MostTimes + 1).Select(item => StudyForm.Micros(item)).OfType<long>()];
}
