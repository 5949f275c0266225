using System.Text.Json;
using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies;
using LiveBattle.Studies.Planning;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Server.Studies.Reading;

/// <summary>
/// <c>planner</c>: what does a month bring a creator with these numbers? No scenario is asked for: the battles are made of
/// the numbers.
/// </summary>
internal sealed class PlannerReader : IStudyReader
{
    private const int DefaultReplications = 10_000;
    private const long MostFact = AmountLimits.MaxFollowers;

    public string Kind => "planner";

    public bool HasScenario => false;

    public StudyQuestion? Read(StudyForm form)
    {
        int before = form.Problems.Count;
        long? followers = form["followers"].Whole(0, Limits.Followers, "All followers, in whole numbers.");
        long? viewers = form["viewers"].Whole(
            1, PlannerNumbers.MostViewers, "Viewers who are there at one time: without any there is no battle to plan.");
        double? hours = form["hoursPerWeek"].Number(PlannerNumbers.LeastHours, PlannerNumbers.MostHours, "A week has 168 hours.");
        RateCard? rates = RateCardChoice.Read(form["rates"], form.Problems);
        long supporter = Or(form["bestSupporterCoins"], 0, PlannerNumbers.MostSupporterCoins, 0);
        JsonField income = form["otherIncomeUsdMicros"];
        UsdMicros other = income.IsAbsent ? UsdMicros.Zero : income.Money() ?? UsdMicros.Zero;
        JsonField pace = form["battlesPerHour"];
        double battles = pace.IsAbsent
            ? PlannerNumbers.UsualBattlesPerHour
            : pace.Number(PlannerNumbers.LeastBattlesPerHour, PlannerNumbers.MostBattlesPerHour) ?? PlannerNumbers.UsualBattlesPerHour;
        long percent = Or(form["battleGiftPercent"], 1, 100, PlannerNumbers.UsualBattleGiftPercent);
        CohortCoinPrice? price = CoinPriceReader.Read(form["coinPrice"], rates);
        long live = Or(form["liveFollowers"], 0, PlannerNumbers.MostLiveFollowers, 0);
        CreatorFacts facts = Facts(form["facts"], rates);
        Sampling? sampling = form.WholeSampling(DefaultReplications);
        if (form.Problems.Count > before || rates is null || sampling is null)
            return null;
        PlannerNumbers numbers = new()
        {
            Followers = followers!.Value,
            Viewers = (int)viewers!.Value,
            HoursPerWeek = hours!.Value,
            Rates = rates,
            BestSupporterCoins = supporter,
            OtherIncome = other,
            BattlesPerHour = battles,
            BattleGiftPercent = (int)percent,
            CoinPrice = price,
            LiveFollowers = live,
            Facts = facts,
        };
        return form.Take(PlannerQuestion.Create(numbers, sampling));
    }

    private static long Or(JsonField field, long min, long max, long fallback) =>
        field.IsAbsent ? fallback : field.Whole(min, max) ?? fallback;

    // Conditions by their ids: those that the card asks for. A yes is true, or 1.
    private static CreatorFacts Facts(JsonField field, RateCard? rates)
    {
        CreatorFacts facts = CreatorFacts.None;
        if (field.IsAbsent || rates is null || field.Object("{ ageYears: 20, creatorAccount: true }") is not { } form)
            return facts;
        foreach (string id in rates.Eligibility.Items.Select(condition => condition.Id).Distinct().Where(id => id != CreatorFacts.Followers))
        {
            JsonField fact = form[id];
            if (fact.IsAbsent)
                continue;
            bool isYesOrNo = fact.Element.ValueKind is JsonValueKind.True or JsonValueKind.False;
            if (isYesOrNo)
                facts = facts.With(id, fact.YesNo()!.Value);
            else if (fact.Whole(0, MostFact) is { } figure)
                facts = facts.With(id, figure);
        }

        form.RefuseOtherKeys();
        return facts;
    }
}
