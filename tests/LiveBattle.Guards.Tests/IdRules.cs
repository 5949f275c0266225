using System.Globalization;
using System.Text.RegularExpressions;

namespace LiveBattle.Guards.Tests;

/// <summary>Numbers that are given once: log events and error codes.</summary>
internal static partial class IdRules
{
    private static readonly (int First, int Last)[] ErrorRanges = [(1001, 1999), (2001, 2999), (3001, 3999), (5001, 5999)];

    /// <summary>
    /// Log ids that stand more than once, comments included: a retired id stays as a comment, so it cannot come back.
    /// </summary>
    public static IEnumerable<string> LogIds(IEnumerable<Source> sources) => Repeated(
        sources.SelectMany(source => LogId().Matches(source.Text).Select(match => (match.Groups["id"].Value, source.Path))), "log id");

    /// <summary>How many messages there are.</summary>
    public static int LogIdCount(IEnumerable<Source> sources) => sources.Sum(source => LogId().Count(source.Text));

    /// <summary>Messages whose attribute names no number.</summary>
    public static IEnumerable<string> LogsWithoutId(IEnumerable<Source> sources) => sources
        .Where(source => LogAttribute().Count(source.Text) != LogId().Count(source.Text))
        .Select(source => $"{source.Path} has a log message without an id");

    /// <summary>Error codes that stand twice or outside the ranges that say whether to try again.</summary>
    public static IEnumerable<string> ErrorCodes(IEnumerable<(string Name, int Code)> codes)
    {
        (string Name, int Code)[] all = [.. codes];
        return Repeated(all.Select(each => (each.Code.ToString(CultureInfo.InvariantCulture), each.Name)), "error code")
            .Concat(all
                .Where(each => !ErrorRanges.Any(range => each.Code >= range.First && each.Code <= range.Last))
                .Select(each => $"error code {each.Code} of {each.Name} is in no range"));
    }

    private static IEnumerable<string> Repeated(IEnumerable<(string Id, string Where)> ids, string what) => ids
        .GroupBy(each => each.Id, each => each.Where)
        .Where(group => group.Count() > 1)
        .Select(group => $"{what} {group.Key} stands in {string.Join(", ", group)}");

    [GeneratedRegex(@"\[LoggerMessage\(\s*(EventId\s*=\s*)?(?<id>\d+)")]
    private static partial Regex LogId();

    [GeneratedRegex(@"\[LoggerMessage\b")]
    private static partial Regex LogAttribute();
}
