using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Audience;

/// <summary>
/// How the viewers of a side are numbered: each cohort has a range of its own, so that no cohort's numbers depend on the
/// size of another. Pure.
/// </summary>
public static class ViewerNumber
{
    /// <summary>The number of a cohort's viewer.</summary>
    /// <param name="cohort">Place of the cohort on its side, from 0.</param>
    /// <param name="viewer">Place in the cohort, below <see cref="Limits.ViewersPerCohort"/>; newcomers come last.</param>
    public static int Of(int cohort, int viewer) => (cohort * Limits.ViewersPerCohort) + viewer;

    /// <summary>The place on its side of a viewer's cohort.</summary>
    public static int CohortOf(int number) => number / Limits.ViewersPerCohort;
}
