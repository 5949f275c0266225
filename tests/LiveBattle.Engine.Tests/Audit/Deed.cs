using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Tests.Audit;

/// <summary>What a person or the script does, as the journal or the script has it and as an event shows it.</summary>
/// <param name="What">A gift's id, a power-up, or a challenge's multiplier.</param>
/// <param name="Count">Units, likes, or the gifts that a challenge asks for.</param>
/// <param name="Within">Length of a challenge's task.</param>
/// <param name="Lasts">Length of a challenge's reward.</param>
internal readonly record struct Deed(
    long At, EventKind Kind, BattleSide Side, int Spectator = 0, int What = 0, int Count = 0, long Within = 0, long Lasts = 0)
{
    public static Deed Of(BattleInput input)
    {
        long at = input.Tick * 100_000;
        return input.Kind switch
        {
            InputKind.Gift => new Deed(at, EventKind.GiftSent, input.Side, input.Spectator, input.GiftId, input.Count),
            InputKind.Like => new Deed(at, EventKind.Liked, input.Side, input.Spectator, 0, input.Count),
            InputKind.Leave => new Deed(at, EventKind.SideLeft, input.Side),
            InputKind.End => new Deed(at, EventKind.BattleEnded, BattleSide.Neither),
            InputKind.PowerUp => new Deed(at, EventKind.PowerUpUsed, input.Side, 0, (int)input.PowerUp),
            InputKind.SpeedChallenge => Of(at, new SpeedChallenge(3, 40_000_000, 2, 30_000_000)),
            _ => throw new InvalidOperationException($"{input} is no input."),
        };
    }

    public static Deed Of(long liveStart, TimelineEntry entry) => entry switch
    {
        ScriptedPowerUp used => new Deed(liveStart + used.AtMicros, EventKind.PowerUpUsed, used.Side, 0, (int)used.PowerUp),
        ScriptedChallenge announced => Of(liveStart + announced.AtMicros, announced.Challenge),
        _ => throw new InvalidOperationException($"{entry} is no entry."),
    };

    /// <summary>Null when no hand did it.</summary>
    public static Deed? Of(EventRecord record) => record.Kind switch
    {
        EventKind.GiftSent when record.ActorKind == ActorKind.Spectator =>
            new Deed(record.AtMicros, record.Kind, record.Side, record.Actor, record.GiftId, record.Count),
        EventKind.Liked when record.ActorKind == ActorKind.Spectator =>
            new Deed(record.AtMicros, record.Kind, record.Side, record.Actor, 0, record.Count),
        EventKind.SideLeft => new Deed(record.AtMicros, record.Kind, record.Side),
        EventKind.BattleEnded => new Deed(record.AtMicros, record.Kind, BattleSide.Neither),
        EventKind.PowerUpUsed => new Deed(record.AtMicros, record.Kind, record.Side, 0, record.GiftId),
        EventKind.ChallengeAnnounced => new Deed(
            record.AtMicros, record.Kind, BattleSide.Neither, 0, record.GiftId, record.Count, record.Points, record.Bonus),
        _ => null,
    };

    private static Deed Of(long at, SpeedChallenge challenge) => new(
        at,
        EventKind.ChallengeAnnounced,
        BattleSide.Neither,
        0,
        challenge.Multiplier,
        challenge.Gifts,
        challenge.WithinMicros,
        challenge.LastsMicros);
}
