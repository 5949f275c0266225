namespace LiveBattle.Engine.Battle;

/// <summary>
/// When an effect of one side works, where effects of a kind queue: half-open windows in ascending order. An effect that
/// begins where the one before ends prolongs it, so no more than two windows are ever open or to come. Copied by value.
/// </summary>
public record struct EffectWindows
{
    private long _from;
    private long _until;
    private long _nextFrom;
    private long _nextUntil;

    /// <summary>Queues an effect.</summary>
    /// <param name="now">Simulated microsecond; never earlier than in the call before.</param>
    /// <param name="delay">
    /// The effect begins this long after now, or at the end of the one before if that is later; always the same, and no
    /// longer than <paramref name="length"/>.
    /// </param>
    /// <param name="length">How long it works; always the same.</param>
    public void Queue(long now, long delay, long length)
    {
        if (_nextUntil != 0 && _until <= now)
        {
            (_from, _until) = (_nextFrom, _nextUntil);
            (_nextFrom, _nextUntil) = (0, 0);
        }

        long earliest = now + delay;
        if (_nextUntil != 0)
        {
            // What is to come was queued not long ago, so it ends later than this one could begin.
            _nextUntil += length;
        }
        else if (_until <= now)
        {
            (_from, _until) = (earliest, earliest + length);
        }
        else if (_until >= earliest)
        {
            _until += length;
        }
        else
        {
            (_nextFrom, _nextUntil) = (earliest, earliest + length);
        }
    }

    /// <summary>The end of the last window; 0 when there never was one.</summary>
    public readonly long End => _nextUntil != 0 ? _nextUntil : _until;

    /// <summary>Whether the effect works at an instant, which is not before the last <see cref="Queue"/>.</summary>
    public readonly bool Covers(long at) => (at < _until && at >= _from) || (at < _nextUntil && at >= _nextFrom);

    /// <summary>The end of the window that covers an instant; 0 when none does.</summary>
    public readonly long EndOf(long at)
    {
        if (at < _until && at >= _from)
            return _until;
        return at < _nextUntil && at >= _nextFrom ? _nextUntil : 0;
    }
}
