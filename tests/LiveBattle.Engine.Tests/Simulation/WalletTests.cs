using CsCheck;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Tests.Simulation;

public sealed class WalletTests
{
    /// <summary>The same luck with endless wallets, held against finite ones by hand.</summary>
    [Fact]
    public void GiftThatDoesNotFit_IsNotGiven_AndEveryOtherIs() => Gen.Select(Gens.Scenario, Gen.ULong).Sample(
        (scenario, seed) =>
        {
            Scenario endless = scenario with
            {
                AudienceA = [.. scenario.AudienceA.Select(cohort => cohort with { WalletCoins = null })],
                AudienceB = [.. scenario.AudienceB.Select(cohort => cohort with { WalletCoins = null })],
            };
            Dictionary<(BattleSide, int), long> spent = [];
            List<EventRecord> expected = [];
            foreach (EventRecord gift in Play.Events(endless, seed).Where(record => record.Kind == EventKind.GiftSent))
            {
                long before = spent.GetValueOrDefault((gift.Side, gift.Actor));
                if (before + gift.Coins > (ReferenceLedger.Find(scenario, gift).Cohort.WalletCoins ?? long.MaxValue))
                    continue;
                spent[(gift.Side, gift.Actor)] = before + gift.Coins;
                expected.Add(gift with { N = 0 });
            }

            Assert.Equal(
                expected,
                Play.Events(scenario, seed).Where(record => record.Kind == EventKind.GiftSent).Select(record => record with { N = 0 }));
        },
        iter: 200);

    [Fact]
    public void Wallet_CanBeSpentToTheLastCoin_AndNoFurther()
    {
        Scenario scenario = Scenarios.Texts.Resolved(
            Scenarios.Texts.SmallWithCohortKey("walletCoins: 3"),
            new ScenarioOverride("audience.a.fans.giftsPerMinute", "60"));
        (LiveBattle.Engine.Simulation.BattleRun run, _) = Play.Finished(scenario, 1);
        Assert.Equal(30, run.A.Coins);
        Assert.Equal(30, run.A.GiftMessages);
    }

    [Fact]
    public void Wallet_ThatIsEmpty_GivesNothing()
    {
        Scenario scenario = Scenarios.Texts.Resolved(Scenarios.Texts.SmallWithCohortKey("walletCoins: 0"));
        Assert.DoesNotContain(Play.Events(scenario, 1), record => record.Kind == EventKind.GiftSent);
    }
}
