using System.Globalization;

namespace LiveBattle.Economy;

/// <summary>Reads the built-in catalogue: <c>id,name,coins,streakable,source</c>; no quoting, # for comments.</summary>
internal static class GiftCsv
{
    private const int Columns = 5;

    public static IEnumerable<Gift> Read(string name)
    {
        using var reader = new StreamReader(EmbeddedData.Open(name));
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
