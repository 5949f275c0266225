using System.Globalization;

namespace LiveBattle.Economy;

/// <summary>Reads a catalogue: <c>id,name,coins,streakable,source</c>; no quoting, # for comments.</summary>
internal static class GiftCsv
{
    private const int Columns = 5;

    /// <summary>The gifts of a file that travels inside the assembly.</summary>
    public static IEnumerable<Gift> ReadEmbedded(string name)
    {
        using var reader = new StreamReader(EmbeddedData.Open(name));
        foreach (var gift in Read(reader))
        {
            yield return gift;
        }
    }

    /// <summary>The gifts of a text, in its order.</summary>
    /// <exception cref="FormatException">A line has other columns, or a cell is not of its kind.</exception>
    public static IEnumerable<Gift> Read(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                yield return Parse(line);
            }
        }
    }

    private static Gift Parse(string line)
    {
        var cells = line.Split(',');
        return cells.Length == Columns
            ? new Gift(
                int.Parse(cells[0], CultureInfo.InvariantCulture),
                cells[1],
                Coins.FromCoins(long.Parse(cells[2], CultureInfo.InvariantCulture)),
                cells[3].Length == 0 ? null : bool.Parse(cells[3]),
                cells[4])
            : throw new FormatException($"A gift has {Columns} columns: {line}");
    }
}
