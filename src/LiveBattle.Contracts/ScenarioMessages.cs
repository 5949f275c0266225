namespace LiveBattle.Contracts;

/// <summary>One row of <c>GET /api/scenarios</c>: a scenario that comes with the server.</summary>
/// <param name="Name">What <c>POST /api/battles</c> takes as its scenario.</param>
/// <param name="Title">The name in the scenario.</param>
/// <param name="DurationMs">Of the live window, time makers not counted.</param>
/// <param name="Viewers">Synthetic viewers at the start, of both sides.</param>
/// <param name="ExpectedEvents">Events that a battle of it is expected to have.</param>
public sealed record ScenarioSummary(
    string Name, string Title, string ScenarioId, string CreatorA, string CreatorB, long DurationMs, long Viewers, long ExpectedEvents);
