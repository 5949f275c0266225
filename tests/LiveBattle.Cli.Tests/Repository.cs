namespace LiveBattle.Cli.Tests;

/// <summary>Where the repository is, seen from the built tests.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder)
    {
        string at = folder;
        while (!File.Exists(Path.Combine(at, "LiveBattle.sln")))
            at = Path.GetDirectoryName(at) ?? throw new InvalidOperationException($"No LiveBattle.sln above {folder}.");
        return at;
    }
}
