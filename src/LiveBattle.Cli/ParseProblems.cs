using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using LiveBattle.Economy;

namespace LiveBattle.Cli;

/// <summary>What is wrong with a command line itself, with the word that was probably meant.</summary>
internal static class ParseProblems
{
    /// <summary>Null when the line can be run.</summary>
    public static Failure? Of(ParseResult parsed)
    {
        if (parsed.Action is HelpWithExamples)
            return null;
        Command command = parsed.CommandResult.Command;
        string help = $"See {Line(parsed)} --help.";
        string[] unknown = [.. UnknownWords(parsed).Distinct()];

        // One misspelt command or option leaves all that follows without a place: it alone is worth telling.
        if (command.Subcommands.Count > 0 && parsed.UnmatchedTokens is [var first, ..] && !IsOption(first))
            unknown = [first];
        else if (Array.Exists(unknown, IsOption))
            unknown = Array.FindAll(unknown, IsOption);
        if (unknown.Length > 0)
        {
            Problem[] problems = [.. unknown.Select(word => Unknown(word, command))];
            return Failure.Malformed($"This line has words that {Line(parsed)} does not know. {help}", problems);
        }

        if (parsed.Errors.Count == 0)
            return null;
        string[] commands = [.. command.Subcommands.Select(each => each.Name)];
        return Failure.Malformed(commands.Length > 0
            ? $"{Line(parsed)} needs a command: {string.Join(", ", commands)}. {help}"
            : $"{string.Join(' ', parsed.Errors.Select(error => Sentence(error.Message)).Distinct())} {help}");
    }

    // An argument takes any word, so a misspelt option would be taken for a scenario: no scenario starts with --.
    private static IEnumerable<string> UnknownWords(ParseResult parsed) =>
        parsed.Tokens
            .TakeWhile(token => token.Type != TokenType.DoubleDash)
            .Where(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal))
            .Select(token => token.Value)
            .Concat(parsed.UnmatchedTokens);

    private static Problem Unknown(string word, Command command)
    {
        bool isOption = IsOption(word);
        string name = isOption ? word.Split('=', ':')[0] : word;
        string[] known = isOption
            ? [.. Options(command).Select(option => option.Name).Distinct()]
            : [.. command.Subcommands.Select(each => each.Name)];
        string kind = isOption ? "option" : command.Subcommands.Count > 0 ? "command" : "argument";
        string allowed = known.Length > 0 ? string.Join(", ", known) : $"the arguments of {command.Name}, each once";
        string message = Suggestion.Nearest(name, known) is { } meant
            ? $"There is no such {kind}; did you mean {meant}?"
            : kind == "argument" ? "This is one argument too many." : $"There is no such {kind}.";
        return new Problem("command line", Problem.Echo(word), allowed, message);
    }

    private static bool IsOption(string word) => word.StartsWith('-');

    private static IEnumerable<Option> Options(Command command) =>
        command.Options.Append(CommonOptions.Json).Append(new HelpOption());

    private static string Line(ParseResult parsed)
    {
        Stack<string> words = new();
        for (SymbolResult? at = parsed.CommandResult; at is CommandResult result; at = at.Parent)
            words.Push(result.Command is RootCommand ? "livebattle" : result.Command.Name);
        return string.Join(' ', words);
    }

    private static string Sentence(string text) => text.TrimEnd().EndsWith('.') ? text.TrimEnd() : text.TrimEnd() + ".";
}
