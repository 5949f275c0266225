using CsCheck;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Tests.Audit;

/// <summary>Random battles in which people try everything at any tick, allowed or not.</summary>
internal static class AuditGens
{
    private const int NoGift = 999_999_999;

    public static Gen<RandomCase> Battle { get; } =
        from scenario in WholeGens.Scenario
        from wallet in Gen.OneOf(Gen.Const(2_000L), Gen.Long[0, 3_000], Gen.Const(100_000L))
        from seed in Gen.ULong
        from wishes in Wishes(scenario)
        from stepwise in Gen.Bool
        select new RandomCase(scenario with { SpectatorWalletCoins = wallet }, seed, wishes, stepwise);

    private static Gen<BattleSide> Side { get; } = Gen.Bool.Select(isA => isA ? BattleSide.A : BattleSide.B);

    // In the journal's order, but for a few that come out of it.
    private static Gen<BattleInput[]> Wishes(Scenario scenario)
    {
        Gen<BattleInput> wish = Gen.Select(Tick(scenario), Act(scenario), (tick, act) => act with { Tick = tick });
        Gen<BattleInput> end =
            from tick in Gen.Frequency((6, Tick(scenario)), (1, Gen.Long[0, Ceiling(scenario.Rules.CountdownMicros)]))
            from kind in Gen.OneOf(Gen.Const(InputKind.Leave), Gen.Const(InputKind.End))
            from side in Side
            select new BattleInput(0, tick, kind, side);
        return
            from wishes in wish.Array[0, 60]
            from ends in Gen.Frequency((2, Gen.Const(Array.Empty<BattleInput>())), (1, end.Array[1, 2]))
            from strays in Gen.Select(Gen.Int[0, 60], wish).Array[0, 2]
            select Journal([.. wishes, .. ends], strays);
    }

    private static BattleInput[] Journal(BattleInput[] wishes, (int Place, BattleInput Wish)[] strays)
    {
        List<BattleInput> journal = [.. wishes.OrderBy(wish => wish.Tick)];
        foreach ((int place, BattleInput stray) in strays)
            journal.Insert(Math.Min(place, journal.Count), stray);
        return [.. journal.Select((wish, index) => wish with { Index = 3 + (2 * index) })];
    }

    // Anywhere, at the edges of the phases, and often together with others or the script.
    private static Gen<long> Tick(Scenario scenario)
    {
        long start = Ceiling(scenario.Rules.CountdownMicros);
        long end = Ceiling(scenario.Rules.CountdownMicros + scenario.Rules.DurationMicros);
        List<(int, Gen<long>)> choices =
        [
            (12, Gen.Long[start, end]),
            (4, Gen.Long[start / 10, end / 10].Select(second => second * 10)),
            (2, Gen.Long[end - 3, end + 6]),
            (1, Gen.Long[start - 3, start + 3]),
            (1, Gen.Long[end, end + 310]),
            (1, Gen.Long[-5, end + 400]),
        ];
        long[] script = [.. scenario.Timeline.Select(entry => Ceiling(scenario.Rules.CountdownMicros + entry.AtMicros))];
        if (script.Length > 0)
            choices.Add((3, Gen.Int[0, script.Length - 1].Select(place => script[place])));
        return Gen.Frequency([.. choices]);
    }

    private static Gen<BattleInput> Act(Scenario scenario)
    {
        int gifts = scenario.Catalogue.Gifts.Length;
        Gen<int> anyGift = Gen.Int[0, Math.Min(16, gifts) - 1].Select(place => scenario.Catalogue.Gifts[place].Id);
        Gen<int> giftId = scenario.Rules.SpecificGift is { GiftId: > 0 } specific ? Gen.OneOf(anyGift, Gen.Const(specific.GiftId)) : anyGift;
        Gen<BattleInput> gift = Gen.Select(Side, Gen.Int[0, 5], giftId, Gen.Int[1, 5], (side, spectator, id, count) =>
            new BattleInput(0, 0, InputKind.Gift, side, spectator, id, count));
        Gen<BattleInput> like = Gen.Select(Side, Gen.Int[0, 5], Gen.Int[1, 15], (side, spectator, count) =>
            new BattleInput(0, 0, InputKind.Like, side, spectator, 0, count));
        Gen<PowerUp> power = Gen.Frequency(
            (3, Gen.Const(PowerUp.BoostingGlove)), (1, Gen.Const(PowerUp.MagicMist)), (1, Gen.Const(PowerUp.TimeMaker)));
        Gen<BattleInput> powerUp = Gen.Select(Side, power, (side, kind) => new BattleInput(0, 0, InputKind.PowerUp, side, PowerUp: kind));
        Gen<BattleInput> challenge = Gen.Const(new BattleInput(0, 0, InputKind.SpeedChallenge));
        return Gen.Frequency((8, gift), (4, like), (3, powerUp), (1, challenge), (1, Wrong(gift, like, powerUp)));
    }

    // What every battle must refuse.
    private static Gen<BattleInput> Wrong(Gen<BattleInput> gift, Gen<BattleInput> like, Gen<BattleInput> powerUp) => Gen.OneOf(
        gift.Select(wish => wish with { GiftId = NoGift }),
        gift.Select(wish => wish with { Count = 0 }),
        gift.Select(wish => wish with { Count = Limits.GiftUnits + 1 }),
        gift.Select(wish => wish with { Side = BattleSide.Neither }),
        gift.Select(wish => wish with { Spectator = -1 }),
        gift.Select(wish => wish with { Spectator = Limits.Spectators }),
        like.Select(wish => wish with { Count = 0 }),
        like.Select(wish => wish with { Count = Limits.LikesAtOnce + 1 }),
        like.Select(wish => wish with { Side = BattleSide.Neither }),
        powerUp.Select(wish => wish with { PowerUp = PowerUp.None }),
        powerUp.Select(wish => wish with { Side = BattleSide.Neither }));

    private static long Ceiling(long micros) => (micros + 99_999) / 100_000;
}
