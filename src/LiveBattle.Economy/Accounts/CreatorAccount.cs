using System.Collections.Immutable;

namespace LiveBattle.Economy;

/// <summary>
/// A creator's way from earning points to the bank, step by step, as a small state machine: convert, redeem, request,
/// then pay or refuse. Immutable: every step answers with the account after it and the transaction for the books, or
/// with every reason against it.
/// </summary>
/// <remarks>
/// Rounding happens once: what a conversion posts is the value of all points converted so far less the value of those
/// converted before, so converting in parts comes to the same cents as converting at once.
/// </remarks>
public sealed record CreatorAccount
{
    private static readonly AccountRefusal NothingOnItsWay = new(RefusalReason.NotNow, "No withdrawal is on its way.");

    private CreatorAccount(BookSide side, RateCard card, EarningPoints points)
    {
        Side = side;
        Card = card;
        Points = points;
    }

    /// <summary>Whose account.</summary>
    public BookSide Side { get; }

    /// <summary>The rules it is kept by.</summary>
    public RateCard Card { get; }

    /// <summary>Earning points held and not converted.</summary>
    public EarningPoints Points { get; private init; }

    /// <summary>Earning points converted into money so far; gift cards are apart.</summary>
    public EarningPoints Converted { get; private init; }

    /// <summary>What can be withdrawn: after commission, less what is on its way or paid.</summary>
    public UsdMicros Balance { get; private init; }

    /// <summary>The newest withdrawal; null before the first.</summary>
    public Withdrawal? Latest { get; private init; }

    /// <summary>What went out, or is on its way, on the day of the newest request.</summary>
    public UsdMicros DrawnThatDay { get; private init; }

    /// <summary>An account that holds these points.</summary>
    /// <param name="side">a or b.</param>
    /// <param name="card">The rules it is kept by.</param>
    /// <param name="points">Earned so far.</param>
    public static CreatorAccount Open(BookSide side, RateCard card, EarningPoints points)
    {
        ArgumentNullException.ThrowIfNull(card);
        return new CreatorAccount(side, card, points);
    }

    /// <summary>Points become money, and the commission falls.</summary>
    /// <param name="points">How many of those held.</param>
    public AccountStep<CreatorAccount> Convert(EarningPoints points)
    {
        if (MissingPoints(points) is { } refusal)
        {
            return Refuse(refusal);
        }

        var before = Earnings.Of(Card, Converted);
        var after = Earnings.Of(Card, Converted + points);
        var gross = after.GrossUsdMicros - before.GrossUsdMicros;
        var commission = after.CommissionUsdMicros - before.CommissionUsdMicros;
        return new AccountStep<CreatorAccount>.Done(
            this with
            {
                Points = Points - points,
                Converted = Converted + points,
                Balance = Balance + gross - commission,
            },
            CreatorBooks.PointsConverted(Side, points, gross, commission));
    }

    /// <summary>Points become a gift card of the rate card's list, before any commission.</summary>
    public AccountStep<CreatorAccount> Redeem(GiftCardOffer offer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        if (!Card.GiftCards.Items.Contains(offer))
        {
            return Refuse(new AccountRefusal(
                RefusalReason.NotOffered, $"{Card.Name} offers no gift card of {offer.Value} for {offer.Points} points."));
        }

        return MissingPoints(offer.Points) is { } refusal
            ? Refuse(refusal)
            : new AccountStep<CreatorAccount>.Done(
                this with { Points = Points - offer.Points },
                CreatorBooks.GiftCardRedeemed(Side, offer.Points, offer.Value));
    }

