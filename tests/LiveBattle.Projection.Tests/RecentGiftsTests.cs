using CsCheck;
using LiveBattle.Contracts;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Engine.Tests;

namespace LiveBattle.Projection.Tests;

public sealed class RecentGiftsTests
{
    private static readonly ViewerNames Names = new("id");

    [Fact]
    public void At_AnyTickInAnySteps_IsWhatANaiveListShows() =>
        Gen.Select(Gens.Scenario, Gen.ULong, Gen.Int[0, 480].Array[1, 30])
            .SelectMany(battle => Inputs.For(battle.Item1.Plan()).Select(inputs => (battle, inputs)))
            .Sample(
                drawn =>
                {
                    (Scenario scenario, ulong seed, int[] ticks) = drawn.battle;
                    List<EventRecord> all = Play.Events(scenario, seed, drawn.inputs);
                    BattleRun run = new(scenario.Plan(), seed);
                    foreach (LiveBattle.Engine.Battle.BattleInput input in drawn.inputs)
                        run.Enqueue(input);
                    RecentGifts recent = new();
                    foreach (int tick in ticks.Order())
                    {
                        run.AdvanceTo(tick, ref recent);
                        Assert.Equal(Naive(all, tick), recent.At(tick, Names));
                    }
                },
                iter: 200);

    [Fact]
    public void At_ManyGiftsInOneTick_ShowsTheEightMostValuable()
    {
        RecentGifts recent = new();
        for (int n = 0; n < 100; n++)
            recent.Write(Gift(n, 1_000_000, coins: 1 + (n * 37 % 100)));
        Assert.Equal([100L, 99, 98, 97, 96, 95, 94, 93], recent.At(10, Names).Select(gift => gift.Points));
    }

    [Fact]
    public void At_EqualGifts_ShowsTheEarlierFirst()
    {
        RecentGifts recent = new();
        for (int n = 0; n < 20; n++)
            recent.Write(Gift(n, 900_000 + (n * 10_000), coins: 5));
        Assert.Equal(Enumerable.Range(0, 8).Select(n => (long)n), recent.At(11, Names).Select(gift => gift.N));
    }

    [Theory]
    [InlineData(9, 0)]
    [InlineData(10, 1)]
    [InlineData(19, 1)]
    [InlineData(20, 0)]
    public void At_ATick_LooksTenTicksBack(long tick, int shown)
    {
        // On tick 10 itself: in that tick's frame, and no longer in frame 20.
        RecentGifts recent = new();
        recent.Write(Gift(0, 1_000_000, 5));
        Assert.Equal(shown, recent.At(tick, Names).Count);
    }

    [Fact]
    public void At_ALateGift_ShowsItWithoutPoints()
    {
        RecentGifts recent = new();
        recent.Write(Gift(7, 1_000_000, 5) with { Points = 0, Marks = EventMarks.Late, ActorKind = ActorKind.Spectator, Actor = 3, Side = BattleSide.B, Count = 2 });
        recent.Write(new EventRecord { Kind = EventKind.SettleStarted, AtMicros = 1_000_000, Side = BattleSide.Neither });
        Assert.Equal([new GiftFrame(7, Side.B, "spectator 3", 5655, 2, 0)], recent.At(10, Names));
    }

    private static EventRecord Gift(long n, long at, long coins) => new()
    {
        N = n, AtMicros = at, Kind = EventKind.GiftSent, Side = BattleSide.A, ActorKind = ActorKind.Viewer, GiftId = 5655, Count = 1, Coins = coins, Points = coins,
    };

    private static IEnumerable<GiftFrame> Naive(List<EventRecord> all, int tick) => all
        .Where(record => record.Kind == EventKind.GiftSent && record.AtMicros <= tick * 100_000L && record.AtMicros > (tick - 10) * 100_000L)
        .OrderByDescending(record => record.Coins)
        .ThenBy(record => record.N)
        .Take(8)
        .Select(record => new GiftFrame(
            record.N,
            record.Side == BattleSide.A ? Side.A : Side.B,
            Names.Of(record.ActorKind, record.Side, record.Actor),
            record.GiftId,
            record.Count,
            record.Points + record.Bonus));
}
