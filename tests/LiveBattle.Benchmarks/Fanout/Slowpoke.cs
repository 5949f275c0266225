namespace LiveBattle.Benchmarks.Fanout;

/// <summary>What somebody gets who stopped reading for a while and reads again.</summary>
internal sealed class Slowpoke
{
    private long _thawedAtMs = long.MaxValue;
    private long _oldBytes;
    private long _caughtUpMs = -1;

    /// <summary>Bytes of frames that were sent before it read again, and came then.</summary>
    public long OldBytes => Volatile.Read(ref _oldBytes);

    /// <summary>Milliseconds from reading again to the first frame sent since; negative while none has come.</summary>
    public long CaughtUpMs => Volatile.Read(ref _caughtUpMs);

    /// <summary>It is about to read again.</summary>
    public void Thaw() => Volatile.Write(ref _thawedAtMs, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());

    /// <summary>A frame came.</summary>
    public void Take(long sentAtMs, int bytes)
    {
        long thawedAt = Volatile.Read(ref _thawedAtMs);
        if (thawedAt == long.MaxValue || CaughtUpMs >= 0)
            return;
        if (sentAtMs < thawedAt)
            Volatile.Write(ref _oldBytes, OldBytes + bytes);
        else
            Volatile.Write(ref _caughtUpMs, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() - thawedAt);
    }
}
