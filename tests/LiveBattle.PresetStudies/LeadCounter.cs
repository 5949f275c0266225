using LiveBattle.Engine.Events;

namespace LiveBattle.PresetStudies;

/// <summary>
/// Counts how often the lead changes hands: a change of sign among the leads that are not 0, event by event. Taking the
/// first lead is no change, nor is a tie that the same side breaks.
/// </summary>
internal sealed class LeadCounter
{
    private long _lead;
    private int _leader;

    public int Changes { get; private set; }

    /// <summary>A side gets points.</summary>
    public void Add(BattleSide side, long points)
    {
        _lead += side == BattleSide.A ? points : -points;
        int leader = Math.Sign(_lead);
        if (leader == 0)
            return;
        Changes += _leader == -leader ? 1 : 0;
        _leader = leader;
    }
}
