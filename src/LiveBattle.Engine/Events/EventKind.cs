namespace LiveBattle.Engine.Events;

/// <summary>What happened. The numbers are part of the digest and never reused.</summary>
public enum EventKind : byte
{
    None = 0,

    /// <summary>A gift from a viewer or a spectator.</summary>
    GiftSent = 1,

    /// <summary>
    /// Likes of a spectator, or of viewers of a cohort: <see cref="EventRecord.Count"/> of them and the points they
    /// brought. Viewers' taps are counted by the cohort, not by the sender.
    /// </summary>
    Liked = 2,

    /// <summary>Points for the followers who are live at the start (a rule that is off by default).</summary>
    FollowersCounted = 3,

    /// <summary>A newcomer.</summary>
    ViewerJoined = 4,

    /// <summary>A viewer's stay is over.</summary>
    ViewerLeft = 5,

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

    /// <summary>A side used a power-up: <see cref="EventRecord.GiftId"/> is which, see <see cref="Battle.PowerUp"/>.</summary>
    PowerUpUsed = 21,

    /// <summary>
    /// A speed challenge for both sides: <see cref="EventRecord.Count"/> gifts, <see cref="EventRecord.GiftId"/> the
    /// multiplier, <see cref="EventRecord.Points"/> the length of the task and <see cref="EventRecord.Bonus"/> that of the
    /// reward, in microseconds.
    /// </summary>
    ChallengeAnnounced = 22,

    /// <summary>
    /// A side's task is over: <see cref="EventRecord.Count"/> gifts were received, <see cref="EventMarks.Made"/> when that
    /// was enough.
    /// </summary>
    ChallengeSettled = 23,
}

/// <summary>Who did it. The numbers are part of the digest and never reused.</summary>
public enum ActorKind : byte
{
    Nobody = 0,

    /// <summary>A synthetic viewer: numbered from 0 within a side.</summary>
    Viewer = 1,

    /// <summary>A person or a load client: numbered from 0 within a battle.</summary>
    Spectator = 2,

    /// <summary>Viewers of one cohort together: the cohort's place on its side, from 0.</summary>
    Cohort = 3,
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

    /// <summary>A gift that a boosting glove multiplied.</summary>
    Glove = 2,

    /// <summary>A gift that the reward of a speed challenge multiplied.</summary>
    Challenge = 4,

    /// <summary>A side made the task of a speed challenge.</summary>
    Made = 8,
}
