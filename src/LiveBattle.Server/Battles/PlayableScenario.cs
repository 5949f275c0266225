using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Projection;

namespace LiveBattle.Server.Battles;

/// <summary>A resolved scenario with what is derived from it once: battles of one scenario share it. Thread-safe.</summary>
public sealed record PlayableScenario(string Id, Scenario Scenario, BattlePlan Plan, ViewerNames Names)
{
    public static PlayableScenario Of(string id, Scenario scenario) =>
        new(id, scenario, ScenarioPlanner.Compile(scenario), new ViewerNames(id));
}
