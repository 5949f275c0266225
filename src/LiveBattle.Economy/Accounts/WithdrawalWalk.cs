using System.Collections.Immutable;

namespace LiveBattle.Economy;

/// <summary>
/// The whole way of earning points to the bank, walked step by step until the end or the first refusal: convert
/// everything, ask, be paid. What can be seen beforehand is refused beforehand, with nothing posted; money that cannot be
/// paid goes back to the balance. Immutable.
/// </summary>
public sealed record WithdrawalWalk
{
    private WithdrawalWalk(CreatorAccount account) => Account = account;

    /// <summary>The account where the walk ended.</summary>
    public CreatorAccount Account { get; private init; }

    /// <summary>What was asked for; zero when it did not come to that.</summary>
    public UsdMicros Asked { get; private init; }

    /// <summary>What went into the books, in order.</summary>
    public ImmutableArray<Transaction> Transactions { get; private init; } = [];

    /// <summary>Why it ended early, all reasons; empty when the money arrived.</summary>
    public ImmutableArray<AccountRefusal> Refusals { get; private init; } = [];

    /// <summary>What arrived in another currency; null in dollars, and when nothing arrived.</summary>
    public Payout? Payout { get; private init; }

    /// <summary>Whether the money reached the bank.</summary>
    public bool Arrived => Account.Latest is { State: WithdrawalState.Paid };

    /// <summary>Walks.</summary>
    /// <param name="card">The rules.</param>
    /// <param name="points">Earned; above zero.</param>
    /// <param name="ask">What to ask for, after commission; null for all that one day lets through.</param>
    /// <param name="day">The calendar day of the request.</param>
    /// <param name="currency">Three capital letters; <c>USD</c> for dollars.</param>
    /// <param name="facts">What the creator told.</param>
    public static WithdrawalWalk Of(
        RateCard card, EarningPoints points, UsdMicros? ask, DateOnly day, string currency, CreatorFacts facts)
    {
        var account = CreatorAccount.Open(BookSide.A, card, points);
        var foreseen = Beforehand(card, currency, facts);
        if (!foreseen.IsEmpty)
        {
            return new WithdrawalWalk(account) { Refusals = foreseen };
        }

        var walk = new WithdrawalWalk(account).Take(converting => converting.Convert(points));
        if (!walk.Refusals.IsEmpty)
        {
            return walk;
        }

        var asked = ask ?? MostOn(card, walk.Account.Balance);
        walk = (walk with { Asked = asked })
            .Take(asking => asking.Request(asked, day, facts))
            .Take(paid => paid.Pay(currency));
        if (walk.Account.Latest is { State: WithdrawalState.Requested })
        {
            return (walk with { Refusals = [] }).Take(back => back.Return()) with { Refusals = walk.Refusals };
        }

        return walk.Arrived && currency != PayoutCurrency.Dollar
            ? walk with { Payout = Payout.Of(card, currency, walk.Account.Latest!.BankUsdMicros) }
            : walk;
    }

    // Who may not earn has nothing to convert, and a currency without a rate pays nobody.
    private static ImmutableArray<AccountRefusal> Beforehand(RateCard card, string currency, CreatorFacts facts)
    {
        var mayNotEarn = EligibilityCheck.Of(card, facts, EligibilityStage.Earn).Answer == EligibilityAnswer.No;
        return
        [
            .. mayNotEarn ? WithdrawalRules.Against(card, facts) : [],
            .. WithdrawalRules.AgainstCurrency(card, currency) is { } unpayable ? new[] { unpayable } : [],
        ];
    }

    private static UsdMicros MostOn(RateCard card, UsdMicros balance) =>
        card.MaxPerDay.Mid is { } cap && cap < balance ? cap : balance;

    private WithdrawalWalk Take(Func<CreatorAccount, AccountStep<CreatorAccount>> step) => Refusals.IsEmpty
        ? step(Account) switch
        {
            AccountStep<CreatorAccount>.Done done =>
                this with { Account = done.After, Transactions = Transactions.Add(done.Transaction) },
            AccountStep<CreatorAccount>.Refused refused => this with { Refusals = refused.Refusals },
            _ => throw new System.Diagnostics.UnreachableException(),
        }
        : this;
}
