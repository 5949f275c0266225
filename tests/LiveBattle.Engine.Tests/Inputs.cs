using CsCheck;
using LiveBattle.Economy;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.Engine.Tests;

/// <summary>Random journals: gifts of spectators inside live and settle, and sometimes an early end.</summary>
internal static class Inputs
{
    /// <summary>Inputs that a battle of the plan accepts, in the journal's order.</summary>
    public static Gen<BattleInput[]> For(BattlePlan plan)
    {
        long first = (plan.Clock.LiveStart + 99_999) / 100_000;
        Gen<BattleInput> gift =
            from tick in Gen.Long[first, plan.Clock.VerdictTick - 1]
            from side in Gen.Enum<BattleSide>().Where(side => side != BattleSide.Neither)
            from spectator in Gen.Int[0, 20]
            from kind in Gen.Int[0, 15]
            from count in Gen.Int[1, 5]
            select new BattleInput(0, tick, InputKind.Gift, side, spectator, GiftCatalog.BuiltIn.Gifts[kind].Id, count);
        Gen<BattleInput?> end = Gen.Frequency(
            (3, Gen.Const((BattleInput?)null)),
            (1, Gen.Select(Gen.Long[0, plan.Clock.VerdictTick - 1], Gen.Bool, Gen.Bool, (tick, leaves, isA) => (BattleInput?)new BattleInput(
                0, tick, leaves ? InputKind.Leave : InputKind.End, isA ? BattleSide.A : BattleSide.B))));
        return Gen.Select(gift.Array[0, 40], end, (gifts, early) =>
        {
            IEnumerable<BattleInput> ordered = gifts.OrderBy(input => input.Tick);
            if (early is { } last)
                ordered = ordered.Where(input => input.Tick <= last.Tick).Append(last);
            return ordered.Select((input, index) => input with { Index = 3 + (2 * index) }).ToArray();
        });
    }
}
