using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Studies.WhatIf;

namespace LiveBattle.Studies.Tests.WhatIf;

public sealed class DecisiveGiftTests
{
    // Nobody answers anybody, so a battle without a gift is the battle less its points.
    private static readonly BattlePlan Plan = ScenarioPlanner.Compile(ScenarioResolver.ResolveText(
        """
        name: A few large gifts
        rules: { duration: 30s, countdown: 0s }
        creators: { a: { name: A }, b: { name: B } }
        audience:
          a: [ { cohort: x, size: 10, giftsPerMinute: 6, gifts: { 1: 0.6, 10: 0.3, 100: 0.1 } } ]
          b: [ { cohort: y, size: 10, giftsPerMinute: 6, gifts: { 1: 0.6, 10: 0.3, 100: 0.1 } } ]
        """).Value);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Try_WhereNobodyAnswers_IsTheBattleLessTheGift()
    {
        int decided = 0;
        for (ulong seed = 0; seed < 200; seed++)
        {
            (BattleRun whole, EventRecord[] gifts) = Play(seed);
            GiftWithout[] tried = [.. DecisiveGift.Try(() => new BattleRun(Plan, seed), Stop)];
            Assert.Equal(
                gifts.OrderByDescending(gift => gift.Points + gift.Bonus).ThenBy(gift => gift.N).Take(DecisiveGift.Tried).Select(gift => gift.N),
                tried.Select(gift => gift.Gift.N));
            foreach (GiftWithout gift in tried)
            {
                long a = whole.A.Points - (gift.Gift.Side == BattleSide.A ? gift.Gift.Points : 0);
                long b = whole.B.Points - (gift.Gift.Side == BattleSide.B ? gift.Gift.Points : 0);
                Assert.Equal((a, b), (gift.PointsA, gift.PointsB));
                Assert.Equal(a > b ? BattleSide.A : a < b ? BattleSide.B : BattleSide.Neither, gift.Without.Winner);
                Assert.Equal(whole.Verdict, gift.As);
                Assert.Equal(gift, DecisiveGift.Without(() => new BattleRun(Plan, seed), gift.Gift.N, Stop));
            }

            GiftWithout? named = DecisiveGift.Find(() => new BattleRun(Plan, seed), Stop);
            Assert.Equal(tried.FirstOrDefault(gift => gift.Without.Winner != whole.Verdict!.Value.Winner), named);
            decided += named is null ? 0 : 1;
        }

        Assert.InRange(decided, 20, 180);
    }

    [Fact]
    public void Without_WhatIsNoGift_IsNothing()
    {
        (BattleRun whole, EventRecord[] gifts) = Play(1);
        long[] others = [.. Enumerable.Range(0, (int)whole.Events + 5).Select(n => (long)n).Except(gifts.Select(gift => gift.N))];
        Assert.All(others, n => Assert.Null(DecisiveGift.Without(() => new BattleRun(Plan, 1), n, Stop)));
        Assert.Throws<ArgumentOutOfRangeException>(() => DecisiveGift.Without(() => new BattleRun(Plan, 1), -1, Stop));
    }

    [Fact]
    public void Try_OfPeopleInTheBattle_LeavesTheirGiftsOutToo()
    {
        BattleRun Start()
        {
            BattleRun run = new(Plan, 2);
            Assert.Equal(InputAnswer.Accepted, run.Enqueue(new BattleInput(1, 150, InputKind.Gift, BattleSide.B, 0, 5655, 1_500)));
            return run;
        }

        GiftWithout first = DecisiveGift.Try(Start, Stop)[0];
        Assert.Equal((ActorKind.Spectator, 1_500L, true), (first.Gift.ActorKind, first.Gift.Points, first.Decided));
        Assert.Equal(Play(2).Run.Verdict, first.Without);
    }

    [Fact]
    public void Try_OfAGiftAtTheVeryStart_LeavesItOut()
    {
        BattleRun Start()
        {
            BattleRun run = new(Plan, 2);
            Assert.Equal(InputAnswer.Accepted, run.Enqueue(new BattleInput(1, 0, InputKind.Gift, BattleSide.B, 0, 5655, 1_500)));
            return run;
        }

        GiftWithout first = DecisiveGift.Try(Start, Stop)[0];
        Assert.Equal((0L, ActorKind.Spectator), (first.Gift.AtMicros, first.Gift.ActorKind));
        Assert.Equal(Play(2).Run.Verdict, first.Without);
    }

    [Theory]
    [InlineData("even-battle")]
    [InlineData("glove-finish")]
    [InlineData("as-measured")]
    public void Try_WhereViewersAnswer_IsTheBattlePlayedWithoutIt(string preset)
    {
        BattlePlan plan = ScenarioPlanner.Compile(ScenarioResolver.ResolvePreset(preset).Value);
        foreach (GiftWithout gift in DecisiveGift.Try(() => new BattleRun(plan, 6), Stop))
        {
            BattleRun without = new(plan, 6);
            without.LeaveOut(gift.Gift.N);
            NoSink sink = default;
            without.Finish(ref sink);
            Assert.Equal((without.Verdict!.Value, without.A.Points, without.B.Points), (gift.Without, gift.PointsA, gift.PointsB));
        }
    }

    [Fact]
    public void Try_Stopped_Throws()
    {
        using CancellationTokenSource stop = new();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => DecisiveGift.Try(() => new BattleRun(Plan, 1), stop.Token));
    }

    private static (BattleRun Run, EventRecord[] Gifts) Play(ulong seed)
    {
        BattleRun run = new(Plan, seed);
        Gifts gifts = new();
        run.Finish(ref gifts);
        return (run, [.. gifts.Records]);
    }

    private sealed class Gifts : IEventSink
    {
        public List<EventRecord> Records { get; } = [];

        public void Write(in EventRecord record)
        {
            if (record.Kind == EventKind.GiftSent)
                Records.Add(record);
        }
    }
}
