using LiveBattle.Engine.Chance;

namespace LiveBattle.Engine.Audience;

/// <summary>
/// The streams of a cohort, named by creator, cohort and what they are for, never by place, so that nothing that changes
/// elsewhere moves them. Immutable and thread-safe.
/// </summary>
public sealed class CohortLuck
{
    private readonly ulong[] _ids;

    public CohortLuck(string creator, string cohort) =>
        _ids = [.. Enum.GetValues<CohortStream>().Select(stream => RandomStream.IdOf(creator, cohort, Name(stream)))];

    /// <summary>One of them in the battle of a seed.</summary>
    public RandomStream Of(ulong seed, CohortStream stream) => RandomStream.Of(seed, _ids[(int)stream]);

    private static string Name(CohortStream stream) => stream switch
    {
        CohortStream.Gifts => "gifts",
        CohortStream.GiftLuck => "gift luck",
        CohortStream.Thinning => "thinning",
        CohortStream.Taps => "taps",
        CohortStream.CrowdTaps => "crowd taps",
        CohortStream.Arrivals => "arrivals",
        CohortStream.Stays => "stays",
        CohortStream.Leavers => "leavers",
        _ => throw new System.Diagnostics.UnreachableException($"Stream {stream}."),
    };
}

/// <summary>What a cohort draws luck for.</summary>
public enum CohortStream
{
    /// <summary>Block <em>n</em>: the time before arrival <em>n</em>, its viewer and its gift.</summary>
    Gifts,

    /// <summary>Block <em>n</em>: the units of arrival <em>n</em>'s streak, and whether a glove hits it.</summary>
    GiftLuck,

    /// <summary>Block <em>n</em>: whether candidate <em>n</em> becomes an arrival.</summary>
    Thinning,

    /// <summary>Block <em>n</em>: the time before message <em>n</em> of likes that bring points, its sender's level, its size.</summary>
    Taps,

    /// <summary>How many taps bring nothing any more.</summary>
    CrowdTaps,

    /// <summary>Block <em>n</em>: the time before newcomer <em>n</em>, and the rank they take.</summary>
    Arrivals,

    /// <summary>Block <em>n</em>: how long viewer <em>n</em> stays.</summary>
    Stays,

    /// <summary>Block <em>n</em>: how many likes the <em>n</em>-th leaver had given.</summary>
    Leavers,
}
