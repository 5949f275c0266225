using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Time;

namespace LiveBattle.Engine.Scoring;

/// <summary>Everything about a side that changes during a battle and is not one viewer's. Copied by value.</summary>
internal struct SideState
{
    public SideTally Tally;

    /// <summary>When gifts may be hit.</summary>
    public EffectWindows Gloves;

    /// <summary>When the points are hidden from the other side's audience.</summary>
    public EffectWindows Mists;

    /// <summary>What the other side's audience sees while a mist hides the points.</summary>
    public long PointsBeforeMist;

    /// <summary>The points at the tick before <see cref="ShownUntil"/>.</summary>
    public long ShownPoints;

    /// <summary>The tick from which points that are made now will be shown.</summary>
    public long ShownUntil;

    /// <summary>Units of gifts in the open task of a speed challenge.</summary>
    public long ChallengeGifts;

    /// <summary>When gifts are multiplied because the task was made.</summary>
    public long RewardFrom;

    public long RewardUntil;

    public int RewardFactor;

    /// <summary>No glove and no reward that is known works from here on.</summary>
    public long MultipliedUntil;

    /// <summary>How present the side's last gifts are: 1 each when it comes, fading; see <see cref="Contagion"/>.</summary>
    public double Excitement;

    /// <summary>The instant at which <see cref="Excitement"/> is that.</summary>
    public long ExcitedAt;

    /// <summary>Synthetic viewers present.</summary>
    public int Viewers;

    public readonly bool IsRewarded(long at) => at < RewardUntil && at >= RewardFrom;

    /// <summary>Whether a glove or a reward works.</summary>
    public readonly bool IsMultiplied(long at) => Gloves.Covers(at) || IsRewarded(at);

    /// <summary>Notes that points are made at an instant: until the next tick the score is shown without them.</summary>
    public void Note(long at)
    {
        long tick = new SimTime(at).TickCeiling;
        if (tick == ShownUntil)
            return;
        ShownPoints = Tally.Points;
        ShownUntil = tick;
    }

    /// <summary>
    /// The score as audiences see it: at the last tick before an instant. What happens at one instant sees nothing of each
    /// other, so it does not matter which side comes first.
    /// </summary>
    public readonly long PointsShown(long at) => new SimTime(at).TickCeiling == ShownUntil ? ShownPoints : Tally.Points;

    /// <summary>The score as the other side's audience sees it.</summary>
    public readonly long PointsSeen(long at) => Mists.Covers(at) ? PointsBeforeMist : PointsShown(at);
}
