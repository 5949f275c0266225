namespace LiveBattle.Server.Control;

/// <summary>
/// How often something may be done: a burst at once, and one more after each period, by the generic cell rate algorithm.
/// Not thread-safe.
/// </summary>
/// <param name="time">Whose timestamps count.</param>
/// <param name="burst">At once, 1 or more.</param>
/// <param name="period">After which there is one more.</param>
internal sealed class CommandRate(TimeProvider time, int burst, TimeSpan period)
{
    private readonly long _start = time.GetTimestamp();

    // When everything that was taken would have come in its turn.
    private TimeSpan _booked;

    /// <summary>Whether the whole burst may be taken again, as if nothing ever had been.</summary>
    public bool IsIdle => _booked <= time.GetElapsedTime(_start);

    /// <summary>Takes one, or says how long there is none; zero when one was taken.</summary>
    public TimeSpan Take()
    {
        TimeSpan now = time.GetElapsedTime(_start);
        TimeSpan booked = (_booked > now ? _booked : now) + period;
        TimeSpan tooMuch = booked - now - (burst * period);
        if (tooMuch > TimeSpan.Zero)
            return tooMuch;
        _booked = booked;
        return TimeSpan.Zero;
    }
}
