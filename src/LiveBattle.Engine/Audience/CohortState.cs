namespace LiveBattle.Engine.Audience;

/// <summary>Where a cohort stands. Flat, copied by value.</summary>
internal struct CohortState
{
    public PointProcess Gifts;

    /// <summary>Messages of likes that bring points.</summary>
    public PointProcess Taps;

    public PointProcess Arrivals;

    /// <summary>Viewers present.</summary>
    public int Present;

    /// <summary>Viewers that were ever there: the place of the next newcomer in the cohort.</summary>
    public int Ever;

    /// <summary>Viewers whose stay ends before the battle can: the length of their queue.</summary>
    public int Leaving;

    /// <summary>Viewers who left.</summary>
    public ulong Left;

    /// <summary>Viewers present whose likes still bring points.</summary>
    public int Unsaturated;

    /// <summary>Viewers whose likes bring nothing more, times microseconds, since their taps were last told.</summary>
    public double SaturatedMicros;

    /// <summary>Up to when <see cref="SaturatedMicros"/> counts.</summary>
    public long SaturatedAt;
}
