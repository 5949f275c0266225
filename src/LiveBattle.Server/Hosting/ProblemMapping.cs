using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Storage;
using LiveBattle.Server.Telemetry;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace LiveBattle.Server.Hosting;

/// <summary>From refusals to what each door says: problem details over HTTP, an error reply over the hub.</summary>
public static class ProblemMapping
{
    private const string ContentType = "application/problem+json";

    /// <summary>A code's name on the wire.</summary>
    public static string NameOf(ErrorCode code) => JournalRecords.Word(code);

    /// <summary>As the hub answers it.</summary>
    public static ErrorReply Reply(BattleError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new ErrorReply((int)error.Code, NameOf(error.Code), error.Message, error.RetryAfterMs);
    }

    /// <summary>As HTTP answers it.</summary>
    public static IResult Result(BattleError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new ProblemResult(error, StatusOf(error.Code));
    }

    /// <summary>As HTTP answers a call that is wrong, with everything that is wrong with it.</summary>
    public static IResult Malformed(string message, IEnumerable<Problem> problems) =>
        Result(new BattleError(ErrorCode.Malformed, message) { Problems = [.. problems] });

    /// <summary>As HTTP answers when what is asked for by its name is not there.</summary>
    public static IResult NotFound(BattleError error) => new ProblemResult(error, StatusCodes.Status404NotFound);

    /// <summary>What is answered under a path that names nothing.</summary>
    public static IResult NoSuchPath(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new ProblemResult(
            new BattleError(ErrorCode.Malformed, $"There is no {request.Method} {Problem.Echo(request.Path)} here."),
            StatusCodes.Status404NotFound);
    }

    /// <summary>What a page of another origin is answered.</summary>
    public static IResult ForeignOrigin(string origin) => new ProblemResult(
        new BattleError(ErrorCode.Malformed, $"Pages of {Problem.Echo(origin)} may not do this; open the server's own page."),
        StatusCodes.Status403Forbidden);

    /// <summary>Makes problem details of what a request ran into: too large, malformed, journal away, our own mistakes.</summary>
    public static void UseProblemDetails(this WebApplication app) => app.UseExceptionHandler(
        new ExceptionHandlerOptions { ExceptionHandler = HandleAsync, SuppressDiagnosticsCallback = _ => true });

    private static Task HandleAsync(HttpContext context)
    {
        Exception? exception = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        BattleError error = exception switch
        {
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } =>
                new BattleError(ErrorCode.TooLarge, $"A request holds at most {Engine.Scenarios.Limits.ScenarioBytes:N0} bytes."),
            JsonException json => new BattleError(
                ErrorCode.Malformed, $"The body is not JSON that can be read, at line {json.LineNumber + 1}, column {json.BytePositionInLine + 1}."),
            BadHttpRequestException bad => new BattleError(ErrorCode.Malformed, bad.Message),
            JournalUnavailableException => BattleError.JournalAway,
            _ => new BattleError(ErrorCode.Internal, "The server made a mistake; its log tells more."),
        };
        if (error.Code == ErrorCode.Internal && exception is not null)
        {
            ILogger log = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ProblemMapping));
            ServerLog.RequestFailed(log, context.Request.Method, context.Request.Path, exception);
        }

        // The exception handler has cleared the answer, its headers included.
        SecurityHeaders.Apply(context);
        return Result(error).ExecuteAsync(context);
    }

    private static int StatusOf(ErrorCode code) => code switch
    {
        ErrorCode.UnknownBattle or ErrorCode.UnknownStudy => StatusCodes.Status404NotFound,
        ErrorCode.BadToken => StatusCodes.Status401Unauthorized,
        ErrorCode.TooLarge => StatusCodes.Status413PayloadTooLarge,
        ErrorCode.Gone => StatusCodes.Status410Gone,
        ErrorCode.RateLimited => StatusCodes.Status429TooManyRequests,
        >= (ErrorCode)1000 and < (ErrorCode)2000 => StatusCodes.Status400BadRequest,
        >= (ErrorCode)2000 and < (ErrorCode)3000 => StatusCodes.Status409Conflict,
        >= (ErrorCode)3000 and < (ErrorCode)4000 => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    private sealed class ProblemResult(BattleError error, int status) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            ProblemDetails details = new()
            {
                Title = NameOf(error.Code),
                Detail = error.Message,
                Status = status,
                Extensions =
                {
                    ["code"] = (int)error.Code,
                    ["name"] = NameOf(error.Code),
                    ["errors"] = error.Problems.Select(Item).ToArray(),
                },
            };
            if (error.RetryAfterMs is { } retry)
            {
                details.Extensions["retryAfterMs"] = retry;
                httpContext.Response.Headers.RetryAfter = ((retry + 999) / 1000).ToString(System.Globalization.CultureInfo.InvariantCulture);
            }

            httpContext.Response.StatusCode = status;
            return httpContext.Response.WriteAsJsonAsync(details, JsonSerializerOptions.Web, ContentType);
        }

        private static ProblemItem Item(Problem problem) => new(
            problem.Path, problem.Value == Problem.Missing ? null : problem.Value, problem.Allowed, problem.Message);
    }
}
