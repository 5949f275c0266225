using CsCheck;
using LiveBattle.Economy;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.Projection.Tests;

/// <summary>Random journals of every kind of input: wishes, of which the battle takes what it takes.</summary>
internal static class EveryInput
{
    /// <summary>Inputs that a battle of the plan accepts, in the journal's order.</summary>
    public static Gen<BattleInput[]> For(BattlePlan plan)
    {
        Gen<BattleInput> wish =
            from kind in Gen.Frequency(
                (4, Gen.Const(InputKind.Gift)),
                (4, Gen.Const(InputKind.Like)),
                (4, Gen.Const(InputKind.PowerUp)),
                (2, Gen.Const(InputKind.SpeedChallenge)),
                (1, Gen.Bool.Select(leaves => leaves ? InputKind.Leave : InputKind.End)))
            from tick in kind is InputKind.Leave or InputKind.End
                ? Gen.Long[plan.Clock.VerdictTick * 3 / 4, plan.Clock.VerdictTick + 100]
                : Gen.Long[1, plan.Clock.VerdictTick + 100]
            from isA in Gen.Bool
            from spectator in Gen.Int[0, 20]
            from gift in Gen.Int[0, 15]
            from count in Gen.Int[1, 15]
            from powerUp in Gen.Int[1, 3].Select(number => (PowerUp)number)
            select Of(kind, tick, isA ? BattleSide.A : BattleSide.B, spectator, GiftCatalog.BuiltIn.Gifts[gift].Id, count, powerUp);
        return wish.Array[0, 60].Select(wishes => Taken(plan, wishes));
    }

    // Only what belongs to the kind, as a recording has no more.
    private static BattleInput Of(
        InputKind kind, long tick, BattleSide side, int spectator, int gift, int count, PowerUp powerUp) => kind switch
    {
        InputKind.Gift => new BattleInput(0, tick, kind, side, spectator, gift, count),
        InputKind.Like => new BattleInput(0, tick, kind, side, spectator, Count: count),
        InputKind.PowerUp => new BattleInput(0, tick, kind, side, PowerUp: powerUp),
        InputKind.Leave => new BattleInput(0, tick, kind, side),
        _ => new BattleInput(0, tick, kind),
    };

    private static BattleInput[] Taken(BattlePlan plan, BattleInput[] wishes)
    {
        BattleRun run = new(plan, 0);
        return
        [
            .. wishes.OrderBy(wish => wish.Tick)
                .Select((wish, index) => wish with { Index = 3 + (2 * index) })
                .Where(wish => run.Enqueue(wish) == InputAnswer.Accepted),
        ];
    }
}
