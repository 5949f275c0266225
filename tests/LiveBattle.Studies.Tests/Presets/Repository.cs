namespace LiveBattle.Studies.Tests.Presets;

/// <summary>Where the repository is, seen from the built tests, and what may stand beside it.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    /// <summary>A text of the shared facts; the test is skipped where they are not at hand.</summary>
    public static string ReadShared(params string[] file)
    {
        string path = Path.Combine([Path.GetDirectoryName(Root)!, "shared", .. file]);
        Assert.SkipUnless(File.Exists(path), "The recording of real battles is kept outside the repository and is not beside it here.");
        return File.ReadAllText(path);
    }

    private static string Find(string folder)
    {
        string at = folder;
        while (!File.Exists(Path.Combine(at, "LiveBattle.sln")))
            at = Path.GetDirectoryName(at) ?? throw new InvalidOperationException("The tests run outside the repository.");
        return at;
    }
}
