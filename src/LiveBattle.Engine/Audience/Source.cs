namespace LiveBattle.Engine.Audience;

/// <summary>What makes events; at one instant a cohort's go in this order.</summary>
public enum SourceKind
{
    /// <summary>Stays that end.</summary>
    Leaves,

    /// <summary>Newcomers.</summary>
    Arrivals,

    /// <summary>Likes that bring points.</summary>
    Taps,

    /// <summary>Likes that bring nothing any more, told together.</summary>
    CrowdTaps,

    Gifts,
}

/// <summary>One thing that one cohort does.</summary>
public readonly record struct Source(int Cohort, SourceKind Kind);

/// <summary>The numbers of a cohort's sources; −1 where it has none of a kind.</summary>
public readonly record struct CohortSources(int Leaves, int Arrivals, int Taps, int CrowdTaps, int Gifts);
