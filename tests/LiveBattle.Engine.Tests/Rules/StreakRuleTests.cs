using System.Collections.Immutable;
using CsCheck;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using static LiveBattle.Engine.Tests.Rules.Stage;

namespace LiveBattle.Engine.Tests.Rules;

/// <summary>Streaks of viewers, and the wallets that cut them.</summary>
public sealed class StreakRuleTests
{
    [Theory]
    [InlineData(7, 7)]
    [InlineData(1, 1)]
    [InlineData(0, 0)]
    public void Streak_LongerThanTheWallet_EndsAtItsLastCoin_AndNothingComesAfterIt(int wallet, int units)
    {
        // Streaks of a thousand in the mean: the first is longer than the wallet.
        Stage stage = new Stage(Alone(wallet, 1_000, new GiftShare(Rose, 1, 1))).Finished();
        Assert.Equal(units > 0 ? [units] : Array.Empty<int>(), stage.Gifts.Select(gift => gift.Count));
        Assert.Equal((wallet, units), (stage.Run.A.Coins, stage.Run.A.Gifts));
    }

    [Theory]
    [InlineData(5, 5)]
    [InlineData(9, 5)]
    [InlineData(10, 10)]
    [InlineData(4, 0)]
    public void Streak_OfADearerGift_LeavesTheCoinsThatBuyNoMore(int wallet, long spent)
    {
        Scenario scenario = Alone(wallet, 1_000, new GiftShare(Heart, 5, 1)) with
        {
            Catalogue = new([new Economy.Gift(Heart, "Heart", Economy.Coins.FromCoins(5), true, "by hand")]),
        };
        Stage stage = new Stage(scenario).Finished();
        Assert.Equal(spent, stage.Run.A.Coins);
        Assert.Equal(spent == 0 ? 0 : 1, stage.Gifts.Count);
    }

    [Fact]
    public void Wallet_WithCoinsLeft_IsSpentOnWhatStillFits()
    {
        // A lion and roses from 503 coins: after the lion three roses, one by one or in a streak, to the coin.
        for (ulong seed = 0; seed < 100; seed++)
        {
            Stage stage = new Stage(Alone(503, 2, new GiftShare(Lion, 500, 1), new GiftShare(Rose, 1, 1)), seed).Finished();
            long lions = stage.Gifts.Count(gift => gift.GiftId == Lion);
            long roses = stage.Gifts.Where(gift => gift.GiftId == Rose).Sum(gift => (long)gift.Count);
            Assert.Equal((500 * lions) + roses, stage.Run.A.Coins);
            Assert.True(lions == 1 ? roses == 3 : lions == 0 && roses is > 3 and <= 503, $"{lions} lions, {roses} roses");
        }
    }

    [Theory]
    [InlineData(-1, 1, 50.0)]
    [InlineData(Heart, 5, 50.0)]
    [InlineData(Lion, 500, 50.0)]
    [InlineData(Rose, 1, null)]
    [InlineData(Rose, 1, 1.0)]
    public void Gift_ThatDoesNotStreak_ComesSingly(int gift, int coins, double? mean)
    {
        Stage stage = new Stage(Alone(null, mean, new GiftShare(gift, coins, 1))).Finished();
        Assert.InRange(stage.Gifts.Count, 80, 160);
        Assert.All(stage.Gifts, record => Assert.Equal((1, (long)coins), (record.Count, record.Coins)));
    }

    [Fact]
    public void Streak_IsOneMessage_MultipliedAndCountedWithAllItsUnits()
    {
        Stage stage = new Stage(Alone(null, 20, new GiftShare(Rose, 1, 1))).With(GloveAt(30), ChallengeAt(330)).Finished();
        Assert.Equal((stage.Gifts.Count, stage.Gifts.Sum(gift => (long)gift.Count)), ((int)stage.Run.A.GiftMessages, stage.Run.A.Gifts));
        Assert.Contains(stage.Gifts, gift => gift.Count > 40);
        EventRecord[] hit = [.. stage.Gifts.Where(gift => gift.AtMicros is >= 6_000_000 and < 36_000_000)];
        Assert.NotEmpty(hit);
        Assert.All(hit, gift => Assert.Equal((gift.Count, 4L * gift.Count), (gift.Points, gift.Bonus)));
        Assert.Equal(
            stage.Gifts.Where(gift => gift.AtMicros is >= 33_000_000 and < 73_000_000).Sum(gift => (long)gift.Count),
            stage.Events.First(record => record.Kind == EventKind.ChallengeSettled).Count);
    }

    /// <summary>The same luck with endless wallets, cut by hand.</summary>
    [Fact]
    public void Streaks_OfAnyBattle_AreThoseOfEndlessWalletsCutToTheCoin() => Gen.Select(Streaked, Gen.ULong).Sample(
        (scenario, seed) =>
        {
            Scenario endless = scenario with { AudienceA = Endless(scenario.AudienceA), AudienceB = Endless(scenario.AudienceB) };
            Dictionary<(BattleSide, int), long> spent = [];
            List<(long At, int Actor, int Units, long Coins)> expected = [];
            foreach (EventRecord gift in Play.Events(endless, seed).Where(record => record.Kind == EventKind.GiftSent))
            {
                long price = gift.Coins / gift.Count;
                long left = (ReferenceLedger.Find(scenario, gift).Cohort.WalletCoins ?? int.MaxValue) - spent.GetValueOrDefault((gift.Side, gift.Actor));
                int units = (int)Math.Min(gift.Count, left / price);
                if (units == 0)
                    continue;
                if (ReferenceLedger.Find(scenario, gift).Cohort.WalletCoins is not null)
                    spent[(gift.Side, gift.Actor)] = spent.GetValueOrDefault((gift.Side, gift.Actor)) + (units * price);
                expected.Add((gift.AtMicros, gift.Actor, units, units * price));
            }

            Assert.Equal(
                expected,
                Play.Events(scenario, seed).Where(record => record.Kind == EventKind.GiftSent)
                    .Select(record => (record.AtMicros, record.Actor, record.Count, record.Coins)));
        },
        iter: 200);

    private static Gen<Scenario> Streaked { get; } =
        from scenario in Gens.Scenario
        from mean in Gen.OneOf(Gen.Const(1.0), Gen.Double[1, 30])
        select scenario with { AudienceA = Streaking(scenario.AudienceA, mean), AudienceB = Streaking(scenario.AudienceB, mean) };

    private static ImmutableArray<Cohort> Streaking(ImmutableArray<Cohort> cohorts, double mean) =>
        [.. cohorts.Select(cohort => cohort with { StreakMean = mean })];

    private static ImmutableArray<Cohort> Endless(ImmutableArray<Cohort> cohorts) =>
        [.. cohorts.Select(cohort => cohort with { WalletCoins = null })];

    /// <summary>One viewer who gives once a second.</summary>
    private static Scenario Alone(int? wallet, double? streak, params ImmutableArray<GiftShare> gifts) => Empty with
    {
        AudienceA = [new Cohort("alone", 1, 60, gifts) { WalletCoins = wallet, StreakMean = streak }],
    };
}
