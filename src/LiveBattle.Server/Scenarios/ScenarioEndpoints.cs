using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Engine.Time;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Hosting;

namespace LiveBattle.Server.Scenarios;

/// <summary>The scenarios that come with the server over HTTP: a list, and each one resolved, as a battle stores it.</summary>
public static class ScenarioEndpoints
{
    // Data of the program: nothing about them changes while it runs.
    private static readonly Lazy<IReadOnlyList<ScenarioSummary>> Summaries = new(() => [.. Presets.Names.Select(Summary)]);

    public static void MapScenarios(this WebApplication app)
    {
        app.MapGet("/api/scenarios", List)
            .Answers("The scenarios that come with the server.", typeof(IReadOnlyList<ScenarioSummary>));
        app.MapGet("/api/scenarios/{name}", Read)
            .Answers("One of them with everything filled in, as a battle stores it.", typeof(JsonElement));
    }

    private static IResult List(HttpRequest request)
    {
        QueryForm form = new(request.Query);
        return form.Problems.Count == 0
            ? TypedResults.Ok(Summaries.Value)
            : ProblemMapping.Malformed("The scenarios come all together.", form.Problems);
    }

    private static IResult Read(string name)
    {
        Checked<Scenario> scenario = ScenarioResolver.ResolvePreset(name);
        return scenario.IsValid
            ? TypedResults.Text(scenario.Value.ToCanonicalJson(), "application/json; charset=utf-8")
            : ProblemMapping.NotFound(new BattleError(ErrorCode.BadScenario, "There is no such scenario.") { Problems = scenario.Problems });
    }

    private static ScenarioSummary Summary(string name)
    {
        Scenario scenario = ScenarioResolver.ResolvePreset(name).Value;
        BattlePlan plan = ScenarioPlanner.Compile(scenario);
        return new ScenarioSummary(
            name,
            scenario.Name,
            scenario.ComputeId(),
            scenario.CreatorA.Name,
            scenario.CreatorB.Name,
            scenario.Rules.DurationMicros / SimTime.MicrosPerMilli,
            scenario.AudienceA.Concat(scenario.AudienceB).Sum(cohort => (long)cohort.Size),
            (long)plan.ExpectedEvents);
    }
}
