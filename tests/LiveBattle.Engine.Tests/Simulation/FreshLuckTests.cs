using CsCheck;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Engine.Tests.Audit;

namespace LiveBattle.Engine.Tests.Simulation;

/// <summary>A battle that goes on with other luck is a battle as likely as the one that would have been.</summary>
public sealed class FreshLuckTests
{
    // Of every kind of cohort one, and all that it may answer.
    private const string Rich = """
        name: Rich
        rules: { duration: 40s, countdown: 1s, likes: { first: 3, next: 1, cap: 6 } }
        creators: { a: { name: A }, b: { name: B } }
        audience:
          a:
            - { cohort: steady, size: 40, giftsPerMinute: 3, gifts: { 1: 0.8, 30: 0.2 }, tapsPerMinute: 20, responses: { closing: 3 } }
            - { cohort: moving, size: 30, giftsPerMinute: 4, gifts: { 5: 1 }, walletCoins: 15, arrivalsPerMinute: 60, stay: { median: 10s, p90: 60s }, tapsPerMinute: 30 }
            - { cohort: catching, size: 20, giftsPerMinute: 2, gifts: { 2: 1 }, responses: { contagion: 0.5 } }
          b:
            - { cohort: loyal, size: 50, giftsPerMinute: 3, gifts: { 3: 1 }, streak: { mean: 2 }, responses: { behind: 4, ahead: 0.5, multiplier: 2 } }
            - { cohort: leaving, size: 60, giftsPerMinute: 3, gifts: { 4: 1 }, stay: { median: 20s, p90: 25s } }
        timeline:
          - { at: 10s, side: b, powerUp: boosting-glove }
          - { at: 20s, speedChallenge: { gifts: 20, within: 10s, multiplier: 2, lasts: 5s } }
        """;

    private static readonly BattlePlan Plan = ScenarioResolver.ResolveText(Rich).Value.Plan();

    /// <summary>
    /// Battles that go on with other luck from some tick, against battles played straight through: the law of how they end
    /// is one. Seeds are fixed; each distance is one that 999 of 1,000 pairs of samples keep.
    /// </summary>
    /// <summary>When viewers came is kept in 32 bits.</summary>
    [Fact]
    public void TheLongestLiveWindow_IsShorterThanItsViewersCanTell() =>
        Assert.True(Limits.DurationMaxMicros + (Limits.TimeMakers * RulePack.TimeMakerMicros) < 1L << 32);

    [Fact]
    public void GoingOnAtAnyTick_LeavesTheLawOfTheBattle()
    {
        const int Battles = 6_000;
        List<long[]> straight = [];
        List<long[]> reseeded = [];
        BattleRun fork = new(Plan, 0);
        for (int i = 0; i < Battles; i++)
        {
            straight.Add(End(new BattleRun(Plan, SeedSequence.Mix(11, i))));
            BattleRun run = new(Plan, SeedSequence.Mix(12, i));
            NoSink sink = default;
            run.AdvanceTo(i % 430, ref sink);
            fork.CopyFrom(run);
            fork.Reseed(SeedSequence.Mix(13, i));
            reseeded.Add(End(fork));
        }

        for (int figure = 0; figure < straight[0].Length; figure++)
        {
            double distance = Distance([.. straight.Select(end => end[figure]).Order()], [.. reseeded.Select(end => end[figure]).Order()]);
            Assert.True(distance * Math.Sqrt(Battles / 2.0) < 1.9495, $"figure {figure}: distance {distance:R}");
        }
    }

    [Fact]
    public void GoingOn_KeepsWhatHasHappenedAndChangesWhatComes() => Gen.Select(AuditGens.Battle, Gen.Int[0, 300], Gen.ULong).Sample(
        (battle, tick, seed) =>
        {
            BattleRun run = new(battle.Scenario.Plan(), battle.Seed);
            foreach (BattleInput wish in battle.Wishes)
                run.Enqueue(wish);
            NoSink sink = default;
            run.AdvanceTo(tick, ref sink);
            long[] before = Figures(run);
            BattleRun first = run.Fork();
            first.Reseed(seed);
            Assert.Equal(before, Figures(first));
            Assert.Equal((run.Tick, seed), (first.Tick, first.Seed));

            // The battle that is left behind does not notice, and the same luck at the same instant is the same future.
            BattleRun second = run.Fork();
            string expected = Play.Digest(run.Fork());
            second.Reseed(seed);
            Assert.Equal(Play.Digest(first), Play.Digest(second));
            Assert.Equal(expected, Play.Digest(run));
        },
        iter: 100);

