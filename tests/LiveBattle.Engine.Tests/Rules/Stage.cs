using System.Collections.Immutable;
using LiveBattle.Economy;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Engine.Tests.Scenarios;

namespace LiveBattle.Engine.Tests.Rules;

/// <summary>
/// A battle so small that all of it is decided by hand: nobody is there unless a test asks for viewers, and what happens
/// are inputs at ticks. 3 s of countdown and 120 s of live: live from tick 30, settle from 1,230, the verdict at 1,235.
/// Gloves always hit.
/// </summary>
internal sealed class Stage(Scenario scenario, ulong seed = 1)
{
    /// <summary>1 coin; streaks.</summary>
    public const int Rose = 1;

    /// <summary>500 coins; never streaks.</summary>
    public const int Lion = 2;

    /// <summary>5 coins; nobody knows whether it streaks.</summary>
    public const int Heart = 3;

    public const long LiveStart = 30;
    public const long LiveEnd = 1_230;
    public const long VerdictTick = 1_235;

    private readonly EventList _events = new();
    private long _index;

    /// <summary>The battle without anybody in it.</summary>
    public static Scenario Empty { get; } = Texts.Resolved(Texts.Small) with
    {
        Rules = new ScenarioRules(120_000_000, 3_000_000, 3, 1, 6, false, 1),
        SpectatorWalletCoins = 1_000_000_000,
        Catalogue = new GiftCatalog(
        [
            new Gift(Rose, "Rose", Coins.FromCoins(1), true, "by hand"),
            new Gift(Lion, "Lion", Coins.FromCoins(500), false, "by hand"),
            new Gift(Heart, "Heart", Coins.FromCoins(5), null, "by hand"),
            new Gift(4, "heart", Coins.FromCoins(7), null, "by hand"),
        ]),
        AudienceA = [],
        AudienceB = [],
    };

    public BattleRun Run { get; } = new(scenario.Plan(), seed);

    /// <summary>What was played so far.</summary>
    public List<EventRecord> Events => _events.Events;

    public List<EventRecord> Gifts => [.. _events.Gifts];

    /// <summary>An empty stage with other rules.</summary>
    public static Stage Ruled(Func<ScenarioRules, ScenarioRules> change) => new(Empty with { Rules = change(Empty.Rules) });

    /// <summary>An empty stage with a script; times in ticks since the start of live.</summary>
    public static Stage Scripted(params ImmutableArray<TimelineEntry> script) => new(Empty with { Timeline = script });

    public static BattleInput GiftAt(long tick, int units = 1, BattleSide side = BattleSide.A, int gift = Heart, int spectator = 0) =>
        new(0, tick, InputKind.Gift, side, spectator, gift, units);

    public static BattleInput LikesAt(long tick, int likes, BattleSide side = BattleSide.A, int spectator = 0) =>
        new(0, tick, InputKind.Like, side, spectator, 0, likes);

    public static BattleInput GloveAt(long tick, BattleSide side = BattleSide.A) => UseAt(tick, PowerUp.BoostingGlove, side);

    public static BattleInput MistAt(long tick, BattleSide side = BattleSide.A) => UseAt(tick, PowerUp.MagicMist, side);

    public static BattleInput TimeMakerAt(long tick, BattleSide side = BattleSide.A) => UseAt(tick, PowerUp.TimeMaker, side);

    public static BattleInput UseAt(long tick, PowerUp powerUp, BattleSide side = BattleSide.A) =>
        new(0, tick, InputKind.PowerUp, side, PowerUp: powerUp);

    public static BattleInput ChallengeAt(long tick) => new(0, tick, InputKind.SpeedChallenge);

    public static BattleInput EndAt(long tick) => new(0, tick, InputKind.End);

    public static ScriptedPowerUp Uses(long tick, PowerUp powerUp, BattleSide side = BattleSide.A) => new(tick * 100_000, side, powerUp);

    public static ScriptedChallenge Announces(long tick, SpeedChallenge challenge) => new(tick * 100_000, challenge);

    /// <summary>Tries an input, next in the journal.</summary>
    public InputAnswer Try(BattleInput input) => Run.Enqueue(input with { Index = _index++ });

    /// <summary>Inputs that must be taken.</summary>
    public Stage With(params ReadOnlySpan<BattleInput> inputs)
    {
        foreach (BattleInput input in inputs)
            Assert.Equal(InputAnswer.Accepted, Try(input));
        return this;
    }

    public Stage To(long tick)
    {
        EventList events = _events;
        Run.AdvanceTo(tick, ref events);
        return this;
    }

    public Stage Finished()
    {
        EventList events = _events;
        Run.Finish(ref events);
        return this;
    }

    /// <summary>The only event of a kind.</summary>
    public EventRecord Only(EventKind kind) => Assert.Single(Events, record => record.Kind == kind);

    public int Count(EventKind kind) => Events.Count(record => record.Kind == kind);
}
