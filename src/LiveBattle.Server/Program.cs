using LiveBattle.Server.Hosting;

ServerCommandLine commandLine;
try
{
    commandLine = ServerOptionsParser.Parse(args, Environment.GetEnvironmentVariable);
}
catch (StartupFailureException failure)
{
    await Console.Error.WriteLineAsync(failure.Message);
    return failure.ExitCode;
}

if (commandLine.Options is not { } options)
{
    await Console.Out.WriteAsync(commandLine.Help);
    return ExitCodes.Stopped;
}

try
{
    PortCheck.EnsureFree(options.Urls);
    using var folder = DataFolder.Open(options.DataFolder);
    var builder = StaticPages.CreateBuilder();
    builder.WebHost.UseUrls([.. options.Urls.Select(url => url.ToString())]);
    await using var app = builder.Build();
    app.UseMiddleware<SecurityHeaders>();
    app.MapStaticPages();
    await app.StartAsync();
    Console.WriteLine($"LiveBattle is ready at {string.Join(' ', app.Urls)}");
    await app.WaitForShutdownAsync();
    return ExitCodes.Stopped;
}
catch (Exception error) when (StartupProblems.Explain(error, options) is { } failure)
{
    await Console.Error.WriteLineAsync(failure.Message);
    return failure.ExitCode;
}
