using System.Globalization;

namespace LiveBattle.Benchmarks.Fanout;

/// <summary>How many connections this process, and a child of it, may hold.</summary>
internal static class OpenFiles
{
    // Assemblies, pipes, the journal.
    private const int Others = 300;

    /// <summary>What is wrong with the limit, in one sentence; null when it suffices.</summary>
    public static string? Problem(int connections)
    {
        string? line = File.ReadLines("/proc/self/limits").FirstOrDefault(each => each.StartsWith("Max open files", StringComparison.Ordinal));
        string[] words = line?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        return words.Length > 3 && long.TryParse(words[3], NumberStyles.None, CultureInfo.InvariantCulture, out long limit) && limit < connections + Others
            ? $"{connections} connections need {connections + Others} open files, and the limit is {limit}: run `ulimit -n {connections + Others}` first, or ask for fewer."
            : null;
    }
}
