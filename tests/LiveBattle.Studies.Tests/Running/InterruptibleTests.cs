using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Studies.Running;

namespace LiveBattle.Studies.Tests.Running;

public sealed class InterruptibleTests
{
    private static readonly BattlePlan Large = ScenarioPlanner.Compile(ScenarioResolver.ResolvePreset(
        "poisson-check",
        new ScenarioOverride("audience.a.crowd.size", "1000"),
        new ScenarioOverride("audience.a.crowd.giftsPerMinute", "200")).Value);

    [Fact]
    public void Finish_OfALargeBattle_HasTheEventsOfAnUninterruptedOne()
    {
        BattleRun whole = new(Large, 7);
        BattleRun sliced = new(Large, 7);
        RunDigest one = new();
        RunDigest other = new();
        whole.Finish(ref one);
        Interruptible.Finish(sliced, ref other, TestContext.Current.CancellationToken);
        Assert.True(whole.Events > 900_000);
        Assert.Equal((whole.Events, whole.Tick, one.Print()), (sliced.Events, sliced.Tick, other.Print()));
    }

    [Fact]
    public void Finish_StoppedInTheMiddle_PlaysLittleMore()
    {
        using CancellationTokenSource stop = new();
        BattleRun run = new(Large, 7);
        Stopper sink = new(stop, 1_000);
        Assert.Throws<OperationCanceledException>(() => Interruptible.Finish(run, ref sink, stop.Token));
        Assert.InRange(run.Events, 1_000, 300_000);
        Assert.False(run.IsOver);
    }

    private sealed class Stopper(CancellationTokenSource stop, long after) : IEventSink
    {
        public void Write(in EventRecord record)
        {
            if (record.N == after)
                stop.Cancel();
        }
    }
}
