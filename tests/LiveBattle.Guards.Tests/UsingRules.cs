using System.Text.RegularExpressions;

namespace LiveBattle.Guards.Tests;

/// <summary>Libraries that only some folders know.</summary>
internal static partial class UsingRules
{
    private static readonly (string Namespace, string[] Folders)[] Owners =
    [
        ("Microsoft.Data.Sqlite", ["src/LiveBattle.Server/Storage/", "src/LiveBattle.Server/Migrations/"]),
        ("Orleans", ["src/LiveBattle.Server/"]),
        ("Bogus", ["src/LiveBattle.Projection/"]),
        ("YamlDotNet", ["src/LiveBattle.Engine/Scenarios/"]),
        ("Spectre.Console", ["src/LiveBattle.Cli/"]),
    ];

    public static IEnumerable<string> Violations(Source source) =>
        from match in Using().Matches(source.Text)
        let name = match.Groups["name"].Value
        from owner in Owners
        where (name == owner.Namespace || name.StartsWith(owner.Namespace + ".", StringComparison.Ordinal))
            && !owner.Folders.Any(folder => source.Path.StartsWith(folder, StringComparison.Ordinal))
        select $"{source.Path} uses {name}, which belongs to {string.Join(" and ", owner.Folders)}";

    [GeneratedRegex(@"^\s*(global )?using (static )?(\w+ = )?(?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Using();
}
