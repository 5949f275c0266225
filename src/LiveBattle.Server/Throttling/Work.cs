namespace LiveBattle.Server.Throttling;

/// <summary>What a request makes the server do, as far as it is counted by address.</summary>
public enum Work
{
    /// <summary>Something is read that is there.</summary>
    Read,

    /// <summary>A battle is created.</summary>
    NewBattle,

    /// <summary>A host commands.</summary>
    HostCommand,

    /// <summary>A study is asked for.</summary>
    Study,

    /// <summary>A battle is played again: what-if, ledger, frames, events.</summary>
    Replay,

    /// <summary>The hub is called for the first time.</summary>
    Connection,
}

/// <summary>How much of a kind of work one address may ask for.</summary>
/// <param name="Burst">At once.</param>
/// <param name="PerSecond">And then so many a second.</param>
internal sealed record Allowance(int Burst, int PerSecond)
{
    /// <summary>
    /// Generous: forty people behind one address, each of whom does it as fast as a hand can, at the same time, are not
    /// refused. It is for programs that run wild.
    /// </summary>
    public static Allowance Of(Work work) => work switch
    {
        Work.Read => new(4_000, 400),
        Work.NewBattle => new(120, 2),
        Work.HostCommand => new(600, 40),
        Work.Study => new(1_000, 200),
        Work.Replay => new(400, 40),
        Work.Connection => new(2_000, 100),
        _ => throw new ArgumentOutOfRangeException(nameof(work), work, "Nobody has said how much of it."),
    };
}
