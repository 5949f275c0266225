using System.Globalization;

namespace LiveBattle.Benchmarks.Service;

/// <summary>What was asked of the live service's figures.</summary>
/// <param name="Seconds">Length of each measured part.</param>
/// <param name="Watched">Battles that each have a spectator.</param>
/// <param name="Unwatched">Battles that have none.</param>
/// <param name="IsReport">Whether docs/service.md is written.</param>
internal sealed record ServiceOptions(int Seconds, int Watched, int Unwatched, bool IsReport)
{
    private const string Usage = "--service [--seconds 20] [--watched 500] [--unwatched 10000] [--report]";
    private const int Most = 20_000;

    /// <summary>Reads what follows --service, or says what is wrong with it.</summary>
    /// <param name="problem">One sentence; null when there is an answer.</param>
    public static ServiceOptions? Parse(IReadOnlyList<string> arguments, out string? problem)
    {
        ServiceOptions options = new(20, 500, 10_000, IsReport: false);
        for (int i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == "--report")
            {
                options = options with { IsReport = true };
                continue;
            }

            string text = i + 1 < arguments.Count ? arguments[i + 1] : "";
            bool isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value is >= 1 and <= Most;
            problem = $"{arguments[i]} is not understood, or wants a whole number from 1 to {Most}. Allowed: {Usage}";
            if (With(options, arguments[i], value) is not { } changed || !isNumber)
                return null;
            options = changed;
            i++;
        }

        problem = null;
        return options;
    }

    private static ServiceOptions? With(ServiceOptions options, string name, int value) => name switch
    {
        "--seconds" => options with { Seconds = value },
        "--watched" => options with { Watched = value },
        "--unwatched" => options with { Unwatched = value },
        _ => null,
    };
}
