namespace LiveBattle.Economy.Tests.Accounts;

/// <summary>The whole way in one go: it ends at the bank, or at the first step that is refused.</summary>
public sealed class WithdrawalWalkTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Fact]
    public void Walk_WithoutAnAmount_AsksForTheWholeBalance_WhereNoCapStandsInTheWay()
    {
        WithdrawalWalk walk = Walked(Cards.SourceB, 40_000, null);
        Assert.True(walk.Arrived);
        Assert.Empty(walk.Refusals);
        Assert.Equal((UsdMicros.FromDollars(100), UsdMicros.Zero), (walk.Asked, walk.Account.Balance));
        Assert.Equal(
            [TransactionKind.PointsConverted, TransactionKind.WithdrawalRequested, TransactionKind.WithdrawalPaid],
            walk.Transactions.Select(transaction => transaction.Kind));
        Assert.Null(walk.Payout);
    }

    [Theory]
    [InlineData(199_999, 999_995_000)]
    [InlineData(200_000, 1_000_000_000)]
    [InlineData(200_001, 1_000_000_000)]
    public void Walk_WithoutAnAmount_AsksForNoMoreThanOneDayLetsThrough(long points, long asked)
    {
        WithdrawalWalk walk = Walked(Cards.Measured, points, null);
        Assert.True(walk.Arrived);
        Assert.Equal((asked, (points * 5_000) - asked), (walk.Asked.Value, walk.Account.Balance.Value));
    }

    [Fact]
    public void Walk_OfAnAmount_LeavesTheRest()
    {
        WithdrawalWalk walk = Walked(Cards.SourceB, 40_000, UsdMicros.FromDollars(60));
        Assert.Equal((true, 60_000_000L, 40_000_000L), (walk.Arrived, walk.Asked.Value, walk.Account.Balance.Value));
    }

    [Fact]
    public void Walk_OfNoPoints_EndsBeforeAnythingIsAsked()
    {
        WithdrawalWalk walk = Walked(Cards.SourceB, 0, UsdMicros.FromDollars(60));
        Assert.Equal(RefusalReason.NotEnough, Assert.Single(walk.Refusals).Reason);
        Assert.Equal((false, UsdMicros.Zero), (walk.Arrived, walk.Asked));
        Assert.Empty(walk.Transactions);
    }

    [Fact]
    public void Walk_ThatIsRefused_StopsThere_AndSaysWhatWasAsked()
    {
        WithdrawalWalk walk = Walked(Cards.SourceB, 19_999, null, "SAR");
        Assert.Equal(RefusalReason.BelowMinimum, Assert.Single(walk.Refusals).Reason);
        Assert.Equal((false, 49_997_500L, 49_997_500L), (walk.Arrived, walk.Asked.Value, walk.Account.Balance.Value));
        Assert.Equal(TransactionKind.PointsConverted, Assert.Single(walk.Transactions).Kind);
        Assert.Null(walk.Payout);
        Assert.Null(walk.Account.Latest);
    }

    [Fact]
    public void Walk_InRiyals_SaysWhatArrives()
    {
        WithdrawalWalk walk = Walked(Cards.SourceB, 20_000, null, "SAR");
        Assert.Equal((true, 18_750L), (walk.Arrived, walk.Payout!.MinorUnits!.Value));
    }

    [Theory]
    [InlineData("GBP", RefusalReason.Silent)]
    [InlineData("XXX", RefusalReason.NotOffered)]
    public void Walk_InACurrencyWithoutARate_PostsNothing(string currency, RefusalReason reason)
    {
        WithdrawalWalk walk = Walked(Cards.SourceB, 20_000, null, currency);
        Assert.Equal(reason, Assert.Single(walk.Refusals).Reason);
        Assert.Empty(walk.Transactions);
        Assert.Equal((20_000L, 0L), (walk.Account.Points.Value, walk.Account.Balance.Value));
    }

    [Fact]
    public void Walk_OfSomebodyWhoMayNotEarn_PostsNothing_AndTellsEveryConditionThatIsNotMet()
    {
        CreatorFacts facts = CreatorFacts.None.With(CreatorFacts.Followers, 5_000).With(CreatorFacts.AgeYears, 17);
        WithdrawalWalk walk = WithdrawalWalk.Of(Cards.SourceB, EarningPoints.FromPoints(20_000), null, Monday, "USD", facts);
        Assert.Equal([95_001L, 1L], walk.Refusals.Select(refusal => refusal.Missing!.Value));
        Assert.Empty(walk.Transactions);
    }

    [Fact]
    public void Walk_IntoMoreThanCanBeCounted_BringsTheMoneyBack()
    {
        PayoutCurrency worthless = new("ZZZ", 4, Cards.Printed(Ratio.Of(Ratio.MaxTerm, 1)));
        RateCard card = Cards.Measured with
        {
            MaxPerDay = Cards.Silent<UsdMicros>(),
            Currencies = Cards.Measured.Currencies with { Items = Cards.Measured.Currencies.Items.Add(worthless) },
        };
        WithdrawalWalk walk = Walked(card, 1_000_000_000, null, "ZZZ");
        Assert.Equal(RefusalReason.NotOffered, Assert.Single(walk.Refusals).Reason);
        Assert.Equal(
            [TransactionKind.PointsConverted, TransactionKind.WithdrawalRequested, TransactionKind.WithdrawalRefused],
            walk.Transactions.Select(transaction => transaction.Kind));
        Assert.Equal((5_000_000_000_000L, WithdrawalState.Refused), (walk.Account.Balance.Value, walk.Account.Latest!.State));
    }

    private static WithdrawalWalk Walked(RateCard card, long points, UsdMicros? ask, string currency = "USD") =>
        WithdrawalWalk.Of(card, EarningPoints.FromPoints(points), ask, Monday, currency, CreatorFacts.None);
}
