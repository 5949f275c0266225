namespace LiveBattle.Server.Battles;

/// <summary>
/// How far a battle may be shown: no owner shows a tick beyond what the journal holds as its lease, so whoever owns it
/// next knows what has been seen and is settled.
/// </summary>
/// <param name="Through">The last tick that may be shown.</param>
public sealed record RevealLease(long Through)
{
    // Wall time: long enough to renew about once a second, short enough to delay a new owner's inputs little.
    private const double AheadSeconds = 1.5;
    private const double RenewBelowSeconds = 0.5;
    private const double TicksPerSecond = 10;

    /// <summary>The lease to store before showing a tick, or null while the present one reaches far enough.</summary>
    public long? Renewal(long tick, double speed)
    {
        double ticksPerWallSecond = TicksPerSecond * Math.Max(1, speed);
        return Through - tick < RenewBelowSeconds * ticksPerWallSecond
            ? tick + (long)Math.Ceiling(AheadSeconds * ticksPerWallSecond)
            : null;
    }
}
