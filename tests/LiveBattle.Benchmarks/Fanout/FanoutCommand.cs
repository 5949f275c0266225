using LiveBattle.Benchmarks.Reports;
using LiveBattle.FanoutServers;

namespace LiveBattle.Benchmarks.Fanout;

/// <summary>Measures every design in turn, and again, and tells the medians.</summary>
internal static class FanoutCommand
{
    private const int Fine = 0;
    private const int BadInput = 2;
    private const int NotUsable = 3;

    /// <param name="arguments">What follows --fanout.</param>
    /// <returns>
    /// The exit code: 0, 2 for arguments that are not understood, 3 when the system allows too few connections.
    /// </returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        FanoutOptions? options = FanoutOptions.Parse(arguments, out string? problem);
        if (options is null)
            return Refuse(problem!, BadInput);
        if (OpenFiles.Problem(Math.Max(options.Connections, options.FrozenConnections)) is { } limit)
            return Refuse(limit, NotUsable);
        string tape = Path.GetTempFileName();
        try
        {
            await TapeRecorder.RecordAsync(tape, options.Seconds);
            Dictionary<FanoutDesign, FanoutFigures> reading = await MediansAsync(
                options, design => FanoutRun.OfAsync(design, options, tape), FanoutFigures.Median);
            Dictionary<FanoutDesign, FrozenFigures> frozen = await MediansAsync(
                options, design => FrozenRun.OfAsync(design, options, tape), FrozenFigures.Median);
            FanoutResults results = new(options, reading, frozen);
            Console.WriteLine(FanoutTables.Targets(results));
            Console.WriteLine(FanoutTables.Reading(results));
            Console.WriteLine(FanoutTables.Frozen(results));
            Console.WriteLine($"A lean connection takes {results.ClientBytes:N0} bytes.");
            if (options.IsReport)
            {
                await File.WriteAllTextAsync(BenchmarkDocument.Path("fanout.md"), FanoutDocument.Of(results));
                Console.WriteLine("docs/fanout.md is written.");
            }

            return Fine;
        }
        finally
        {
            File.Delete(tape);
        }
    }

    // Design after design, and then all of them again: what slows the machine down for a while slows all of them.
    private static async Task<Dictionary<FanoutDesign, T>> MediansAsync<T>(
        FanoutOptions options, Func<FanoutDesign, Task<T>> measure, Func<IReadOnlyCollection<T>, T> median)
    {
        FanoutDesign[] designs = Enum.GetValues<FanoutDesign>();
        Dictionary<FanoutDesign, List<T>> runs = designs.ToDictionary(design => design, _ => new List<T>());
        for (int repetition = 1; repetition <= options.Repetitions; repetition++)
        {
            foreach (FanoutDesign design in designs)
            {
                T figures = await measure(design);
                runs[design].Add(figures);
                Console.WriteLine($"{repetition} of {options.Repetitions}, {design}: {figures}");
            }
        }

        return runs.ToDictionary(run => run.Key, run => median(run.Value));
    }

    private static int Refuse(string problem, int code)
    {
        Console.Error.WriteLine(problem);
        return code;
    }
}
