using System.Collections.Immutable;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scoring;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.Engine.Scenarios;

/// <summary>From a resolved scenario to the plan that a run reads.</summary>
public static class ScenarioPlanner
{
    /// <summary>Compiles; the same scenario always gives the same plan.</summary>
    public static BattlePlan Compile(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ScenarioRules rules = scenario.Rules;
        BattleClock clock = new(rules.CountdownMicros, rules.CountdownMicros + rules.DurationMicros);
        ImmutableArray<ScriptedMoment> script = [.. scenario.Timeline.Select(entry => Moment(entry, clock))];
        AudiencePlanner audience = new(scenario, clock);
        (int Id, int Coins)[] gifts =
        [
            .. scenario.Catalogue.Gifts.Select(gift => (gift.Id, (int)gift.Price.Value)).OrderBy(gift => gift.Id),
        ];
        return new BattlePlan
        {
            Clock = clock,
            ScriptedClock = Scripted(clock, script),
            Script = script,
            Cohorts = [.. audience.Cohorts],
            Sources = [.. audience.Sources],
            SourcesOf = [.. audience.SourcesOf],
            Slots = audience.Slots,
            Presences = audience.Presences,
            ContagiousA = audience.Contagious(BattleSide.A),
            ContagiousB = audience.Contagious(BattleSide.B),
            HasContagion = audience.Cohorts.Exists(cohort => cohort.Responses.Contagion != 0),
            AnswersScore = audience.Cohorts.Exists(cohort => cohort.Responses is not { Behind: 1, Ahead: 1 }),
            FollowerPointsA = FollowerPoints(rules, scenario.CreatorA),
            FollowerPointsB = FollowerPoints(rules, scenario.CreatorB),
            LikeLevels = LikeLevels.Of(rules),
            SpecificGift = rules.SpecificGift?.GiftId,
            GloveBound = (ulong)Math.Floor((rules.GloveChance * 4294967296.0) + 0.5),
            SpectatorWalletCoins = scenario.SpectatorWalletCoins,
            GiftIds = [.. gifts.Select(gift => gift.Id)],
            GiftCoins = [.. gifts.Select(gift => gift.Coins)],
            Forfeits = scenario.Forfeits.Length,
        };
    }

    // In a battle of one gift nothing else brings points.
    private static long FollowerPoints(ScenarioRules rules, Creator creator) =>
        rules is { FollowerPoints: true, SpecificGift: null } ? creator.LiveFollowers : 0;

    private static ScriptedMoment Moment(TimelineEntry entry, BattleClock clock)
    {
        long at = clock.LiveStart + entry.AtMicros;
        return entry switch
        {
            ScriptedPowerUp use => new ScriptedMoment(at, use.Side, use.PowerUp, default),
            ScriptedChallenge announced => new ScriptedMoment(at, BattleSide.Neither, PowerUp.None, announced.Challenge),
            _ => throw new System.Diagnostics.UnreachableException($"Entry {entry}."),
        };
    }

    private static BattleClock Scripted(BattleClock clock, ImmutableArray<ScriptedMoment> script)
    {
        Announcements announced = new(clock);
        announced.PassScript(script, long.MaxValue);
        return announced.Clock;
    }
}
