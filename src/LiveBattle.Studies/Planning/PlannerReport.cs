using System.Collections.Immutable;
using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies.Running;

namespace LiveBattle.Studies.Planning;

/// <summary>
/// What a month brings. Money in micro-dollars; every amount is converted once from a month's total. All figures hold if
/// the creator meets the card's conditions: <see cref="MayEarn"/> and <see cref="MayWithdraw"/> say whether.
/// </summary>
public sealed record PlannerReport : StudyAnswer
{
    /// <summary>The creator's own.</summary>
    public required PlannerNumbers Numbers { get; init; }

    /// <summary>Whole battles in a month.</summary>
    public required int BattlesPerMonth { get; init; }

    /// <summary>Hours of live in a month: a month is 365.25 / 12 days.</summary>
    public required double HoursPerMonth { get; init; }

    /// <summary>Coins gifted in a month, in battles and between them.</summary>
    public required MonthSpread Coins { get; init; }

    /// <summary>Earning points of a month: of those coins, and of live followers where the card pays them.</summary>
    public required MonthSpread EarningPoints { get; init; }

    /// <summary>After commission, whether it can be withdrawn or not.</summary>
    public required MonthSpread NetUsdMicros { get; init; }

    /// <summary>
    /// What reaches the bank of one month's net alone: nothing when that does not open the gate; at most 30 times the most
    /// of a day; less the processor's fee. Null when the card does not say from which amount money can be withdrawn.
    /// </summary>
    public required MonthSpread? BankUsdMicros { get; init; }

    /// <summary>The bank amount for an hour of live, rounded down. Null likewise.</summary>
    public required MonthSpread? BankPerHourUsdMicros { get; init; }

    /// <summary>The bank amount and the other income together. Null likewise.</summary>
    public required MonthSpread? AltogetherUsdMicros { get; init; }

    /// <summary>What viewers spent on the coins they gifted. Null when neither the card nor the creator says what a coin costs.</summary>
    public required MonthSpread? ViewersPaidUsdMicros { get; init; }

    /// <summary>
    /// What they spent in the median month at the lowest price that was measured on the market: never part of a guide's
    /// figures.
    /// </summary>
    public required long MarketLowUsdMicros { get; init; }

    /// <summary>Likewise at the highest.</summary>
    public required long MarketHighUsdMicros { get; init; }

    /// <summary>
    /// Months until the gate opens for a creator who begins with nothing and withdraws nothing before. Null when the card
    /// is silent on its gate or its basis, or when no number of points opens it.
    /// </summary>
    public required GateSpread? MonthsUntilGate { get; init; }

    /// <summary>Whether the creator may earn by the card's conditions; its Text is a sentence for people.</summary>
    public required EligibilityCheck MayEarn { get; init; }

    /// <summary>Whether the creator may take money out, likewise.</summary>
    public required EligibilityCheck MayWithdraw { get; init; }

    /// <summary>What the plan takes for granted, each with its source.</summary>
    public required ImmutableArray<Assumption> Assumptions { get; init; }

    internal static PlannerReport Of(PlannerQuestion question, long[] coins, StudyHost host)
    {
        PlannerNumbers numbers = question.Numbers;
        RateCard card = numbers.Rates;
        PlannerMonth month = new(numbers);
        int battles = PlannerMonth.BattlesOf(numbers);
        MonthSample sample = MonthSample.Draw(coins, battles, question.Sampling.Seed, GateOf(card, month), host);
        MonthSpread inBattles = sample.Coins;
        bool isGateKnown = card.Gate.Mid is { Basis: not null };
        MonthSpread? bank = isGateKnown ? inBattles.Map(month.Bank) : null;
        CoinPricing? pricing = CohortCoinPrice.Resolve(numbers.CoinPrice, card);
        RateEntry<UsdRate> market = RateCards.Default.CoinPrice;
        return new PlannerReport
        {
            Battles = coins.Length,
            Numbers = numbers,
            BattlesPerMonth = battles,
            HoursPerMonth = PlannerMonth.HoursOf(numbers),
            Coins = inBattles.Map(month.Coins),
            EarningPoints = inBattles.Map(total => month.Points(total, 1).Value),
            NetUsdMicros = inBattles.Map(month.Net),
            BankUsdMicros = bank,
            BankPerHourUsdMicros = bank?.Map(month.PerHour),
            AltogetherUsdMicros = bank?.Map(amount => amount + numbers.OtherIncome.Value),
            ViewersPaidUsdMicros = month.ViewersPaid(pricing?.Price) is { } paid ? inBattles.Map(paid) : null,
            MarketLowUsdMicros = month.ViewersPaid(market.Low)!(inBattles.P50.Value),
            MarketHighUsdMicros = month.ViewersPaid(market.High)!(inBattles.P50.Value),
            MonthsUntilGate = sample.Gate,
            MayEarn = EligibilityCheck.Of(card, question.Facts, EligibilityStage.Earn),
            MayWithdraw = EligibilityCheck.Of(card, question.Facts, EligibilityStage.Withdraw),
            Assumptions = PlannerAssumptions.Of(numbers),
        };
    }

    private static Func<long, int, bool>? GateOf(RateCard card, PlannerMonth month) =>
        GateStatus.For(card, Earnings.Of(card, Economy.EarningPoints.Zero)).PointsToGo is { } needed
            ? (coins, months) => month.Points(coins, months) >= needed
            : null;
}
