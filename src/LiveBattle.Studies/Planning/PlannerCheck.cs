using System.Globalization;
using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies.Advice;

namespace LiveBattle.Studies.Planning;

/// <summary>What is wrong with a creator's numbers.</summary>
internal static class PlannerCheck
{
    public static void Numbers(PlannerNumbers numbers, ProblemList problems)
    {
        problems.CheckWithin("followers", numbers.Followers, 0, Limits.Followers, "All followers, in whole numbers.");
        problems.CheckWithin(
            "viewers", numbers.Viewers, 1, PlannerNumbers.MostViewers, "Viewers who are there at one time: without any there is no battle to plan.");
        bool isLive = problems.CheckWithin(
            "hoursPerWeek", numbers.HoursPerWeek, PlannerNumbers.LeastHours, PlannerNumbers.MostHours, "A week has 168 hours.");
        bool isBattling = problems.CheckWithin(
            "battlesPerHour",
            numbers.BattlesPerHour,
            PlannerNumbers.LeastBattlesPerHour,
            PlannerNumbers.MostBattlesPerHour,
            "A battle takes five minutes and its countdown, so an hour holds no more than eleven.");
        if (isLive && isBattling && PlannerMonth.BattlesOf(numbers) == 0)
        {
            problems.Refuse(
                "battlesPerHour",
                numbers.BattlesPerHour,
                string.Create(CultureInfo.InvariantCulture, $"{1 / PlannerMonth.HoursOf(numbers):F2} or more at {numbers.HoursPerWeek} hours a week"),
                "Less than one battle a month cannot be planned.");
        }

        problems.CheckWithin(
            "bestSupporterCoins", numbers.BestSupporterCoins, 0, PlannerNumbers.MostSupporterCoins, "Coins that the best supporter gifts in a month; 0 is none.");
        problems.CheckWithin(
            "otherIncomeUsdMicros", numbers.OtherIncome.Value, 0, AmountLimits.MaxUsdMicros / 2, "Other income of a month, in micro-dollars.");
        problems.CheckWithin(
            "battleGiftPercent", numbers.BattleGiftPercent, 1, 100, "The share of gifts that fall in battles, in per cent: of none at all nothing can be planned.");
        problems.CheckWithin(
            "liveFollowers",
            numbers.LiveFollowers,
            0,
            Math.Clamp(numbers.Followers, 0, PlannerNumbers.MostLiveFollowers),
            "Followers who are in the live when a battle begins: no more than there are.");
        if (numbers.CoinPrice is { } price && CohortCoinPrice.Resolve(price, numbers.Rates) is null)
        {
            problems.Refuse(
                "coinPrice",
                $"{price.Channel}".ToLowerInvariant(),
                "a number of dollars, or leave it out",
                $"{numbers.Rates.Name} does not say what a coin costs in any shop.");
        }
    }

    /// <summary>Whether even an extraordinary month can be counted as money under the card.</summary>
    public static void Money(PlannerNumbers numbers, double largestCoinsOfABattle, ProblemList problems)
    {
        double coins = largestCoinsOfABattle * PlannerMonth.BattlesOf(numbers) * 100 / numbers.BattleGiftPercent;
        EarningPoints ofCoin = Chain.Points(numbers.Rates, Coins.FromCoins(1)).Amount;
        double points = (coins * ofCoin.Value) + ((double)numbers.Rates.PaidFollowerPoints(numbers.LiveFollowers).Value * PlannerMonth.BattlesOf(numbers));
        Ratio price = numbers.Rates.UsdPerDiamond.Mid!.Value.MicrosPerUnit;
        double gross = points * price.Numerator / price.Denominator / numbers.Rates.PointsPerDiamond.Mid!.Value;

        // A tenth of what can be counted leaves luck its room.
        if (coins > AmountLimits.MaxCoins / 10 || points > AmountLimits.MaxCount / 10 || gross > AmountLimits.MaxUsdMicros / 10)
            problems.Refuse("rates", numbers.Rates.Id, "rates under which a month can be counted", "A month would be worth more than can be counted as money.");
    }
}
