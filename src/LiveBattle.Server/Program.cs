using LiveBattle.Server.Hosting;

ServerCommandLine commandLine;
try
{
    commandLine = ServerOptionsParser.Parse(
        args,
        Environment.GetEnvironmentVariable,
        ServerSettings.Problems(AppContext.BaseDirectory, Environment.GetEnvironmentVariable));
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
    await using BattleServer server = BattleServer.Build(options, TimeProvider.System);
    server.EnsurePages();
    await server.StartAsync();
    ReadyMessage.Write(server, options);
    await server.WaitForShutdownAsync();
    return ExitCodes.Stopped;
}
catch (Exception error) when (StartupProblems.Explain(error, options) is { } failure)
{
    await Console.Error.WriteLineAsync(failure.Message);
    return failure.ExitCode;
}
