using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Scoring;

/// <summary>
/// What likes bring their sender's side, by level: the number of likes of one sender that counted so far. The last level
/// is the one from which no like brings anything more. Immutable and thread-safe.
/// </summary>
public sealed class LikeLevels
{
    private readonly int[] _points;

    private LikeLevels(int[] points) => _points = points;

    /// <summary>The levels of a scenario's rules; a single one, worth nothing, where likes bring no points.</summary>
    public static LikeLevels Of(ScenarioRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        List<int> points = [0];
        if (rules.SpecificGift is not null)
            return new LikeLevels([.. points]);

        // Level n is worth first + (n - 1) x next, up to the cap; it ends where the next level would be worth no more.
        int most = rules.LikeNext > 0 ? rules.LikeCap : Math.Min(rules.LikeFirst, rules.LikeCap);
        while (points[^1] < most)
            points.Add(Math.Min(most, points.Count == 1 ? rules.LikeFirst : points[^1] + rules.LikeNext));
        return new LikeLevels([.. points]);
    }

    /// <summary>The level from which likes bring nothing more; 0 when they never do.</summary>
    public int Last => _points.Length - 1;

    /// <summary>The level after more likes.</summary>
    public int After(int level, int likes) => Math.Min(Last, level + likes);

    /// <summary>Points of all likes up to a level.</summary>
    public int PointsAt(int level) => _points[level];
}
