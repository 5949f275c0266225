using System.Collections.Immutable;

namespace LiveBattle.Engine.Scenarios;

/// <summary>The scenarios that come with the program, named as their files are without the ending.</summary>
public static class Presets
{
    private const string Prefix = "scenarios/";
    private const string Ending = ".yaml";

    /// <summary>All names, in alphabetical order.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        .. typeof(Presets).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^Ending.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>A preset's text as its author wrote it, or null when there is none of that name.</summary>
    public static string? Text(string name)
    {
        using Stream? stream = typeof(Presets).Assembly.GetManifestResourceStream(Prefix + name + Ending);
        if (stream is null)
            return null;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