    [Fact]
    public void GoingOn_NeverWritesBeforeItsInstant()
    {
        for (int tick = 0; tick < 420; tick += 7)
        {
            BattleRun run = new(Plan, 5);
            NoSink sink = default;
            run.AdvanceTo(tick, ref sink);
            run.Reseed(99);
            EventList events = new();
            run.Finish(ref events);
            Assert.All(events.Events, written => Assert.True(written.AtMicros > tick * 100_000L, $"{written.AtMicros} at tick {tick}"));
            Assert.Equal(events.Events.Select(written => written.AtMicros).Order(), events.Events.Select(written => written.AtMicros));
        }
    }

    [Fact]
    public void CopyFrom_IntoARunThatWasUsed_IsAFork() => Gen.Select(AuditGens.Battle, Gen.Int[0, 400], Gen.ULong).Sample(
        (battle, tick, other) =>
        {
            BattlePlan plan = battle.Scenario.Plan();
            BattleRun run = new(plan, battle.Seed);
            BattleRun used = new(plan, other);
            used.Enqueue(new BattleInput(1, 180, InputKind.Like, BattleSide.A, 40, 0, 3));
            foreach (BattleInput wish in battle.Wishes)
                run.Enqueue(wish);
            NoSink sink = default;
            used.AdvanceTo(250, ref sink);
            run.AdvanceTo(tick, ref sink);
            used.CopyFrom(run);
            Assert.Equal(Figures(run), Figures(used));
            Assert.Equal(Play.Digest(run.Fork()), Play.Digest(used));
        },
        iter: 100);

    [Fact]
    public void CopyFrom_AnotherPlan_Throws() =>
        Assert.Throws<ArgumentException>(() => new BattleRun(Plan, 1).CopyFrom(new BattleRun(ScenarioResolver.ResolveText(Rich).Value.Plan(), 1)));

    [Fact]
    public void Reseed_InTheMiddleOfASlice_Throws()
    {
        BattleRun run = new(Plan, 1);
        NoSink sink = default;
        Assert.False(run.AdvanceTowards(300, 5, ref sink));
        Assert.Throws<InvalidOperationException>(() => run.Reseed(2));
    }

    [Fact]
    public void Reseed_BeforeAnythingHappened_IsTheBattleOfThatSeed()
    {
        BattleRun run = new(Plan, 1);
        run.Reseed(2);
        Assert.Equal(Play.Digest(new BattleRun(Plan, 2)), Play.Digest(run));
    }

    private static long[] End(BattleRun run)
    {
        NoSink sink = default;
        run.Finish(ref sink);
        return Figures(run);
    }

    private static long[] Figures(BattleRun run) =>
    [
        run.A.Points, run.B.Points, run.A.Points - run.B.Points, run.A.Coins, run.B.Coins, run.A.GiftMessages, run.B.GiftMessages,
        run.A.BonusPoints, run.B.BonusPoints, run.A.Likes, run.A.LikePoints, run.StatusOf(BattleSide.A).Viewers, run.StatusOf(BattleSide.B).Viewers,
    ];

    /// <summary>The greatest distance between two empirical laws of as many values, each ascending.</summary>
    private static double Distance(long[] x, long[] y)
    {
        double greatest = 0;
        foreach (long value in x.Concat(y).Distinct())
            greatest = Math.Max(greatest, Math.Abs(CountUpTo(x, value) - CountUpTo(y, value)) / (double)x.Length);
        return greatest;

        static int CountUpTo(long[] sorted, long value)
        {
            int low = 0;
            int high = sorted.Length;
            while (low < high)
            {
                int middle = (low + high) / 2;
                if (sorted[middle] <= value)
                    low = middle + 1;
                else
                    high = middle;
            }

            return low;
        }
    }
}
