using LiveBattle.Contracts;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Projection;

namespace LiveBattle.Server.Tests.Whole;

/// <summary>A preset played in one go, with nothing but the engine: what any server must come to.</summary>
internal sealed record StraightThrough(string Digest, long Events, SideFrame A, SideFrame B, VerdictFrame Verdict)
{
    public static StraightThrough Of(string preset, ulong seed) => Of(ScenarioResolver.ResolvePreset(preset).Value, seed);

    public static StraightThrough Of(Scenario scenario, ulong seed)
    {
        BattleRun run = new(ScenarioPlanner.Compile(scenario), seed);
        RunDigest digest = new();
        run.Finish(ref digest);
        FrameProjector projector = new(scenario, new ViewerNames(scenario.ComputeId()));
        return new StraightThrough(
            digest.Print(), run.Events, projector.SideA(run), projector.SideB(run), FrameProjector.Verdict(run.Verdict)!);
    }
}
