using System.Collections.Immutable;
using System.Globalization;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Studies.Questions;

/// <summary>A setting that is turned down and up while everything else stays.</summary>
/// <param name="Path">Dotted keys, as settings have them.</param>
/// <param name="Low">The lower value, as a scenario file holds it.</param>
/// <param name="High">The higher value.</param>
public sealed record SensitivityInput(string Path, string Low, string High)
{
    /// <summary>By how much settings are turned when nobody says.</summary>
    public const int DefaultPercent = 20;

    /// <summary>
    /// What creators ask about: of every cohort how many there are, how often they give and how they close, turned down and
    /// up by the same share; values that a scenario cannot hold end at its limit.
    /// </summary>
    /// <param name="scenario">The scenario as it is.</param>
    /// <param name="percent">1 to 90.</param>
    public static ImmutableArray<SensitivityInput> Of(Scenario scenario, int percent = DefaultPercent)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentOutOfRangeException.ThrowIfLessThan(percent, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 90);
        double down = 1 - (percent / 100.0);
        double up = 1 + (percent / 100.0);
        List<SensitivityInput> inputs = [];
        foreach ((string side, ImmutableArray<Cohort> audience) in ((string, ImmutableArray<Cohort>)[])[("a", scenario.AudienceA), ("b", scenario.AudienceB)])
        {
            foreach (Cohort cohort in audience)
            {
                string path = $"audience.{side}.{cohort.Name}";
                AddWhole($"{path}.size", cohort.Size, Limits.ViewersPerSide);
                Add($"{path}.giftsPerMinute", cohort.GiftsPerMinute, Limits.GiftsPerMinute);
                if (cohort.Responses.Closing != 1)
                    Add($"{path}.responses.closing", cohort.Responses.Closing, Limits.ResponseFactor);
            }
        }

        return [.. inputs];

        // One viewer less is the least by which a cohort can shrink; a cohort of one cannot, and is turned by its rate.
        void AddWhole(string path, int value, int most)
        {
            int low = (int)((long)value * (100 - percent) / 100);
            int high = (int)Math.Min(most, (((long)value * (100 + percent)) + 99) / 100);
            if (value > 1 && low >= 1 && low < high)
                inputs.Add(new SensitivityInput(path, low.ToString(CultureInfo.InvariantCulture), high.ToString(CultureInfo.InvariantCulture)));
        }

        void Add(string path, double value, double most)
        {
            double high = Math.Min(most, value * up);
            if (value > 0)
                inputs.Add(new SensitivityInput(path, Text(value * down), Text(high)));
        }

        static string Text(double value) => ((decimal)value).ToString("0.############", CultureInfo.InvariantCulture);
    }
}
