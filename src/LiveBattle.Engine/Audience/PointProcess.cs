using LiveBattle.Engine.Chance;

namespace LiveBattle.Engine.Audience;

/// <summary>
/// A point process in operational time: a point is due when the integrated rate reaches a sum of unit exponentials. Exact
/// while the rate is constant by stretches; a rate that changes in between is played by its bound and thinned. Copied by
/// value.
/// </summary>
internal struct PointProcess
{
    private double _threshold;
    private double _integrated;
    private double _rate;
    private long _since;

    /// <summary>How many points were drawn: the counter of the next one's luck.</summary>
    public ulong Drawn { get; private set; }

    /// <summary>Points per microsecond in this stretch.</summary>
    public readonly double Rate => _rate;

    /// <summary>Begins a stretch of another rate.</summary>
    public void Retime(long at, double rate)
    {
        _integrated += _rate * (at - _since);
        _since = at;
        _rate = rate;
    }

    /// <summary>Draws the wait in operational time before the next point.</summary>
    public void Draw(PhiloxBlock block)
    {
        _threshold += Samplers.UnitExponential(block);
        Drawn++;
    }

    /// <summary>The microsecond of the next point; the greatest number when it is not before an end of this stretch.</summary>
    public readonly long DueBefore(long end)
    {
        // Rounding may put the integral a hair above the threshold; nothing is due before its stretch begins. Where the
        // rate is 0 the wait is infinite or no number, and both are no less than what is left.
        double wait = Math.Max(0.0, (_threshold - _integrated) / _rate);
        return wait < end - _since ? _since + (long)wait : long.MaxValue;
    }
}
