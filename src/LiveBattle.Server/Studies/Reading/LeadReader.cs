using LiveBattle.Economy;
using LiveBattle.Engine.Events;
using LiveBattle.Studies;
using LiveBattle.Studies.Advice;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Server.Studies.Reading;

/// <summary>
/// <c>lead</c>: how far ahead must <c>side</c> be at <c>atMs</c> of live to win so often as <c>share</c>?
/// </summary>
internal sealed class LeadReader : IStudyReader
{
    private const int DefaultReplications = 10_000;

    public string Kind => "lead";

    public StudyQuestion? Read(StudyForm form)
    {
        BattleSide? side = form.Side();
        long? at = StudyForm.Micros(form["atMs"], LeadQuestion.UsualMomentMicros);
        JsonField shareField = form["share"];
        double? share = shareField.IsAbsent
            ? LeadQuestion.UsualShare
            : shareField.Number(LeadQuestion.LeastShare, LeadQuestion.MostShare, "The chance of winning is a share: 0.9 is nine battles in ten.");
        Sampling? sampling = form.WholeSampling(DefaultReplications);
        return form.Scenario is { } scenario && sampling is not null && side is { } asked && at is { } moment && share is { } chance
            ? form.Take(LeadQuestion.Create(scenario, sampling, asked, moment, chance), "atMs", "share")
            : null;
    }
}
