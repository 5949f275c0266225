using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;

namespace LiveBattle.Engine.Tests.Audit;

/// <summary>The power-ups of a battle: twenty gloves and twenty mists a side, three time makers for both.</summary>
internal sealed class Stock
{
    private const int MostOfAKind = 20;
    private const int MostTimeMakers = 3;

    private readonly List<(BattleSide? Side, PowerUp Kind)> _used = [];

    public bool IsLeft(BattleSide side, PowerUp kind) =>
        _used.Count(used => used == Of(side, kind)) < (kind == PowerUp.TimeMaker ? MostTimeMakers : MostOfAKind);

    public void Use(BattleSide side, PowerUp kind) => _used.Add(Of(side, kind));

    private static (BattleSide? Side, PowerUp Kind) Of(BattleSide side, PowerUp kind) =>
        (kind == PowerUp.TimeMaker ? null : side, kind);
}
