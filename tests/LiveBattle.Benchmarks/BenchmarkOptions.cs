namespace LiveBattle.Benchmarks;

/// <summary>What was asked for.</summary>
/// <param name="IsQuick">Without BenchmarkDotNet, in half a minute.</param>
/// <param name="IsShort">Fewer and shorter iterations.</param>
/// <param name="IsReport">Whether docs/benchmarks.md is written.</param>
/// <param name="Filter">Part of the names of the cases wanted; empty for all.</param>
internal sealed record BenchmarkOptions(bool IsQuick, bool IsShort, bool IsReport, string Filter)
{
    private const string Usage = "[--quick | --short] [--filter PART-OF-A-NAME] [--report] | --fanout [...]";

    /// <summary>Reads the arguments, or says what is wrong with them.</summary>
    /// <param name="problem">One sentence; null when there is an answer.</param>
    public static BenchmarkOptions? Parse(IReadOnlyList<string> arguments, out string? problem)
    {
        BenchmarkOptions options = new(false, false, false, "");
        problem = null;
        for (int i = 0; i < arguments.Count && problem is null; i++)
        {
            switch (arguments[i])
            {
                case "--quick":
                    options = options with { IsQuick = true };
                    break;
                case "--short":
                    options = options with { IsShort = true };
                    break;
                case "--report":
                    options = options with { IsReport = true };
                    break;
                case "--filter" when i + 1 < arguments.Count:
                    options = options with { Filter = arguments[++i] };
                    break;
                default:
                    problem = $"{arguments[i]} is not understood. Allowed: {Usage}";
                    break;
            }
        }

        if (options.IsReport && (options.IsQuick || options.Filter.Length > 0))
            problem ??= "A report needs every case, timed in full: --report goes without --quick and --filter.";
        return problem is null ? options : null;
    }
}
