using CsCheck;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Tests;

/// <summary>A generator that misses a rule would let every property of the rule hold.</summary>
public sealed class WholeGensTests
{
    private const int Scenarios = 1_000;

    private static readonly (string Rule, Func<Scenario, bool> Has)[] Rules =
    [
        ("no countdown", scenario => scenario.Rules.CountdownMicros == 0),
        ("follower points", scenario => scenario.Rules.FollowerPoints),
        ("a specific gift", scenario => scenario.Rules.SpecificGift is not null),
        ("likes of their own", scenario => (scenario.Rules.LikeFirst, scenario.Rules.LikeNext, scenario.Rules.LikeCap) != (3, 1, 6)),
        ("a sure glove", scenario => Uses(scenario, PowerUp.BoostingGlove) > 0 && scenario.Rules.GloveChance > 0.9),
        ("gloves that queue", scenario => Uses(scenario, PowerUp.BoostingGlove) > 2),
        ("mist", scenario => Uses(scenario, PowerUp.MagicMist) > 0),
        ("mists that queue", scenario => Uses(scenario, PowerUp.MagicMist) > 2),
        ("a time maker", scenario => Uses(scenario, PowerUp.TimeMaker) > 0),
        ("every time maker", scenario => Uses(scenario, PowerUp.TimeMaker) == Limits.TimeMakers),
        ("an entry past the first end", scenario => scenario.Timeline.Any(entry => entry.AtMicros >= scenario.Rules.DurationMicros)),
        ("a challenge", scenario => scenario.Timeline.Any(entry => entry is ScriptedChallenge)),
        ("a challenge under a glove", scenario => scenario.Timeline.Any(entry => entry is ScriptedChallenge) && Uses(scenario, PowerUp.BoostingGlove) > 0),
        ("taps", Any(cohort => cohort.TapsPerMinute > 0 && cohort.Size > 0)),
        ("a streak", Any(cohort => cohort.StreakMean > 1)),
        ("newcomers", Any(cohort => cohort.ArrivalsPerMinute > 0)),
        ("newcomers to nobody", Any(cohort => cohort.Size == 0)),
        ("stays", Any(cohort => cohort.Stay is not null)),
        ("stays of newcomers with wallets", Any(cohort => cohort.Stay is not null && cohort.ArrivalsPerMinute > 0 && cohort.WalletCoins > 0)),
        ("a most active fifth", Any(cohort => cohort.TopFifth > 0.5)),
        ("a wallet", Any(cohort => cohort.WalletCoins is not null)),
        ("no wallet", Any(cohort => cohort.WalletCoins is null)),
        ("a coin price", Any(cohort => cohort.CoinPrice is not null)),
        ("closing", Any(cohort => cohort.Responses.Closing > 1)),
        ("behind", Any(cohort => cohort.Responses.Behind > 1)),
        ("behind, less", Any(cohort => cohort.Responses.Behind < 1)),
        ("ahead", Any(cohort => cohort.Responses.Ahead > 1)),
        ("ahead, less", Any(cohort => cohort.Responses.Ahead < 1)),
        ("multiplier", Any(cohort => cohort.Responses.Multiplier > 1)),
        ("contagion", Any(cohort => cohort.Responses.Contagion > 0.1)),
        ("contagion that takes away", Any(cohort => cohort.Responses.Contagion < 0)),
        ("an empty side", scenario => scenario.AudienceA.IsEmpty || scenario.AudienceB.IsEmpty),
        ("many cohorts", scenario => scenario.AudienceA.Length + scenario.AudienceB.Length > 5),
    ];

    [Fact]
    public void Scenario_OfManyDrawn_HasEveryRuleOften()
    {
        int[] counts = new int[Rules.Length];
        WholeGens.Scenario.Array[Scenarios].Sample(
            scenarios =>
            {
                foreach (Scenario scenario in scenarios)
                {
                    for (int i = 0; i < Rules.Length; i++)
                        counts[i] += Rules[i].Has(scenario) ? 1 : 0;
                }
            },
            iter: 1);
        Assert.All(Rules.Zip(counts), pair => Assert.True(pair.Second > Scenarios / 20, $"{pair.First.Rule}: {pair.Second} of {Scenarios}"));
    }

    [Fact]
    public void Scenario_OfManyDrawn_IsSmall() => WholeGens.Scenario.Sample(
        scenario =>
        {
            double minutes = (scenario.Rules.DurationMicros + 30_000_000) / 60_000_000.0;
            double viewers = scenario.AudienceA.Concat(scenario.AudienceB).Sum(cohort => cohort.Size + (cohort.ArrivalsPerMinute * minutes));
            double gifts = scenario.AudienceA.Concat(scenario.AudienceB)
                .Sum(cohort => (cohort.Size + (cohort.ArrivalsPerMinute * minutes)) * cohort.GiftsPerMinute * minutes);
            Assert.InRange(viewers, 0, 8 * 120);
            Assert.InRange(gifts, 0, 8 * 800);
        },
        iter: 1_000);

    private static int Uses(Scenario scenario, PowerUp powerUp) =>
        scenario.Timeline.Count(entry => entry is ScriptedPowerUp use && use.PowerUp == powerUp);

    private static Func<Scenario, bool> Any(Func<Cohort, bool> has) =>
        scenario => scenario.AudienceA.Any(has) || scenario.AudienceB.Any(has);
}
