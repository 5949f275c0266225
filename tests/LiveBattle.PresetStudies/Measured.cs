using System.Collections.Immutable;
using System.Globalization;

namespace LiveBattle.PresetStudies;

/// <summary>
/// What was measured on real battles and rooms: plain numbers, without anybody's name or id. Sources: domain.md 3.7, 4.1
/// and 4.2; the tests derive the battles and the gifts anew from the recording where that is at hand.
/// </summary>
internal static class Measured
{
    /// <summary>The last known score of each of 13 battles; five of them were over.</summary>
    public static ImmutableArray<BattleScore> Battles { get; } = ReadBattles();

    /// <summary>
    /// Gifts in 136 gift messages of nine rooms (domain.md 2.4). A streak is one gift however many messages told of it:
    /// messages of one sender, one gift and one streak number.
    /// </summary>
    public const int Gifts = 66;

    /// <summary>How many of them were gifts that cost one coin.</summary>
    public const int OneCoinGifts = 61;

    /// <summary>Two rooms over about 600 s each (domain.md 4.2).</summary>
    public static ImmutableArray<MeasuredRoom> Rooms { get; } = [new(24, 532), new(25, 1_229)];

    /// <summary>The committed file, as it is.</summary>
    public static string ReadCsv()
    {
        using Stream stream = typeof(Measured).Assembly.GetManifestResourceStream("measured-sides.csv")!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }

    private static ImmutableArray<BattleScore> ReadBattles()
    {
        string[][] rows =
        [
            .. ReadCsv().Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => !line.StartsWith('#'))
                .Skip(1)
                .Select(line => line.Split(',')),
        ];
        return
        [
            .. rows.GroupBy(cells => cells[0])
                .Select(sides => sides.Select(Side).ToArray())
                .Select(sides => new BattleScore(sides[0], sides[1])),
        ];

        static SideScore Side(string[] cells) => new(long.Parse(cells[2], CultureInfo.InvariantCulture), Share(cells[3]), Share(cells[4]));

        static double Share(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
    }
}
