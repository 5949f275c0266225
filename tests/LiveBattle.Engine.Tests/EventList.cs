using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.Engine.Tests;

/// <summary>Keeps every event.</summary>
internal sealed class EventList : IEventSink
{
    public List<EventRecord> Events { get; } = [];

    public IEnumerable<EventRecord> Gifts => Events.Where(record => record.Kind == EventKind.GiftSent);

    public void Write(in EventRecord record) => Events.Add(record);
}

/// <summary>Ways to play a battle to its end.</summary>
internal static class Play
{
    public static BattlePlan Plan(this Scenario scenario) => ScenarioPlanner.Compile(scenario);

    /// <summary>All events of a battle.</summary>
    public static List<EventRecord> Events(Scenario scenario, ulong seed, params ReadOnlySpan<BattleInput> inputs) =>
        Finished(scenario, seed, inputs).Events;

    public static (BattleRun Run, List<EventRecord> Events) Finished(Scenario scenario, ulong seed, params ReadOnlySpan<BattleInput> inputs)
    {
        BattleRun run = new(scenario.Plan(), seed);
        foreach (BattleInput input in inputs)
            Assert.Equal(InputAnswer.Accepted, run.Enqueue(input));
        EventList events = new();
        run.Finish(ref events);
        return (run, events.Events);
    }

    public static string Digest(BattleRun run)
    {
        RunDigest digest = new();
        run.Finish(ref digest);
        return digest.Print();
    }

    public static string Digest(Scenario scenario, ulong seed, params ReadOnlySpan<BattleInput> inputs)
    {
        BattleRun run = new(scenario.Plan(), seed);
        foreach (BattleInput input in inputs)
            Assert.Equal(InputAnswer.Accepted, run.Enqueue(input));
        return Digest(run);
    }
}
