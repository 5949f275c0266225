using LiveBattle.Economy;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies;
using LiveBattle.Studies.Advice;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Server.Studies.Reading;

/// <summary>
/// <c>whaleOrCrowd</c>: the same <c>coins</c> for <c>side</c> from one giver, of gifts of <c>whaleGiftCoins</c>, or from
/// <c>crowdViewers</c>, of gifts of <c>crowdGiftCoins</c>? What is left out is filled in by the side's own audience.
/// </summary>
internal sealed class WhaleOrCrowdReader : IStudyReader
{
    private const int DefaultReplications = 10_000;
    private const int Scenarios = 3;

    public string Kind => "whaleOrCrowd";

    public StudyQuestion? Read(StudyForm form)
    {
        BattleSide? side = form.Side();
        int before = form.Problems.Count;
        JsonField coinsField = form["coins"];
        long? coins = coinsField.IsAbsent ? null : coinsField.Whole(1, WhaleOrCrowdTerms.MostCoins);
        int? whaleGift = StudyForm.WholeOrNull(form["whaleGiftCoins"], 1, Limits.GiftCoins);
        int? viewers = StudyForm.WholeOrNull(form["crowdViewers"], 1, Limits.ViewersPerSide);
        int? crowdGift = StudyForm.WholeOrNull(form["crowdGiftCoins"], 1, Limits.GiftCoins);
        bool areRead = form.Problems.Count == before;
        Sampling? sampling = form.WholeSampling(DefaultReplications, Scenarios);
        return form.Scenario is { } scenario && sampling is not null && side is { } asked && areRead
            ? form.Take(
                WhaleOrCrowdQuestion.Create(scenario, sampling, asked, coins, whaleGift, viewers, crowdGift),
                "coins",
                "whaleGiftCoins",
                "crowdViewers",
                "crowdGiftCoins")
            : null;
    }
}
