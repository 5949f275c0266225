using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LiveBattle.Guards.Tests;

/// <summary>Every package is listed with licence and reason, and nothing is listed that is gone.</summary>
internal static partial class DependencyDocs
{
    public const string File = "docs/dependencies.md";

    /// <summary>What is wrong with the list.</summary>
    public static IEnumerable<string> Violations(string documentation, IEnumerable<string> packages)
    {
        Match[] rows = [.. Row().Matches(documentation).Where(row => row.Groups["name"].Value is not ("package" or "---"))];
        string[] listed = [.. rows.Select(row => row.Groups["name"].Value)];
        string[] used = [.. packages];
        return used.Except(listed).Select(name => $"{name} is not in {File}")
            .Concat(listed.Except(used).Select(name => $"{name} is in {File} and is not used"))
            .Concat(listed.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => $"{group.Key} is in {File} twice"))
            .Concat(rows
                .Where(row => row.Groups["licence"].Value.Length == 0 || row.Groups["why"].Value.Length == 0)
                .Select(row => $"{row.Groups["name"].Value} has no licence or no reason"));
    }

    public static string[] OfNuGet(string packagesProps) =>
    [
        .. XElement.Parse(packagesProps)
            .Descendants()
            .Where(element => element.Name.LocalName == "PackageVersion")
            .Select(element => (string)element.Attribute("Include")!),
    ];

    public static string[] OfTools(string toolManifest)
    {
        using JsonDocument document = JsonDocument.Parse(toolManifest);
        return [.. document.RootElement.GetProperty("tools").EnumerateObject().Select(tool => tool.Name)];
    }

    public static string[] OfNpm(string packageJson)
    {
        using JsonDocument document = JsonDocument.Parse(packageJson);
        return
        [
            .. ((string[])["dependencies", "devDependencies"])
                .Where(kind => document.RootElement.TryGetProperty(kind, out _))
                .SelectMany(kind => document.RootElement.GetProperty(kind).EnumerateObject().Select(package => package.Name)),
        ];
    }

    [GeneratedRegex(@"^\| *(?<name>[^| ]+) *\| *(?<licence>[^|]*?) *\| *(?<why>[^|]*?) *\|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
