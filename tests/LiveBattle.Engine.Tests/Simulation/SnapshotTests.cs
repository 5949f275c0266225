using CsCheck;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Simulation;
using LiveBattle.Engine.Tests.Audit;

namespace LiveBattle.Engine.Tests.Simulation;

/// <summary>With every rule on: however a battle is cut, copied or sliced, it is the same battle.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void ForksAtAnyTicks_GoOnAsTheBattleWould() => Gen.Select(AuditGens.Battle, Gen.Int[0, 700].Array[1, 5]).Sample(
        (battle, ticks) =>
        {
            BattleRun run = Start(battle);
            RunDigest digest = new();
            List<string> digests = [];
            foreach (int tick in ticks.Order())
            {
                run.AdvanceTo(tick, ref digest);

                // The one that is left behind goes on too, and neither notices the other.
                BattleRun fork = run.Fork();
                RunDigest forked = digest.Fork();
                run.Finish(ref digest);
                digests.Add(digest.Print());
                (run, digest) = (fork, forked);
            }

            run.Finish(ref digest);
            Assert.All([.. digests, digest.Print()], print => Assert.Equal(Straight(battle), print));
        },
        iter: 200);

    [Fact]
    public void Slices_OfAnySize_AddUpToTheBattle() => Gen.Select(AuditGens.Battle, Gen.Int[1, 300], Gen.Int[1, 900]).Sample(
        (battle, events, tick) =>
        {
            BattleRun run = Start(battle);
            RunDigest digest = new();
            while (!run.AdvanceTowards(tick, events, ref digest))
                Assert.True(run.Tick < tick);
            Assert.Equal(tick, run.Tick);
            run.Finish(ref digest);
            Assert.Equal(Straight(battle), digest.Print());
        },
        iter: 200);

    [Fact]
    public void ARunThatIsReset_IsAsGoodAsNew() => Gen.Select(AuditGens.Battle, Gen.ULong).Sample(
        (battle, before) =>
        {
            BattleRun run = new(battle.Scenario.Plan(), before);
            NoSink sink = default;
            run.AdvanceTo(150, ref sink);
            run.Enqueue(new BattleInput(1, 180, InputKind.Like, BattleSide.A, 4, 0, 3));
            run.Finish(ref sink);
            run.Reset(battle.Seed);
            Enqueue(run, battle);
            Assert.Equal(Straight(battle), Play.Digest(run));
        },
        iter: 200);

    [Fact]
    public void EightThreads_PlayOnePlanAlike() => AuditGens.Battle.Sample(
        battle =>
        {
            BattlePlan plan = battle.Scenario.Plan();
            string[] digests = new string[16];
            Parallel.For(0, digests.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
            {
                BattleRun run = new(plan, battle.Seed);
                Enqueue(run, battle);
                digests[i] = Play.Digest(run);
            });
            Assert.Single(digests.Distinct());
        },
        iter: 30);

    private static string Straight(RandomCase battle) => Play.Digest(Start(battle));

    private static BattleRun Start(RandomCase battle)
    {
        BattleRun run = new(battle.Scenario.Plan(), battle.Seed);
        Enqueue(run, battle);
        return run;
    }

    private static void Enqueue(BattleRun run, RandomCase battle)
    {
        foreach (BattleInput wish in battle.Wishes)
            run.Enqueue(wish);
    }
}
