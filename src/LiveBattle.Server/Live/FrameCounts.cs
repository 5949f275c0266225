namespace LiveBattle.Server.Live;

/// <summary>What became of frames, since the start. Thread-safe.</summary>
internal sealed class FrameCounts
{
    private long _sent;
    private long _conflated;

    /// <summary>Handed to connections.</summary>
    public long Sent => Interlocked.Read(ref _sent);

    /// <summary>Overtaken by a newer one before a connection could take them.</summary>
    public long Conflated => Interlocked.Read(ref _conflated);

    public void Add(int sent, int conflated)
    {
        Interlocked.Add(ref _sent, sent);
        Interlocked.Add(ref _conflated, conflated);
    }
}