    /// <summary>Asks for money.</summary>
    /// <param name="amount">After commission; above zero, or it is refused.</param>
    /// <param name="day">The calendar day; not before the day of the newest request.</param>
    /// <param name="facts">
    /// What the creator told: a condition that is not met refuses; one that was not told about does not, for nobody can
    /// tell.
    /// </param>
    public AccountStep<CreatorAccount> Request(UsdMicros amount, DateOnly day, CreatorFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (amount <= UsdMicros.Zero)
        {
            return Refuse(new AccountRefusal(RefusalReason.NotEnough, "Ask for more than nothing."));
        }

        if (Latest is { State: WithdrawalState.Requested })
        {
            return Refuse(new AccountRefusal(
                RefusalReason.NotNow,
                $"{Latest.AmountUsdMicros} are on their way since {Latest.RequestedOn:O}; that comes first."));
        }

        if (Latest is { } latest && day < latest.RequestedOn)
        {
            return Refuse(new AccountRefusal(
                RefusalReason.NotNow, $"The newest request is of {latest.RequestedOn:O}; {day:O} is before it."));
        }

        var drawn = DrawnOn(day);
        var refusals = WithdrawalRules.Against(Card, amount, Balance, drawn)
            .AddRange(WithdrawalRules.Against(Card, facts));
        if (!refusals.IsEmpty)
        {
            return new AccountStep<CreatorAccount>.Refused(refusals);
        }

        var fee = Chain.Fee(Card.ProcessorFee.Mid, amount).Amount;
        var due = Card.PaidWithinDays.Mid is { } days ? DaysAfter(day, days) : null;
        return new AccountStep<CreatorAccount>.Done(
            this with
            {
                Balance = Balance - amount,
                DrawnThatDay = drawn + amount,
                Latest = new Withdrawal(WithdrawalState.Requested, amount, fee, day, due),
            },
            CreatorBooks.WithdrawalRequested(Side, amount));
    }

    /// <summary>The money that is on its way reaches the bank in dollars.</summary>
    public AccountStep<CreatorAccount> Pay() => Settle(
        WithdrawalState.Paid,
        withdrawal => CreatorBooks.WithdrawalPaid(Side, withdrawal.AmountUsdMicros, withdrawal.FeeUsdMicros));

    /// <summary>The money that is on its way reaches the bank in a currency of the rate card's table.</summary>
    /// <param name="code">Three capital letters; <c>USD</c> pays in dollars.</param>
    public AccountStep<CreatorAccount> Pay(string code)
    {
        if (code == Commodity.Usd.Code)
        {
            return Pay();
        }

        if (WithdrawalRules.AgainstCurrency(Card, code) is { } unpayable)
        {
            return Refuse(unpayable);
        }

        if (Latest is not { State: WithdrawalState.Requested } asked)
        {
            return Refuse(NothingOnItsWay);
        }

        return Card.CurrencyOf(code)!.MinorUnitsFor(asked.BankUsdMicros) is not { } units
            ? Refuse(new AccountRefusal(
                RefusalReason.NotOffered,
                $"{asked.BankUsdMicros} are more {code} than can be counted, which is {AmountLimits.MaxCount:N0} of its smallest units."))
            : Settle(WithdrawalState.Paid, withdrawal => CreatorBooks.WithdrawalPaid(
                Side, withdrawal.AmountUsdMicros, withdrawal.FeeUsdMicros, Commodity.Currency(code), units));
    }

    /// <summary>The money that is on its way goes back; the day's cap is free of it again.</summary>
    public AccountStep<CreatorAccount> Return() => Settle(
        WithdrawalState.Refused,
        withdrawal => CreatorBooks.WithdrawalRefused(Side, withdrawal.AmountUsdMicros));

    /// <summary>What went out, or is on its way, on a day.</summary>
    public UsdMicros DrawnOn(DateOnly day) => Latest?.RequestedOn == day ? DrawnThatDay : UsdMicros.Zero;

    private AccountStep<CreatorAccount> Settle(WithdrawalState end, Func<Withdrawal, Transaction> book)
    {
        if (Latest is not { State: WithdrawalState.Requested } withdrawal)
        {
            return Refuse(NothingOnItsWay);
        }

        var isBack = end == WithdrawalState.Refused;
        return new AccountStep<CreatorAccount>.Done(
            this with
            {
                Latest = withdrawal with { State = end },
                Balance = isBack ? Balance + withdrawal.AmountUsdMicros : Balance,
                DrawnThatDay = isBack ? DrawnThatDay - withdrawal.AmountUsdMicros : DrawnThatDay,
            },
            book(withdrawal));
    }

    // The calendar ends; a day beyond it cannot be told.
    private static DateOnly? DaysAfter(DateOnly day, long days) =>
        days <= DateOnly.MaxValue.DayNumber - day.DayNumber ? day.AddDays((int)days) : null;

    private AccountRefusal? MissingPoints(EarningPoints points)
    {
        if (points == EarningPoints.Zero)
        {
            return new AccountRefusal(RefusalReason.NotEnough, "Ask for more than no points.");
        }

        return points <= Points
            ? null
            : new AccountRefusal(
                RefusalReason.NotEnough,
                $"{points} points are more than the {Points} held: {points - Points} are missing.",
                Missing: (points - Points).Value);
    }

    private static AccountStep<CreatorAccount>.Refused Refuse(AccountRefusal refusal) => new([refusal]);
}
