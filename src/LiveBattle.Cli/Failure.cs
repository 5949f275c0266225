using System.Collections.Immutable;
using LiveBattle.Contracts;
using LiveBattle.Economy;

namespace LiveBattle.Cli;

/// <summary>Why a command cannot do what was asked: said once, at the edge, by <see cref="ProblemPrinter"/>.</summary>
/// <param name="ExitCode">See <see cref="Exit"/>.</param>
/// <param name="Code">From the table that hub and REST use; null for what only a terminal knows, such as a missing file.</param>
/// <param name="Name">One camelCase word.</param>
/// <param name="Message">A sentence for people.</param>
/// <param name="Problems">Each thing that is wrong; may be empty.</param>
internal sealed record Failure(int ExitCode, int? Code, string Name, string Message, ImmutableArray<Problem> Problems)
{
    /// <summary>What was typed makes no sense.</summary>
    public static Failure Malformed(string message, params ReadOnlySpan<Problem> problems) =>
        new(Exit.BadInput, (int)ErrorCode.Malformed, "malformed", message, [.. problems]);

    /// <summary>A scenario, or a setting of it, is wrong.</summary>
    public static Failure BadScenario(ImmutableArray<Problem> problems) => new(
        Exit.BadInput,
        (int)ErrorCode.BadScenario,
        "badScenario",
        problems.Length == 1 ? "The scenario has a problem." : $"The scenario has {problems.Length} problems.",
        problems);

    /// <summary>Something beyond the program cannot be reached or used.</summary>
    public static Failure Outside(string name, string message) => new(Exit.Outside, null, name, message, []);

    /// <summary>A bug of ours.</summary>
    public static Failure Internal(Exception exception) => new(
        Exit.Internal,
        (int)ErrorCode.Internal,
        "internal",
        $"livebattle itself failed ({exception.GetType().Name}: {exception.Message}). " +
        "Please report this with the command you typed.",
        []);
}

/// <summary>Carries a failure from where it is noticed to where it is said.</summary>
internal sealed class FailureException(Failure failure) : Exception(failure.Message)
{
    public Failure Failure { get; } = failure;
}
