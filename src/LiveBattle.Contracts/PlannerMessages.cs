using System.Text.Json.Serialization;

namespace LiveBattle.Contracts;

/// <summary>
/// What a month brings a creator with these numbers: money in micro-dollars. A month is 365.25 / 12 days. All figures hold
/// if the creator meets the rate card's conditions, which <see cref="MayEarn"/> and <see cref="MayWithdraw"/> tell.
/// </summary>
public sealed record PlannerResult : StudyResult
{
    public required PlannerNumbersView Numbers { get; init; }

    /// <summary>Whole battles.</summary>
    public required int BattlesPerMonth { get; init; }

    /// <summary>Hours of live.</summary>
    public required double HoursPerMonth { get; init; }

    /// <summary>Coins gifted in a month, in battles and between them.</summary>
    public required MonthSpreadView Coins { get; init; }

    public required MonthSpreadView EarningPoints { get; init; }

    /// <summary>After commission, whether it can be withdrawn or not.</summary>
    public required MonthSpreadView NetUsdMicros { get; init; }

    /// <summary>
    /// What reaches the bank of one month's net alone, less the processor's fee; null when the card does not say from which
    /// amount money can be withdrawn.
    /// </summary>
    public required MonthSpreadView? BankUsdMicros { get; init; }

    /// <summary>The same for an hour of live, rounded down; null likewise.</summary>
    public required MonthSpreadView? BankPerHourUsdMicros { get; init; }

    /// <summary>Bank and other income together; null likewise.</summary>
    public required MonthSpreadView? AltogetherUsdMicros { get; init; }

    /// <summary>What viewers spent on the coins; null when nobody says what a coin costs.</summary>
    public required MonthSpreadView? ViewersPaidUsdMicros { get; init; }

    /// <summary>What they spent in the median month at the lowest price that was measured on the market.</summary>
    public required long MarketLowUsdMicros { get; init; }

    /// <summary>At the highest.</summary>
    public required long MarketHighUsdMicros { get; init; }

    /// <summary>For a creator who begins with nothing; null when the card is silent, or when nothing opens the gate.</summary>
    public required GateSpreadView? MonthsUntilGate { get; init; }

    public required EligibilityView MayEarn { get; init; }

    public required EligibilityView MayWithdraw { get; init; }

    /// <summary>What the plan takes for granted, in the order in which it matters.</summary>
    public required IReadOnlyList<AssumptionView> Assumptions { get; init; }
}

/// <summary>The creator's own numbers, what was left out filled in.</summary>
/// <param name="Followers">All of them.</param>
/// <param name="Viewers">Usually there at one time.</param>
/// <param name="Rates">The rate card's id.</param>
/// <param name="BestSupporterCoins">In a month; 0 is no such supporter.</param>
/// <param name="OtherIncomeUsdMicros">In a month.</param>
/// <param name="BattlesPerHour">Of live.</param>
/// <param name="BattleGiftPercent">Share of the month's gifts that fall in battles, 1 to 100.</param>
/// <param name="CoinPrice">The shop whose price viewers pay; null when none was named.</param>
/// <param name="CoinPriceUsdMicros">What viewers pay for a coin; null when it was not told.</param>
/// <param name="LiveFollowers">In the live when a battle begins.</param>
public sealed record PlannerNumbersView(
    long Followers,
    int Viewers,
    double HoursPerWeek,
    string Rates,
    long BestSupporterCoins,
    long OtherIncomeUsdMicros,
    double BattlesPerHour,
    int BattleGiftPercent,
    CoinShop? CoinPrice,
    long? CoinPriceUsdMicros,
    long LiveFollowers);

/// <summary>Where viewers buy coins.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<CoinShop>))]
public enum CoinShop
{
    Web,
    App,
}

/// <summary>How a month may turn out.</summary>
/// <param name="P10">One month in ten is this or less.</param>
/// <param name="P50">Half of them are.</param>
/// <param name="P90">Nine in ten are.</param>
public sealed record MonthSpreadView(MonthFigureView P10, MonthFigureView P50, MonthFigureView P90);

/// <summary>A figure of a month with its 95 % interval.</summary>
public sealed record MonthFigureView(long Value, long Low, long High);

/// <summary>Months until the gate opens.</summary>
/// <param name="P10">Enough for one creator in ten.</param>
/// <param name="P50">For half of them.</param>
/// <param name="P90">For nine in ten.</param>
public sealed record GateSpreadView(GateFigureView P10, GateFigureView P50, GateFigureView P90);

/// <summary>Whole months with their 95 % interval; null is more than 120.</summary>
public sealed record GateFigureView(int? Months, int? Low, int? High);

/// <summary>Whether a creator meets a card's conditions.</summary>
/// <param name="Text">The answer as a sentence for people.</param>
/// <param name="Rules">In the card's order; empty when it is silent.</param>
public sealed record EligibilityView(EligibilityWord Answer, string Text, IReadOnlyList<EligibilityRuleView> Rules);

/// <summary>One condition, seen from the creator.</summary>
/// <param name="Id">What is asked: <c>followers</c>, <c>ageYears</c>.</param>
/// <param name="Text">The condition in words.</param>
/// <param name="Unit">What is counted; <c>yes</c> for a yes-or-no condition.</param>
/// <param name="Figure">What the creator told, a yes as 1; null when not told.</param>
/// <param name="Short">The fewest units more that would meet it; null unless it is not met.</param>
public sealed record EligibilityRuleView(string Id, string Text, string Unit, long? Figure, RuleWord Outcome, long? Short);

/// <summary>Whether all conditions are met.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<EligibilityWord>))]
public enum EligibilityWord
{
    Yes,
    No,

    /// <summary>The card is silent, or the creator did not tell enough.</summary>
    CannotTell,
}

/// <summary>How a creator stands to one condition.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<RuleWord>))]
public enum RuleWord
{
    Met,
    NotMet,
    NotTold,
}

/// <summary>Something a plan takes for granted.</summary>
/// <param name="Key">One word, in camelCase, for a screen to hang its own text on.</param>
/// <param name="Text">A sentence for people.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record AssumptionView(string Key, string Text, string Source);
