namespace LiveBattle.Server.Hosting;

/// <summary>What is finished never changes again, and whoever keeps copies may keep it for ever.</summary>
internal sealed class FinishedResult(IResult inner) : IResult
{
    /// <summary>The value, marked as one to keep when it is finished.</summary>
    public static IResult Of<T>(T value, bool isFinished)
        where T : class =>
        Keep(TypedResults.Ok(value), isFinished);

    /// <summary>The answer, marked as one to keep when it is finished.</summary>
    public static IResult Keep(IResult answer, bool isFinished) => isFinished ? new FinishedResult(answer) : answer;

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.CacheControl = StaticPages.Immutable;
        return inner.ExecuteAsync(httpContext);
    }
}
