using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Server.Hosting;

namespace LiveBattle.Server.Battles;

/// <summary>The battles over HTTP. Each answer comes from <see cref="BattleDirectory"/>; here is no rule.</summary>
public static class BattleEndpoints
{
    public static void MapBattles(this WebApplication app)
    {
        RouteGroupBuilder api = app.MapGroup("/api/battles");
        api.MapPost("/", CreateAsync);
        api.MapGet("/", ListAsync);
        api.MapGet("/{id}", ViewAsync);
        api.MapGet("/{id}/outcome", OutcomeAsync);
        api.MapGet("/{id}/recording", RecordingAsync);
        app.MapGet("/healthz", () => TypedResults.Ok(new { status = "healthy" }));
        app.Map("/api/{**rest}", (HttpRequest request) => ProblemMapping.NoSuchPath(request));
    }

    private static async Task<IResult> CreateAsync(
        HttpRequest request, BattleDirectory battles, CancellationToken cancellationToken)
    {
        Answer<CreateBattleReply> created = await battles.CreateAsync(await ReadAsync(request, cancellationToken), cancellationToken);
        return created.Value is { } reply ? TypedResults.Created($"/api/battles/{reply.Id}", reply) : ProblemMapping.Result(created.Error!);
    }

    /// <summary>
    /// Reads the body here rather than as a parameter: the framework passes a body of another type on to whoever answers
    /// last, which would deny that this path exists, and answers one that is too large by itself, without a word.
    /// </summary>
    private static async Task<CreateBattleRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
            throw new BadHttpRequestException("The body is to be JSON, with the content type application/json.");
        try
        {
            return await request.ReadFromJsonAsync(ContractsJson.Default.CreateBattleRequest, cancellationToken)
                ?? throw new BadHttpRequestException("The body is to be a JSON object, not null.");
        }
        catch (JsonException exception)
        {
            throw new BadHttpRequestException("The body is not JSON.", exception);
        }
    }

    private static async Task<IReadOnlyList<BattleSummary>> ListAsync(
        BattleDirectory battles, DemoKeeper demo, CancellationToken cancellationToken)
    {
        await demo.EnsureAsync(cancellationToken);
        return await battles.ListAsync(cancellationToken);
    }

    private static async Task<IResult> ViewAsync(string id, BattleDirectory battles, CancellationToken cancellationToken) =>
        Write(await battles.ViewAsync(id, cancellationToken));

    private static async Task<IResult> OutcomeAsync(string id, BattleDirectory battles, CancellationToken cancellationToken) =>
        Write(await battles.OutcomeAsync(id, cancellationToken));

    private static async Task<IResult> RecordingAsync(string id, BattleDirectory battles, CancellationToken cancellationToken) =>
        Write(await battles.RecordingAsync(id, cancellationToken));

    private static IResult Write<T>(Answer<T> answer)
        where T : class =>
        answer.Value is { } value ? TypedResults.Ok(value) : ProblemMapping.Result(answer.Error!);
}
