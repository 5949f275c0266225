namespace LiveBattle.Server.Hosting;

/// <summary>What is finished never changes again, and whoever keeps copies may keep it for ever.</summary>
internal sealed class FinishedResult(IResult inner) : IResult
{
    /// <summary>The value, marked as one to keep when it is finished.</summary>
    public static IResult Of<T>(T value, bool isFinished)
        where T : class =>
        isFinished ? new FinishedResult(TypedResults.Ok(value)) : TypedResults.Ok(value);

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.CacheControl = StaticPages.Immutable;
        return inner.ExecuteAsync(httpContext);
    }
}
