using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Chance;

namespace LiveBattle.Engine.Scoring;

/// <summary>
/// How gifts call forth gifts: each gift message of a side adds 1 to an excitement that fades exponentially, and a cohort
/// of contagion <em>n</em> sends <em>n</em> / time constant times the excitement more gifts, which makes <em>n</em> in all
/// for each gift (the kernel of A. G. Hawkes, "Spectra of some self-exciting and mutually exciting point processes",
/// Biometrika 58, 1971).
/// </summary>
internal static class Contagion
{
    /// <summary>A side's excitement at an instant not before the last gift.</summary>
    public static double At(in SideState side, long at) => side.Excitement == 0
        ? 0
        : side.Excitement * NaturalExp.Minus((at - side.ExcitedAt) * (1 / RulePack.ContagionMicros));

    /// <summary>Takes in a gift message.</summary>
    public static void Add(ref SideState side, long at)
    {
        side.Excitement = At(side, at) + 1;
        side.ExcitedAt = at;
    }
}
