using System.CommandLine;
using System.CommandLine.Help;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.Cli;

/// <summary>The front door: from arguments to an exit code. Every failure is said here, once.</summary>
public static class Cli
{
    // A study stops between chunks of battles; whoever pressed Ctrl-C does not wait for longer than this.
    private static readonly TimeSpan PatienceAfterCtrlC = TimeSpan.FromSeconds(2);

    /// <summary>Runs one command.</summary>
    /// <param name="args">As the shell gives them, without the program's name.</param>
    /// <param name="terminal">Where to read and write.</param>
    /// <param name="cancellationToken">Stops it like Ctrl-C.</param>
    /// <returns>See <see cref="Exit"/>.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(terminal);
        bool json = args.Contains(CommonOptions.Json.Name);
        int exit;
        try
        {
            exit = await DispatchAsync(args, terminal, cancellationToken);
            await terminal.Out.FlushAsync(CancellationToken.None);
        }
        catch (OperationCanceledException)
        {
            exit = Exit.Interrupted;
        }
        catch (FailureException exception)
        {
            exit = Say(exception.Failure);
        }
        catch (EventLimitReachedException exception)
        {
            exit = Say(Failure.Malformed(exception.Message));
        }
        catch (IOException exception)
        {
            exit = Say(Failure.Outside("notWritable", $"Standard output cannot be written: {exception.Message}"));
        }
        catch (Exception exception)
        {
            exit = Say(Failure.Internal(exception));
        }

        return exit;

        int Say(Failure failure)
        {
            try
            {
                ProblemPrinter.Print(terminal, failure, json);
                terminal.Out.Flush();
            }
            catch (IOException)
            {
                // Nobody listens any more, as when a pipe was closed: the exit code is all that can still be told.
            }

            return failure.ExitCode;
        }
    }

    private static async Task<int> DispatchAsync(
        IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellationToken)
    {
        RootCommand root = Commands(terminal);

        // Response files are off: a file named @something is a file.
        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (ParseProblems.Of(parsed) is { } failure)
            throw new FailureException(failure);
        InvocationConfiguration invocation = new()
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = PatienceAfterCtrlC,
        };
        return await parsed.InvokeAsync(invocation, cancellationToken);
    }

    private static RootCommand Commands(Terminal terminal)
    {
        RootCommand root = new("Live battles from a terminal: play one, study thousands, convert what they earn, replay and prove.")
        {
            SimulateCommand.Create(terminal),
            StudyCommand.Create(terminal),
            AdviseCommand.Create(terminal),
            PlannerCommand.Create(terminal),
            ConvertCommand.Create(terminal),
            WithdrawCommand.Create(terminal),
            RechargeCommand.Create(terminal),
            RatesCommand.Create(terminal),
            ReplayCommand.Create(terminal),
            ScenarioCommand.Create(terminal),
            GiftsCommand.Create(terminal),
        };
        root.HelpName = "livebattle";
        root.Options.Add(CommonOptions.Json);
        foreach (HelpOption help in root.Options.OfType<HelpOption>())
            help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }
}
