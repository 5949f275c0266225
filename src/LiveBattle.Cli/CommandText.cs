using System.CommandLine;

namespace LiveBattle.Cli;

/// <summary>Lines that can be typed again: every word is quoted for a POSIX shell where it has to be.</summary>
internal static class CommandText
{
    // What no shell reads anything into, wherever it stands in a word.
    private const string Plain = "%+,-./:=@_";

    public static string Of(params IEnumerable<string> words) => string.Join(' ', words.Select(Quote));

    /// <summary>Options with their values, as they were typed; what was left out is left out.</summary>
    public static IEnumerable<string> Typed(ParseResult parsed, IEnumerable<Option> options) =>
        from option in options
        let result = parsed.GetResult(option)
        where result is { Implicit: false }
        from token in result.Tokens
        from word in (string[])[option.Name, token.Value]
        select word;

    private static string Quote(string word) =>
        word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || Plain.Contains(c, StringComparison.Ordinal))
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
