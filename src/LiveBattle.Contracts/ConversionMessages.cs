using System.Text.Json.Serialization;

namespace LiveBattle.Contracts;

/// <summary>
/// Answer to <c>GET /api/convert</c> and <c>convert --json</c>: an amount followed through one rate card. Money is in
/// micro-dollars. What the card does not say is null and stands in <see cref="Silences"/>; a commission or fee that it
/// does not tell is 0, and its provenance is <c>silent</c>.
/// </summary>
public sealed record ConversionView
{
    /// <summary>The id of the card.</summary>
    public required string Rates { get; init; }

    /// <summary>The name of the card, for people.</summary>
    public required string Name { get; init; }

    /// <summary>As asked: whole units; for dollars, micro-dollars.</summary>
    public required long Amount { get; init; }

    public required AmountUnitWord Unit { get; init; }

    /// <summary>Which money the dollars asked about are; null for other units.</summary>
    public required MoneyBasis? AmountBasis { get; init; }

    /// <summary>The points that become money.</summary>
    public required long EarningPoints { get; init; }

    /// <summary>Points that a commission at the gift took before they became diamonds; usually 0.</summary>
    public required long CommissionPoints { get; init; }

    public required long Diamonds { get; init; }

    /// <summary>Points that do not make another diamond yet; they are part of gross all the same.</summary>
    public required long RemainderPoints { get; init; }

    /// <summary>For dollars: what is left of the amount after the whole points it stands for; else 0.</summary>
    public required long RemainderUsdMicros { get; init; }

    public required long GrossUsdMicros { get; init; }

    public required long CommissionUsdMicros { get; init; }

    public required EntryProvenance CommissionProvenance { get; init; }

    /// <summary>The reading used: when the commission falls; null when the card does not say, and then as on conversion.</summary>
    public required CommissionMoment? CommissionFalls { get; init; }

    /// <summary>What the processor keeps if all of net is withdrawn at once.</summary>
    public required long FeeUsdMicros { get; init; }

    public required EntryProvenance FeeProvenance { get; init; }

    /// <summary>Gross less commission; the fee is not taken off.</summary>
    public required long NetUsdMicros { get; init; }

    /// <summary>Net less fee.</summary>
    public required long BankUsdMicros { get; init; }

    /// <summary>What viewers paid if every point came from a gift, at the middle price of a coin.</summary>
    public required long? ViewerPaidUsdMicros { get; init; }

    /// <summary>The same at the low price.</summary>
    public required long? ViewerPaidLowUsdMicros { get; init; }

    /// <summary>The same at the high price.</summary>
    public required long? ViewerPaidHighUsdMicros { get; init; }

    public required WithdrawalGateView Gate { get; init; }

    public required WithdrawalCapView Cap { get; init; }

    /// <summary>Calendar days within which a withdrawal arrives.</summary>
    public required long? PaidWithinDays { get; init; }

    /// <summary>What the same points buy instead of money; null when the card does not say.</summary>
    public required GiftCardsView? GiftCards { get; init; }

    /// <summary>The bank amount in another currency; null unless one was asked for.</summary>
    public required PayoutView? Payout { get; init; }

    /// <summary>What the card does not say and this answer would need, in the order of the steps.</summary>
    public required IReadOnlyList<SilenceView> Silences { get; init; }

    /// <summary>How each number came about; null unless an explanation was asked for.</summary>
    public required IReadOnlyList<ExplainStepView>? Steps { get; init; }
}

/// <summary>The least that can be withdrawn, and how far it is.</summary>
/// <param name="Open">Null when amount or basis is unknown.</param>
/// <param name="PointsToGo">0 when open; null when unknown, or when no number of points opens it.</param>
public sealed record WithdrawalGateView(long? AmountUsdMicros, MoneyBasis? Basis, bool? Open, long? PointsToGo);

/// <summary>The most for one calendar day, and how many days all of net takes.</summary>
/// <param name="Days">Null when the maximum is unknown, or when no number of days is enough.</param>
/// <param name="LastDayUsdMicros">What is left for the last of them; null whenever the days are.</param>
public sealed record WithdrawalCapView(long? MaxPerDayUsdMicros, long? Days, long? LastDayUsdMicros);

