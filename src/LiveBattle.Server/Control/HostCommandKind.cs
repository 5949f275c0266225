namespace LiveBattle.Server.Control;

/// <summary>What a battle's host can ask for; on the wire the names in camelCase.</summary>
public enum HostCommandKind
{
    /// <summary>Begins a battle that was created paused, or whose start lies ahead.</summary>
    Start,
    Pause,
    Resume,

    /// <summary>Sets how fast simulated time runs, now or after the pause.</summary>
    Speed,

    /// <summary>Shows some ticks more of a paused battle.</summary>
    Step,

    /// <summary>Ends the battle at the next tick: more points win.</summary>
    End,

    /// <summary>Has a side use a power-up at the next tick.</summary>
    PowerUp,

    /// <summary>Announces a challenge to both sides at the next tick.</summary>
    SpeedChallenge,

    /// <summary>A side leaves at the next tick: the other one wins.</summary>
    Leave,

    /// <summary>Cuts the victory lap short.</summary>
    SkipLap,

    /// <summary>Creates another battle of the same two, the winner's streak one longer.</summary>
    Rematch,

    /// <summary>Shows the chance of winning, or no longer.</summary>
    WinChance,
}
