using LiveBattle.Economy;
using LiveBattle.Engine.Events;
using LiveBattle.Studies;
using LiveBattle.Studies.Advice;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Server.Studies.Reading;

/// <summary>
/// <c>gate</c>: how many battles until the creator of <c>side</c>, who starts with nothing, can withdraw? <c>basis</c> says
/// what the gate is compared with where the rate card does not.
/// </summary>
internal sealed class GateReader : IStudyReader
{
    private const int DefaultReplications = 10_000;

    public string Kind => "gate";

    public StudyQuestion? Read(StudyForm form)
    {
        BattleSide? side = form.Side();
        JsonField field = form["basis"];
        GateBasis? basis = field.IsAbsent ? null : field.Choice<GateBasis>();
        bool isRead = field.IsAbsent || basis is not null;
        Sampling? sampling = form.WholeSampling(DefaultReplications);
        return form.Scenario is { } scenario && sampling is not null && side is { } asked && isRead
            ? form.Take(GateQuestion.Create(scenario, sampling, asked, basis), "basis")
            : null;
    }
}
