namespace LiveBattle.Server.Battles;

/// <summary>
/// Counts the battles whose owners on this node are showing them, to spectators here or on other nodes. Thread-safe.
/// </summary>
public sealed class ShownBattles
{
    private int _count;

    /// <summary>0 or more.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>An owner begins to show its battle.</summary>
    public void Enter() => Interlocked.Increment(ref _count);

    /// <summary>It no longer does.</summary>
    public void Leave() => Interlocked.Decrement(ref _count);
}
