using System.CommandLine;

namespace LiveBattle.Cli;

/// <summary>A command whose help ends with examples.</summary>
internal sealed class CliCommand(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>Lines to type, as they are.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;
}

/// <summary>Arguments and options that several commands share, so that they read and behave the same everywhere.</summary>
internal static class CommonOptions
{
    /// <summary>On every command: the root hands it down.</summary>
    public static Option<bool> Json { get; } = new("--json")
    {
        Description = "Write JSON for programs on standard output, and everything else on standard error.",
        Recursive = true,
    };

    public static Argument<string> Scenario() => new("SCENARIO")
    {
        Description = "A preset's name, a scenario file (.yaml, .yml, .json), or - for standard input.",
    };

    public static Option<string[]> Set() => new("--set")
    {
        Description = "Change a setting first, as in audience.a.whales.size=2; may stand several times.",
        HelpName = "KEY=VALUE",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Option<string?> Seed() => new("--seed")
    {
        Description = "Where the luck starts: a whole number from 0 to 2^64-1. Drawn and printed when left out.",
        HelpName = "SEED",
    };

    public static Option<string?> Threads() => new("--threads")
    {
        Description = "How many threads; changes how long it takes and nothing else. Default: one per core.",
        HelpName = "N",
    };

    public static Option<string?> File(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "FILE",
    };
}
