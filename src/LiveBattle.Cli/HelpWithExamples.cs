using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace LiveBattle.Cli;

/// <summary>The usual help, and after it what to type.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    /// <summary>Help is help even when the rest of the line makes no sense.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int exit = usual.Invoke(parseResult);
        TextWriter writer = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is CliCommand { Examples.Count: > 0 } command)
            Write(writer, command.Examples);
        else if (parseResult.CommandResult.Command is RootCommand root)
            Write(writer, [.. root.Subcommands.OfType<CliCommand>().SelectMany(each => each.Examples.Take(1))]);
        return exit;
    }

    private static void Write(TextWriter writer, IReadOnlyList<string> examples)
    {
        writer.WriteLine("Examples:");
        foreach (string example in examples)
            writer.WriteLine($"  {example}");
        writer.WriteLine();
    }
}
