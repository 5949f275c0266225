using System.Collections.Immutable;

namespace LiveBattle.Economy;

/// <summary>An amount followed through one rate card, from what viewers paid to what a creator can take home.</summary>
public sealed record ConversionResult
{
    /// <summary>What was asked.</summary>
    public required Amount Amount { get; init; }

    /// <summary>The card it was converted by.</summary>
    public required RateCard Card { get; init; }

    /// <summary>Whether net is the figure to put first, and dollars asked about are net.</summary>
    public required bool NetFirst { get; init; }

    /// <summary>Points, diamonds, gross, commission and net.</summary>
    public required Earnings Earnings { get; init; }

    /// <summary>The withdrawal minimum and how far it is.</summary>
    public required GateStatus Gate { get; init; }

    /// <summary>How many days the balance takes under the day's maximum.</summary>
    public required CapStatus Cap { get; init; }

    /// <summary>
    /// For dollars: what is left of the amount, gross or net as asked, after the whole points it stands for, in
    /// micro-dollars. Zero for other units.
    /// </summary>
    public required UsdMicros RemainderUsdMicros { get; init; }

    /// <summary>
    /// What the processor keeps if all of net is withdrawn at once, in micro-dollars, rounded down. Zero when the
    /// card is silent; <see cref="FeeProvenance"/> says so.
    /// </summary>
    public required UsdMicros FeeUsdMicros { get; init; }

    /// <summary>The part of a micro-dollar that the processor's share leaves.</summary>
    public required Ratio FeeRemainder { get; init; }

    /// <summary>The bank amount in another currency; null unless one was asked for.</summary>
    public required Payout? Payout { get; init; }

    /// <summary>
    /// The gift cards that the same points buy instead of all money, and the points left over; null when the card is
    /// silent on gift cards.
    /// </summary>
    public required Converted<GiftCardBasket, EarningPoints>? GiftCards { get; init; }

    /// <summary>
    /// What viewers paid if every point came from a gift, at the middle price, in micro-dollars, rounded down.
    /// Null when the card does not know the price of a coin.
    /// </summary>
    public required UsdMicros? ViewerPaidUsdMicros { get; init; }

    /// <summary>The same at the low price (web shop); null when the price is unknown.</summary>
    public required UsdMicros? ViewerPaidLowUsdMicros { get; init; }

    /// <summary>The same at the high price (app); null when the price is unknown.</summary>
    public required UsdMicros? ViewerPaidHighUsdMicros { get; init; }

    /// <summary>The id of the card.</summary>
    public string Rates => Card.Id;

    /// <summary>The points that become money.</summary>
    public EarningPoints EarningPoints => Earnings.EarningPoints;

    /// <summary>Whole diamonds credited.</summary>
    public Diamonds Diamonds => Earnings.Diamonds;

    /// <summary>Points that do not make another diamond yet.</summary>
    public EarningPoints RemainderPoints => Earnings.RemainderPoints;

    /// <summary>Before commission, in micro-dollars.</summary>
    public UsdMicros GrossUsdMicros => Earnings.GrossUsdMicros;

    /// <summary>The platform's share, in micro-dollars, rounded down.</summary>
    public UsdMicros CommissionUsdMicros => Earnings.CommissionUsdMicros;

    /// <summary>Gross less commission, in micro-dollars; the processor's fee is not taken off.</summary>
    public UsdMicros NetUsdMicros => Earnings.NetUsdMicros;

    /// <summary>Net less the processor's fee: what reaches the bank if all of net is withdrawn at once.</summary>
    public UsdMicros BankUsdMicros => Chain.Bank(NetUsdMicros, FeeUsdMicros);

    /// <summary>Which money dollars asked about are; null for other units.</summary>
    public GateBasis? AmountBasis => Amount.Unit != AmountUnit.Usd ? null : NetFirst ? GateBasis.Net : GateBasis.Gross;

    /// <summary>How the commission is known; silent means it counts as none.</summary>
    public Provenance CommissionProvenance => Card.Commission.Provenance;

    /// <summary>How the fee is known; silent means it counts as none.</summary>
    public Provenance FeeProvenance => Card.ProcessorFee.Provenance;

    /// <summary>Every step of the chain with its numbers, in order, for <c>--explain</c>.</summary>
    public ImmutableArray<ExplainStep> Explain() => Explanation.Of(this);

    /// <summary>What the card does not say and this answer would need, in the order of the steps.</summary>
    public ImmutableArray<Silence> Silences() => Silence.In(this);
}
