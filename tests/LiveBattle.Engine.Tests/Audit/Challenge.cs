using LiveBattle.Engine.Events;

namespace LiveBattle.Engine.Tests.Audit;

/// <summary>A speed challenge and what came of it.</summary>
/// <param name="Index">Place of the announcement among the events.</param>
/// <param name="IsSettled">Whether its task ended before the battle or its live window did.</param>
internal sealed record Challenge(
    int Index, long At, int Gifts, long Within, int Multiplier, long Lasts, long ReceivedA, long ReceivedB, bool IsSettled)
{
    public long TaskEnd => At + Within;

    public long RewardEnd => At + Within + Lasts;

    public long Received(BattleSide side) => side == BattleSide.A ? ReceivedA : ReceivedB;

    public bool IsMade(BattleSide side) => IsSettled && Received(side) >= Gifts;
}
