using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace LiveBattle.Guards.Tests;

/// <summary>Who references whom, as projects say it and as compilers made of it.</summary>
internal static class ProjectGraph
{
    /// <summary>The projects and packages that a project file names, without paths and endings.</summary>
    public static string[] OfProject(string csproj) =>
    [
        .. XElement.Parse(csproj)
            .Descendants()
            .Where(element => element.Name.LocalName is "ProjectReference" or "PackageReference")
            .Select(element => (string)element.Attribute("Include")!)
            .Select(include => include.EndsWith(".csproj", StringComparison.Ordinal)
                ? Path.GetFileNameWithoutExtension(include.Replace('\\', '/'))
                : include),
    ];

    /// <summary>The assemblies that a compiled one uses.</summary>
    public static string[] OfAssembly(string path)
    {
        using PEReader file = new(File.OpenRead(path));
        MetadataReader reader = file.GetMetadataReader();
        return [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))];
    }
}

/// <summary>The house's plan: arrows point one way.</summary>
internal static class ReferenceRules
{
    private const string Prefix = "LiveBattle.";

    /// <summary>What each project may name. What it may use follows: whatever these may use.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Economy"] = [],
        ["Engine"] = ["Economy"],
        ["Studies"] = ["Engine"],
        ["Contracts"] = [],
        ["Projection"] = ["Studies", "Contracts"],
        ["Cli"] = ["Studies", "Projection"],
        ["Wire"] = ["Contracts"],
        ["Server"] = ["Studies", "Projection", "Wire"],
    };

    /// <summary>Libraries that one project alone knows, by how their names begin.</summary>
    private static readonly (string Library, string Owner)[] Owned =
    [
        ("Microsoft.Orleans", "Server"),
        ("Orleans", "Server"),
        ("Microsoft.Data.Sqlite", "Server"),
        ("Bogus", "Projection"),
        ("YamlDotNet", "Engine"),
        ("MessagePack", "Wire"),
        ("Spectre.Console", "Cli"),
    ];

    /// <summary>What is wrong with the references that a project of <c>src</c> names.</summary>
    public static IEnumerable<string> OfProject(string project, IEnumerable<string> references) =>
        Violations(project, references, name => Allowed[project].Contains(name));

    /// <summary>What is wrong with the references that its assembly has.</summary>
    public static IEnumerable<string> OfAssembly(string project, IEnumerable<string> references)
    {
        HashSet<string> reachable = [];
        Reach(project, reachable);
        return Violations(project, references, reachable.Contains);
    }

    private static IEnumerable<string> Violations(string project, IEnumerable<string> references, Func<string, bool> isAllowed)
    {
        if (!Allowed.ContainsKey(project))
            return [$"{project} is not in the plan of the house"];
        return references
            .Where(reference => reference.StartsWith(Prefix, StringComparison.Ordinal)
                ? !isAllowed(reference[Prefix.Length..])
                : Owned.Any(rule => reference.StartsWith(rule.Library, StringComparison.Ordinal) && rule.Owner != project))
            .Select(reference => $"{project} may not reference {reference}");
    }

    private static void Reach(string project, HashSet<string> reachable)
    {
        foreach (string next in Allowed.GetValueOrDefault(project, []))
        {
            if (reachable.Add(next))
                Reach(next, reachable);
        }
    }
}
