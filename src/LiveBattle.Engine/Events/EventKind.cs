namespace LiveBattle.Engine.Events;

/// <summary>What happened. The numbers are part of the digest and never reused.</summary>
public enum EventKind : byte
{
    None = 0,

    /// <summary>A gift from a viewer or a spectator.</summary>
    GiftSent = 1,

    /// <summary>Points for the followers who are live at the start (a rule that is off by default).</summary>
    FollowersCounted = 3,

    LiveStarted = 16,

    SettleStarted = 17,

    /// <summary>A side left; <see cref="EventRecord.Side"/> is the one that did.</summary>
    SideLeft = 18,

    /// <summary>The host ended the battle.</summary>
    BattleEnded = 19,

    /// <summary>
    /// Always the last: <see cref="EventRecord.Side"/> is the winner (or none), <see cref="EventRecord.Points"/> the
    /// margin, <see cref="EventRecord.GiftId"/> the reason, <see cref="EventRecord.Count"/> the forfeit's place in the deck.
    /// </summary>
    VerdictReached = 20,
}

/// <summary>Who did it. The numbers are part of the digest and never reused.</summary>
public enum ActorKind : byte
{
    Nobody = 0,

    /// <summary>A synthetic viewer: numbered from 0 within a side.</summary>
    Viewer = 1,

    /// <summary>A person or a load client: numbered from 0 within a battle.</summary>
    Spectator = 2,
}

/// <summary>A side as the engine counts it. The numbers are part of the digest.</summary>
public enum BattleSide : byte
{
    A = 0,
    B = 1,
    Neither = 2,
}

/// <summary>Marks on an event; part of the digest.</summary>
[Flags]
public enum EventMarks : byte
{
    None = 0,

    /// <summary>Sent while the battle settled: charged and earning, without points.</summary>
    Late = 1,
}
