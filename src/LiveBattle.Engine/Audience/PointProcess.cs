using System.Runtime.CompilerServices;

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
    private double _microsPerPoint;
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
        if (rate > 0)
        {
            // Most stretches go on at the rate of the one before.
            if (rate != _rate)
                _microsPerPoint = 1 / rate;
        }
        else
        {
            // Rounding may have put the integral a hair above the threshold; where nothing comes, nothing is overdue.
            _microsPerPoint = double.PositiveInfinity;
            _integrated = Math.Min(_integrated, _threshold);
        }

        _rate = rate;
    }

    /// <summary>Takes the drawn wait in operational time before the next point.</summary>
    public void Draw(double wait)
    {
        _threshold += wait;
        Drawn++;
    }

    /// <summary>Takes the next point where a batch of draws has put it.</summary>
    public void Take(double threshold)
    {
        _threshold = threshold;
        Drawn = unchecked(Drawn + 1);
    }

    /// <summary>The sum of the waits drawn: where the next point is due in operational time.</summary>
    public readonly double Threshold => _threshold;

    /// <summary>The microsecond of the next point; the greatest number when it is not before an end of this stretch.</summary>
    public readonly long DueBefore(long end) => DueBefore(_threshold, end);

    /// <summary>Likewise of the point at any threshold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly long DueBefore(double threshold, long end)
    {
        // Rounding may put the integral a hair above the threshold; nothing is due before its stretch begins. Where the
        // rate is 0 the wait is infinite or no number, and neither is less than what is left.
        double wait = (threshold - _integrated) * _microsPerPoint;
        if (wait < 0)
            wait = 0;
        return wait < end - _since ? unchecked(_since + (long)wait) : long.MaxValue;
    }
}
