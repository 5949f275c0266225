using CsCheck;

namespace LiveBattle.Economy.Tests.Accounts;

/// <summary>Any sequence of steps, in and out of order: the books balance and agree with the account.</summary>
public sealed class AccountProperties
{
    private static readonly DateOnly Start = new(2026, 1, 1);

    private enum Step
    {
        Convert,
        Redeem,
        Request,
        Pay,
        PayInRiyals,
        Return,
    }

    [Fact]
    public void Steps_InAnyOrder_KeepTheBooksAndTheAccountTogether() => Gen.Select(
        Gens.BuiltInCard,
        Gen.Long[0, 300_000],
        Gen.Select(Gen.Enum<Step>(), Gen.Long[0, 120_000], Gen.Int[0, 2]).Array[0, 40]).Sample((card, points, steps) =>
    {
        Balances balances = new();
        balances.Post(CreatorBooks.FollowersCounted(BookSide.B, EarningPoints.FromPoints(points)));
        CreatorAccount account = CreatorAccount.Open(BookSide.B, card, EarningPoints.FromPoints(points));
        DateOnly day = Start;
        UsdMicros arrived = UsdMicros.Zero;
        foreach (var (kind, size, days) in steps)
        {
            day = day.AddDays(days);
            CreatorAccount before = account;
            switch (Play(account, kind, size, day))
            {
                case AccountStep<CreatorAccount>.Done done:
                    balances.Post(done.Transaction);
                    account = done.After;
                    arrived += account.Latest is { State: WithdrawalState.Paid } paid && before.Latest?.State == WithdrawalState.Requested
                        ? paid.BankUsdMicros
                        : UsdMicros.Zero;
                    break;
                case AccountStep<CreatorAccount>.Refused refused:
                    Assert.NotEmpty(refused.Refusals);
                    break;
                default:
                    Assert.Fail("A step is done or refused.");
                    break;
            }

            Assert.True(card.MaxPerDay.Mid is not { } cap || account.DrawnOn(day) <= cap);
        }

        Assert.All(balances.All.GroupBy(held => held.Commodity), held => Assert.Equal(0, held.Aggregate(Int128.Zero, (sum, next) => sum + next.Amount)));
        Assert.Equal((Int128)account.Points.Value, balances[Account.Of(AccountKind.Points, BookSide.B), Commodity.Points]);
        Assert.Equal((Int128)account.Balance.Value, balances[Account.Of(AccountKind.Creator, BookSide.B), Commodity.Usd]);
        Int128 pending = account.Latest is { State: WithdrawalState.Requested } open ? open.AmountUsdMicros.Value : 0;
        Assert.Equal(pending, balances[Account.Of(AccountKind.CreatorWithdrawing, BookSide.B), Commodity.Usd]);

        // Rounded once: whatever the parts, what was converted is worth what its total is worth.
        Earnings earned = Earnings.Of(card, account.Converted);
        Assert.Equal((Int128)earned.CommissionUsdMicros.Value, balances[Account.Of(AccountKind.PlatformCommission), Commodity.Usd]);
        Assert.Equal((Int128)earned.NetUsdMicros.Value, account.Balance.Value + pending + arrived.Value);
        Assert.Equal(
            (Int128)arrived.Value,
            balances[Account.Of(AccountKind.Bank, BookSide.B), Commodity.Usd] + balances[Account.Exchange(Commodity.Currency("SAR")), Commodity.Usd]);
    });

    private static AccountStep<CreatorAccount> Play(CreatorAccount account, Step kind, long size, DateOnly day) => kind switch
    {
        Step.Convert => account.Convert(EarningPoints.FromPoints(size)),
        Step.Redeem => account.Redeem(Cards.SourceB.GiftCards.Items[(int)(size % 3)]),
        Step.Request => account.Request(UsdMicros.FromCents(size), day, CreatorFacts.None),
        Step.Pay => account.Pay(),
        Step.PayInRiyals => account.Pay("SAR"),
        _ => account.Return(),
    };
}
