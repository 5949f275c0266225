using System.Globalization;

namespace LiveBattle.Benchmarks.Fanout;

/// <summary>What was asked of the fan-out.</summary>
/// <param name="Connections">Spectators while everybody reads.</param>
/// <param name="Seconds">Length of the measured part of a run.</param>
/// <param name="Repetitions">Runs of each design, interleaved; medians are told.</param>
/// <param name="FrozenConnections">Spectators of the runs in which one in a hundred stops reading.</param>
/// <param name="FrozenSeconds">How long those do not read.</param>
/// <param name="IsReport">Whether docs/fanout.md is written.</param>
internal sealed record FanoutOptions(
    int Connections, int Seconds, int Repetitions, int FrozenConnections, int FrozenSeconds, bool IsReport)
{
    private const int MostConnections = 20_000;

    private const string Usage =
        "--fanout [--connections 5000] [--seconds 10] [--repetitions 3] [--frozen-connections 1000] [--frozen-seconds 25] [--report]";

    /// <summary>Reads what follows --fanout, or says what is wrong with it.</summary>
    /// <param name="problem">One sentence; null when there is an answer.</param>
    public static FanoutOptions? Parse(IReadOnlyList<string> arguments, out string? problem)
    {
        FanoutOptions options = new(5_000, 10, 3, 1_000, 25, IsReport: false);
        problem = null;
        for (int i = 0; i < arguments.Count && problem is null; i++)
        {
            if (arguments[i] == "--report")
            {
                options = options with { IsReport = true };
                continue;
            }

            string name = arguments[i];
            int least = name is "--frozen-connections" ? 100 : 1;
            int most = name is "--connections" or "--frozen-connections" ? MostConnections : 600;
            string text = ++i < arguments.Count ? arguments[i] : "";
            if (With(options, name, 0) is null)
                problem = $"{name} is not understood. Allowed: {Usage}";
            else if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) || value < least || value > most)
                problem = $"{name} wants a whole number from {least} to {most}.";
            else
                options = With(options, name, value)!;
        }

        return problem is null ? options : null;
    }

    private static FanoutOptions? With(FanoutOptions options, string name, int value) => name switch
    {
        "--connections" => options with { Connections = value },
        "--seconds" => options with { Seconds = value },
        "--repetitions" => options with { Repetitions = value },
        "--frozen-connections" => options with { FrozenConnections = value },
        "--frozen-seconds" => options with { FrozenSeconds = value },
        _ => null,
    };
}
