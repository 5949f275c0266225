using System.Collections.Immutable;
using System.Globalization;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.PresetStudies;

/// <summary>What was asked for.</summary>
/// <param name="Studies">The ones to run: the one that was named, or all.</param>
/// <param name="Seeds">Battles of each.</param>
/// <param name="Write">Whether docs/presets.md is written.</param>
internal sealed record StudyOptions(ImmutableArray<PresetStudy> Studies, int Seeds, bool Write)
{
    public const string Usage = "[as-measured|even-battle] [--seeds 1000] [--write]";

    /// <summary>Reads the arguments, or says what is wrong with them.</summary>
    /// <param name="problem">One sentence; null when there is an answer.</param>
    public static StudyOptions? Parse(IReadOnlyList<string> arguments, out string? problem)
    {
        StudyOptions options = new(PresetStudy.All, PresetStudy.DefaultSeeds, false);
        problem = null;
        for (int i = 0; i < arguments.Count && problem is null; i++)
        {
            string argument = arguments[i];
            if (argument == "--write")
                options = options with { Write = true };
            else if (argument == "--seeds")
                options = options with { Seeds = SeedsOf(arguments.ElementAtOrDefault(++i), out problem) };
            else if (PresetStudy.All.FirstOrDefault(study => study.Preset == argument) is { } study)
                options = options with { Studies = [study] };
            else
                problem = $"{argument} is neither a preset with a study nor an option. Allowed: {Usage}";
        }

        return problem is null ? options : null;
    }

    private static int SeedsOf(string? text, out string? problem)
    {
        bool isFine = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int seeds)
            && seeds is >= 1 and <= Limits.Replications;
        problem = isFine ? null : $"--seeds is {text ?? "empty"}. Allowed: 1 to {Limits.Replications}.";
        return seeds;
    }
}
