using System.Numerics;
using CsCheck;
using LiveBattle.Economy;
using LiveBattle.Engine.Books;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.Engine.Tests.Books;

/// <summary>The points in the books are the points that are valued: at every instant, whatever the card.</summary>
public sealed class BookEarningsTests
{
    [Fact]
    public void PointsAtAnyTick_AreCoinsAndFollowers_AndConvertToTheEarnings() => Gen.Select(BookGens.Battle, Gen.Int[-1, 520]).Sample(
        (battle, tick) =>
        {
            BattleRun run = battle.Start();
            BattleBooks books = new(battle.Scenario);
            run.AdvanceTo(tick, ref books);
            Check(battle.Scenario, run, books);
            run.Finish(ref books);
            Check(battle.Scenario, run, books);
        },
        iter: 300);

    [Theory]
    [InlineData("source-a", 19_999, 19_999, 0)]
    [InlineData("source-b", 19_999, 1_999, 9)]
    public void NineteenThousandNineHundredAndNinetyNinePoints_AreWhatTheSpecificationSays(string card, long points, long diamonds, long remainder) =>
        Assert.Equal(
            new NaiveEarnings(points, 99_995_000, 49_997_500, 49_997_500, diamonds, remainder),
            NaiveBooks.Convert(RateCards.Find(card)!, points));

    private static void Check(Scenario scenario, BattleRun run, BattleBooks books)
    {
        Assert.Equal(-Held(books, "grant:followers", "PT"), (BigInteger)books.A.FollowerPoints + books.B.FollowerPoints);
        Check(scenario, BattleEarnings.Of(scenario, run, BattleSide.A), books, "a", books.A.FollowerPoints);
        Check(scenario, BattleEarnings.Of(scenario, run, BattleSide.B), books, "b", books.B.FollowerPoints);
    }

    private static void Check(Scenario scenario, Earnings earnings, BattleBooks books, string side, long followerPoints)
    {
        BigInteger points = Held(books, $"points:{side}", "PT");
        Assert.Equal((Held(books, $"spent:{side}", "COIN") * scenario.Rates.PointsPerCoin.Mid!.Value) + followerPoints, points);
        Assert.Equal(
            NaiveBooks.Convert(scenario.Rates, points),
            new NaiveEarnings(
                earnings.EarningPoints.Value,
                earnings.GrossUsdMicros.Value,
                earnings.CommissionUsdMicros.Value,
                earnings.NetUsdMicros.Value,
                earnings.Diamonds.Value,
                earnings.RemainderPoints.Value));
    }

    private static BigInteger Held(BattleBooks books, string account, string commodity) => books.Balances.All
        .Where(balance => balance.Account.ToString() == account && balance.Commodity.ToString() == commodity)
        .Aggregate(BigInteger.Zero, (sum, balance) => sum + (BigInteger)balance.Amount);
}
