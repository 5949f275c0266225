using System.Collections.Immutable;
using System.Globalization;
using LiveBattle.Economy;

namespace LiveBattle.Engine.Scenarios;

/// <summary>Reads a side's audience: its cohorts, and what they may not be together.</summary>
internal sealed class AudienceReader(CohortReader reader)
{
    /// <summary>A side's cohorts, those that could be read.</summary>
    public ImmutableArray<Cohort> ReadSide(JsonField side)
    {
        if (side.IsAbsent)
        {
            side.Refuse("a list of cohorts, [] for spectators only", "This side's audience is missing.");
            return [];
        }

        List<Cohort> cohorts = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        int count = 0;
        foreach (JsonField item in side.Items())
        {
            if (++count > Limits.CohortsPerSide)
            {
                side.Refuse($"{count} cohorts or more", $"at most {Limits.CohortsPerSide} cohorts", "This audience has too many cohorts.");
                break;
            }

            if (reader.Read(item, side.Path, names) is { } cohort)
                cohorts.Add(cohort);
        }

        CheckViewers(side, cohorts);
        CheckContagion(side, cohorts);
        return [.. cohorts];
    }

    private static void CheckViewers(JsonField side, List<Cohort> cohorts)
    {
        long viewers = cohorts.Sum(cohort => (long)cohort.Size);
        if (viewers > Limits.ViewersPerSide)
        {
            side.Refuse(
                string.Create(CultureInfo.InvariantCulture, $"{viewers:N0} viewers"),
                string.Create(CultureInfo.InvariantCulture, $"at most {Limits.ViewersPerSide:N0} a side"),
                "This audience is too large.");
        }
    }

    // Every cohort answers every gift of its side, so what a gift calls forth is the sum. In decimals, as people add.
    private static void CheckContagion(JsonField side, List<Cohort> cohorts)
    {
        decimal together = cohorts.Sum(cohort => (decimal)Math.Max(cohort.Responses.Contagion, 0));
        if (together > (decimal)Limits.Contagion)
        {
            side.Refuse(
                string.Create(CultureInfo.InvariantCulture, $"contagion of {together} together"),
                string.Create(CultureInfo.InvariantCulture, $"at most {Limits.Contagion} for a side's cohorts together"),
                "Gifts would call forth gifts without end: make responses.contagion of these cohorts smaller.");
        }
    }
}
