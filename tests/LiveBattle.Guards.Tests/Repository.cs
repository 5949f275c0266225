namespace LiveBattle.Guards.Tests;

/// <summary>A text of the repository.</summary>
/// <param name="Path">From the root, with slashes.</param>
internal sealed record Source(string Path, string Text)
{
    public string[] Lines => Text.Split('\n');
}

/// <summary>The repository's own texts, seen from the built tests: what people wrote, not what tools made of it.</summary>
internal static class Repository
{
    private static readonly string[] MadeByTools =
    [
        ".git", ".vs", ".idea", "artifacts", "bin", "data", "dist", "node_modules", "obj", "playwright-report", "test-results",
        "TestResults", "wwwroot",
    ];

    private static readonly string[] Endings =
    [
        ".cs", ".csproj", ".css", ".editorconfig", ".html", ".js", ".json", ".md", ".mjs", ".props", ".sh", ".sql", ".svelte",
        ".targets", ".ts", ".txt", ".yaml", ".yml",
    ];

    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>Every text, in the order of paths.</summary>
    public static IReadOnlyList<Source> Sources { get; } =
        [.. Walk(Root).OrderBy(path => path, StringComparer.Ordinal).Select(path => new Source(Relative(path), File.ReadAllText(path)))];

    public static IEnumerable<Source> Under(string folder, string ending) => Sources.Where(
        source => source.Path.StartsWith(folder, StringComparison.Ordinal) && source.Path.EndsWith(ending, StringComparison.Ordinal));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateDirectories(folder)
            .Where(below => !MadeByTools.Contains(Path.GetFileName(below)))
            .SelectMany(Walk)
            .Concat(Directory.EnumerateFiles(folder).Where(IsOurs));

    private static bool IsOurs(string file) =>
        Endings.Contains(Path.GetExtension(file)) && Path.GetFileName(file) != "package-lock.json";

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string FindRoot(string folder)
    {
        string at = folder;
        while (!File.Exists(Path.Combine(at, "LiveBattle.sln")))
            at = Path.GetDirectoryName(at) ?? throw new InvalidOperationException($"No LiveBattle.sln above {folder}.");
        return at;
    }
}
