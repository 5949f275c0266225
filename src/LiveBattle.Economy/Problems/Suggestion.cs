namespace LiveBattle.Economy;

/// <summary>Guesses which name was meant.</summary>
public static class Suggestion
{
    /// <summary>Longer texts are no misspelt names; they are not compared.</summary>
    private const int LongestCompared = 80;

    /// <summary>
    /// The candidate that takes the fewest letters added, dropped or changed, whatever their case; the first of
    /// equals. Null when even the nearest would need half of its letters or more, or when what was written is
    /// longer than any name.
    /// </summary>
    /// <param name="written">What was written.</param>
    /// <param name="candidates">The names there are.</param>
    public static string? Nearest(string written, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(candidates);
        if (written.Length > LongestCompared)
        {
            return null;
        }

        string? nearest = null;
        var fewest = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var edits = Edits(written.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (edits < fewest && edits * 2 < Math.Max(written.Length, candidate.Length))
            {
                (nearest, fewest) = (candidate, edits);
            }
        }

        return nearest;
    }

    // Levenshtein's distance, one row at a time.
    private static int Edits(string from, string to)
    {
        var row = new int[to.Length + 1];
        for (var j = 0; j <= to.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var changed = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[to.Length];
    }
}
