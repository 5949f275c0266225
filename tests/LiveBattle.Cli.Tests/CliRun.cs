using System.Diagnostics;
using System.Text.Json;

namespace LiveBattle.Cli.Tests;

/// <summary>What one run of the Cli left behind.</summary>
internal sealed record CliRun(int ExitCode, string Out, string Error)
{
    /// <summary>Standard output as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    /// <summary>Runs it in this process.</summary>
    public static Task<CliRun> Of(params string[] args) => With("", CancellationToken.None, args);

    /// <summary>Runs it in this process with something on standard input.</summary>
    public static Task<CliRun> Piped(string input, params string[] args) => With(input, CancellationToken.None, args);

    /// <summary>Runs it in this process until it ends or is stopped.</summary>
    public static async Task<CliRun> With(string input, CancellationToken cancellationToken, params string[] args)
    {
        using StringReader stdin = new(input);
        await using StringWriter stdout = new();
        await using StringWriter stderr = new();
        int exit = await Cli.RunAsync(args, new Terminal(stdin, stdout, stderr), cancellationToken);
        return new CliRun(exit, stdout.ToString(), stderr.ToString());
    }

    /// <summary>Runs it in a process of its own.</summary>
    public static Task<CliRun> InNewProcess(params string[] args) => InNewProcess([], args);

    /// <summary>Runs it in a process of its own with settings in its environment.</summary>
    public static async Task<CliRun> InNewProcess((string Name, string Value)[] environment, params string[] args)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.ArgumentList.Add(typeof(Cli).Assembly.Location);
        foreach (string arg in args)
            start.ArgumentList.Add(arg);
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> stdout = process.StandardOutput.ReadToEndAsync();
        Task<string> stderr = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CliRun(process.ExitCode, await stdout, await stderr);
    }
}