/// <summary>Gift cards for earning points, before any commission: the dearest first.</summary>
/// <param name="Items">Those that the points buy; empty when there are too few.</param>
/// <param name="ValueUsdMicros">What all of them are worth in the shops.</param>
/// <param name="RemainderPoints">Points that buy none.</param>
public sealed record GiftCardsView(IReadOnlyList<GiftCardsItem> Items, long ValueUsdMicros, long RemainderPoints);

/// <param name="Points">What one costs.</param>
/// <param name="ValueUsdMicros">What one is worth in the shops.</param>
/// <param name="Shops">Any one of these.</param>
public sealed record GiftCardsItem(long Count, long Points, long ValueUsdMicros, IReadOnlyList<string> Shops);

/// <summary>What reaches the bank in another currency.</summary>
/// <param name="Currency">Three capital letters.</param>
/// <param name="MinorUnits">Whole cents, halalas and the like, rounded down; null when the card has no rate.</param>
/// <param name="MinorDigits">Decimals of that unit; null when the card does not know the currency.</param>
/// <param name="RemainderUsdMicros">What could be held back without paying one unit less.</param>
public sealed record PayoutView(
    string Currency, long? MinorUnits, int? MinorDigits, long? RemainderUsdMicros, PayoutRateView Rate);

/// <summary>Units of a currency for one dollar: parts / of, exactly.</summary>
/// <param name="Date">When it was true; null when undated.</param>
public sealed record PayoutRateView(
    long? Parts, long? Of, EntryProvenance Provenance, string Source, string? Date, string? Note);

/// <summary>Something a card does not say.</summary>
/// <param name="Key">The step it stops; see <see cref="ExplainStepView.Key"/>.</param>
/// <param name="Message">A sentence for people.</param>
public sealed record SilenceView(string Key, string Message);

/// <summary>One step of an explanation. The texts are for people; programs go by the key.</summary>
public sealed record ExplainStepView
{
    /// <summary>
    /// <c>earningPoints commissionAtGift diamonds gross commission net fee bank payout gate cap paidWithin giftCards
    /// viewersPaid</c>, in this order; steps that an amount does not take are left out.
    /// </summary>
    public required string Key { get; init; }

    public required string Label { get; init; }

    /// <summary>How, with the numbers put in; or who does not say what it takes.</summary>
    public required string Formula { get; init; }

    public required string Result { get; init; }

    /// <summary>Null where the result always comes out even.</summary>
    public required RoundingWord? Rounding { get; init; }

    /// <summary>What is left over, with its unit; null when nothing is.</summary>
    public required string? Remainder { get; init; }

    /// <summary>Null for plain arithmetic.</summary>
    public required EntryProvenance? Provenance { get; init; }

    public required string? Source { get; init; }

    /// <summary>When the source was true; null when undated.</summary>
    public required string? Date { get; init; }

    /// <summary>The low end of the rate; null unless it was measured as a range, and so are the next two.</summary>
    public required string? Low { get; init; }

    /// <summary>The middle, which the formula uses.</summary>
    public required string? Mid { get; init; }

    public required string? High { get; init; }

    public required string? Note { get; init; }
}

/// <summary>What an amount is counted in.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<AmountUnitWord>))]
public enum AmountUnitWord
{
    /// <summary>Earning points, not the score.</summary>
    Points,
    Coins,
    Diamonds,
    Usd,
}

/// <summary>Before or after the platform's commission.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<MoneyBasis>))]
public enum MoneyBasis
{
    Gross,
    Net,
}

/// <summary>When the platform's commission falls.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<CommissionMoment>))]
public enum CommissionMoment
{
    OnConversion,

    /// <summary>Before points become diamonds: fewer diamonds, the same money.</summary>
    OnGift,
}

/// <summary>How an entry of a rate card is known.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<EntryProvenance>))]
public enum EntryProvenance
{
    /// <summary>The source does not say.</summary>
    Silent,
    Printed,
    Inferred,
    Measured,
}

/// <summary>Which way a division that does not come out even was rounded.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<RoundingWord>))]
public enum RoundingWord
{
    Down,
    Up,
}
