using System.Text.RegularExpressions;

namespace LiveBattle.Guards.Tests;

/// <summary>What no text of the house may hold. Each rule is a pure function from a text to what is wrong with it.</summary>
internal static partial class HouseRules
{
    /// <summary>Longer than this, a file has more than one subject.</summary>
    public const int LongestFile = 400;

    /// <summary>Files that may be longer, each with the reason.</summary>
    private static readonly Dictionary<string, string> LongForAReason = [];

    public static IEnumerable<string> Violations(Source source) =>
        [.. Unfinished(source), .. SleepingTests(source), .. TooLong(source), .. MachinePaths(source), .. SilencedAnalyzer(source)];

    private static IEnumerable<string> Unfinished(Source source) =>
        Lines(source, UnfinishedWord(), "leaves something for later");

    private static IEnumerable<string> MachinePaths(Source source) =>
        Lines(source, MachinePath(), "names a path of one machine");

    // Only a clock that the test turns by hand may be waited for.
    private static IEnumerable<string> SleepingTests(Source source)
    {
        if (!source.Path.StartsWith("tests/", StringComparison.Ordinal) || !source.Path.EndsWith(".cs", StringComparison.Ordinal))
            return [];
        return Lines(source, Sleep(), "sleeps").Concat(Delay().Matches(source.Text)
            .Where(match => !Clock().IsMatch(match.Value))
            .Select(match => $"{source.Path}: {match.Value} waits for the wall clock"));
    }

    private static IEnumerable<string> TooLong(Source source)
    {
        bool isOurs = source.Path.StartsWith("src/", StringComparison.Ordinal) || source.Path.StartsWith("web-client/src/", StringComparison.Ordinal);
        int lines = source.Lines.Length - 1;
        return isOurs && lines > LongestFile && !LongForAReason.ContainsKey(source.Path)
            ? [$"{source.Path} has {lines} lines, more than {LongestFile}"]
            : [];
    }

    private static IEnumerable<string> SilencedAnalyzer(Source source) =>
        source.Path.StartsWith("src/", StringComparison.Ordinal) ? Lines(source, BannedRule(), "silences the guard of the pure projects") : [];

    private static IEnumerable<string> Lines(Source source, Regex pattern, string fault) => source.Lines
        .Index()
        .Where(line => pattern.IsMatch(line.Item))
        .Select(line => $"{source.Path}:{line.Index + 1} {fault}: {line.Item.Trim()}");

    // The words are put together here, so that this file does not hold them.
    [GeneratedRegex("\\b(TO" + "DO|FIX" + "ME|NotImplemented" + "Exception)\\b")]
    private static partial Regex UnfinishedWord();

    [GeneratedRegex(@"\bThread\." + @"Sleep\b")]
    private static partial Regex Sleep();

    [GeneratedRegex(@"\bTask\.De" + @"lay\([^;]*")]
    private static partial Regex Delay();

    [GeneratedRegex(@",\s*\w*(time|clock|provider)\w*\b", RegexOptions.IgnoreCase)]
    private static partial Regex Clock();

    [GeneratedRegex(@"(?<![\w.:/~-])/(ho" + @"me|ro" + @"ot|Us" + @"ers|wo" + @"rk)/\w|\b[A-Z]:\\Us" + @"ers\b")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"RS00" + @"30")]
    private static partial Regex BannedRule();
}
