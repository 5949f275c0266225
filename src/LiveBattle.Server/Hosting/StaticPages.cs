namespace LiveBattle.Server.Hosting;

/// <summary>The web client's files, the same way in every environment: from the build as from a published folder.</summary>
public static class StaticPages
{
    /// <summary>Files below it carry a hash of their content in their name and never change.</summary>
    private const string HashedFiles = "/assets";

    /// <summary>What a response says that never changes.</summary>
    public const string Immutable = "public, max-age=31536000, immutable";

    private const string Page = "index.html";

    /// <summary>
    /// A builder that finds the web client wherever the process was started from. The framework looks for the build's
    /// files only in its development environment, and for published ones only below the working directory.
    /// </summary>
    public static WebApplicationBuilder CreateBuilder()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            // The list of files is named after the program; in a test another one has started us.
            ApplicationName = typeof(StaticPages).Assembly.GetName().Name,
        });
        builder.WebHost.UseStaticWebAssets();
        return builder;
    }

    /// <summary>Serves the files, and the page under the addresses it has; any other path is not found.</summary>
    public static void MapStaticPages(this WebApplication app)
    {
        // The page names the hashed files of one build, so it is asked for anew each time.
        StaticFileOptions page = new()
        {
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache",
        };
        app.Use(CacheHashedFilesAsync);
        app.MapStaticAssets();
        app.MapFallbackToFile("/", Page, page);
        app.MapFallbackToFile("/b/{id}", Page, page);
        app.MapFallback("{**path}", (HttpRequest request) => ProblemMapping.NoSuchPath(request));
    }

    private static Task CacheHashedFilesAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments(HashedFiles, StringComparison.Ordinal))
            context.Response.OnStarting(() =>
            {
                if (context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
                    context.Response.Headers.CacheControl = Immutable;
                return Task.CompletedTask;
            });
        return next(context);
    }
}
