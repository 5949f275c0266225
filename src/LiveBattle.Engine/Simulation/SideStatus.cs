using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Scoring;

namespace LiveBattle.Engine.Simulation;

/// <summary>What a screen shows of a side beside its tally. Times in microseconds from the instant it is of.</summary>
/// <param name="Viewers">Synthetic viewers present.</param>
/// <param name="Multiplier">Factor that gifts have, or under a glove may have; 1 when none.</param>
/// <param name="MultiplierLeft">How long that goes on; 0 when nothing multiplies.</param>
/// <param name="HiddenLeft">How long the points stay hidden from the other side's audience; 0 when they are not.</param>
public readonly record struct SideStatus(int Viewers, int Multiplier, long MultiplierLeft, long HiddenLeft)
{
    internal static SideStatus Of(in SideState side, long at)
    {
        (int factor, long until) = (1, at);
        if (side.IsRewarded(at))
            (factor, until) = (side.RewardFactor, side.RewardUntil);
        if (side.Gloves.Covers(at) && RulePack.GloveFactor >= factor)
            (factor, until) = (RulePack.GloveFactor, side.Gloves.EndOf(at));
        long hiddenUntil = side.Mists.EndOf(at);
        return new SideStatus(side.Viewers, factor, until - at, hiddenUntil == 0 ? 0 : hiddenUntil - at);
    }
}
