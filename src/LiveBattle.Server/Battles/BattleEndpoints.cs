using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Server.Control;
using LiveBattle.Server.Hosting;
using LiveBattle.Server.Storage;
using LiveBattle.Server.Throttling;

namespace LiveBattle.Server.Battles;

/// <summary>The battles over HTTP. Each answer comes from <see cref="BattleDirectory"/>; here is no rule.</summary>
public static class BattleEndpoints
{
    /// <summary>Answers as long as the process lives.</summary>
    public const string LivePath = "/healthz";

    private const string Bearer = "Bearer ";

    public static void MapBattles(this WebApplication app)
    {
        RouteGroupBuilder api = app.MapGroup("/api/battles");
        api.MapPost("/", CreateAsync)
            .CountsAs(Work.NewBattle)
            .Answers("Creates a battle; it starts now if nothing else is said.", typeof(CreateBattleReply), StatusCodes.Status201Created)
            .Takes(
                "scenario: a preset's name, or a scenario written out. All others may be left out: seed, sealed, startAt (Unix milliseconds), paused, speed (0.25 to 32), commandId (a retry brings the same battle).",
                """{ "scenario": "even-battle", "seed": "42", "speed": 1, "commandId": "monday-1" }""");
        api.MapGet("/", ListAsync)
            .Answers("The newest battles, from the journal's rows alone.", typeof(IReadOnlyList<BattleSummary>));
        api.MapGet("/{id}", ViewAsync)
            .Answers("The newest frame of a battle, and what stays the same while it runs.", typeof(BattleView))
            .Refuses(StatusCodes.Status410Gone);
        api.MapGet("/{id}/outcome", OutcomeAsync)
            .Answers("The stored end of a battle.", typeof(OutcomeView))
            .Refuses(StatusCodes.Status409Conflict)
            .Refuses(StatusCodes.Status410Gone);
        api.MapPost("/{id}/control", ControlAsync)
            .CountsAs(Work.HostCommand)
            .Answers("Carries out a command of the battle's host, once for each commandId.", typeof(ControlReply))
            .Takes(
                "command: start, pause, resume, speed (speed: 0.25 to 32), step (ticks: 1 to 600, while paused), end, powerUp (side, kind), speedChallenge, leave (side), skipLap, rematch, winChance (on).",
                """{ "command": "powerUp", "side": "a", "kind": "boosting-glove", "commandId": "7" }""")
            .ForHosts()
            .Refuses(StatusCodes.Status409Conflict)
            .Refuses(StatusCodes.Status410Gone);
        api.MapDelete("/{id}", DeleteAsync)
            .CountsAs(Work.HostCommand)
            .Answers("Deletes a battle with everything that is known of it.", answer: null, StatusCodes.Status204NoContent)
            .ForHosts()
            .Refuses(StatusCodes.Status410Gone);
        api.MapGet("/{id}/recording", RecordingAsync)
            .Answers("All that is needed to play the battle again and to prove it.", typeof(Recording))
            .Refuses(StatusCodes.Status409Conflict)
            .Refuses(StatusCodes.Status410Gone);
        app.MapGet(LivePath, () => TypedResults.Ok(new { status = "healthy" }));
        app.MapGet("/readyz", ReadyAsync);
        app.Map("/api/{**rest}", (HttpRequest request) => ProblemMapping.NoSuchPath(request));
    }

    // The body is read as JSON whatever it calls itself: a tool that forgets the header is understood all the same.
    private static async Task<IResult> CreateAsync(
        HttpRequest request, BattleCreation battles, CancellationToken cancellationToken)
    {
        using JsonDocument body = await JsonDocument.ParseAsync(
            request.Body, new JsonDocumentOptions { MaxDepth = Limits.ScenarioDepth + 1 }, cancellationToken);
        Answer<CreateBattleReply> created = await battles.CreateAsync(body.RootElement, cancellationToken);
        return created.Value is { } reply ? TypedResults.Created($"/api/battles/{reply.Id}", reply) : ProblemMapping.Result(created.Error!);
    }

    private static async Task<IResult> ControlAsync(
        string id, HttpRequest request, HostDoor host, CancellationToken cancellationToken)
    {
        using JsonDocument body = await JsonDocument.ParseAsync(
            request.Body, new JsonDocumentOptions { MaxDepth = Limits.ScenarioDepth }, cancellationToken);
        Answer<ControlReply> answer = await host.ControlAsync(id, Token(request), body.RootElement, cancellationToken);
        return answer.Value is { } reply ? TypedResults.Ok(reply) : ProblemMapping.Result(answer.Error!);
    }

    private static async Task<IResult> DeleteAsync(
        string id, HttpRequest request, HostDoor host, CancellationToken cancellationToken) =>
        await host.DeleteAsync(id, Token(request), cancellationToken) is { } error
            ? ProblemMapping.Result(error)
            : TypedResults.NoContent();

    /// <summary>The bearer's token; empty when none was sent.</summary>
    private static string Token(HttpRequest request)
    {
        string authorization = request.Headers.Authorization.ToString();
        return authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? authorization[Bearer.Length..].Trim() : "";
    }

    // Alive and ready differ: without its journal the server lives, and can do nothing for anybody.
    private static async Task<IResult> ReadyAsync(IBattleJournal journal, CancellationToken cancellationToken)
    {
        await journal.PingAsync(cancellationToken);
        return TypedResults.Ok(new { status = "ready" });
    }

    private static async Task<IReadOnlyList<BattleSummary>> ListAsync(
        BattleDirectory battles, DemoKeeper demo, CancellationToken cancellationToken)
    {
        await demo.EnsureAsync(cancellationToken);
        return await battles.ListAsync(cancellationToken);
    }

    private static async Task<IResult> ViewAsync(string id, BattleDirectory battles, CancellationToken cancellationToken) =>
        WriteFinished(await battles.ViewAsync(id, cancellationToken), view => view.Phase == BattlePhase.Closed);

    private static async Task<IResult> OutcomeAsync(string id, BattleDirectory battles, CancellationToken cancellationToken) =>
        WriteFinished(await battles.OutcomeAsync(id, cancellationToken), _ => true);

    private static async Task<IResult> RecordingAsync(string id, BattleDirectory battles, CancellationToken cancellationToken) =>
        WriteFinished(await battles.RecordingAsync(id, cancellationToken), recording => recording.Outcome is not null);

    private static IResult WriteFinished<T>(Answer<T> answer, Func<T, bool> isFinished)
        where T : class =>
        answer.Value is { } value ? FinishedResult.Of(value, isFinished(value)) : ProblemMapping.Result(answer.Error!);
}
