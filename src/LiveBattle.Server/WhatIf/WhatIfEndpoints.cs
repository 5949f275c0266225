using System.Globalization;
using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Hosting;
using LiveBattle.Server.Throttling;

namespace LiveBattle.Server.WhatIf;

/// <summary>What a battle that is over would have been without a gift, over HTTP.</summary>
public static class WhatIfEndpoints
{
    public static void MapWhatIf(this WebApplication app)
    {
        app.MapGet("/api/battles/{id}/decided", DecidedAsync)
            .CountsAs(Work.Replay)
            .Answers("Which gift decided a battle that is over, and how it would have ended without each of the largest.", typeof(DecidedView))
            .Refuses(StatusCodes.Status409Conflict)
            .Refuses(StatusCodes.Status410Gone);
        app.MapGet("/api/battles/{id}/without/{n}", WithoutAsync)
            .CountsAs(Work.Replay)
            .Answers("How a battle that is over would have ended without one gift: n is the number of its event.", typeof(GiftWithoutView))
            .Refuses(StatusCodes.Status409Conflict)
            .Refuses(StatusCodes.Status410Gone);
    }

    private static async Task<IResult> DecidedAsync(string id, WhatIfDesk desk, CancellationToken cancellationToken) =>
        Result(await desk.DecidedAsync(id, cancellationToken));

    private static async Task<IResult> WithoutAsync(string id, string n, WhatIfDesk desk, CancellationToken cancellationToken)
    {
        if (long.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out long number))
            return Result(await desk.WithoutAsync(id, number, cancellationToken));
        Problem problem = new("n", Problem.Echo(n), "the number n of a gift's event, as frames and events give it", "A gift is named by its number.");
        return ProblemMapping.Malformed("There is no such gift.", [problem]);
    }

    private static IResult Result<T>(Answer<T> answer)
        where T : class => answer.Value is { } value ? FinishedResult.Of(value, isFinished: true) : ProblemMapping.Result(answer.Error!);
}
