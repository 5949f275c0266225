using System.Globalization;
using LiveBattle.Engine.Events;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Cli;

/// <summary>A study's battles, one a row: numbers and fixed words only, so nothing in it can be a formula.</summary>
internal static class StudyCsv
{
    public const string Header = "replication,seed,winner,pointsA,pointsB,netAUsdMicros,netBUsdMicros";

    /// <returns>How many rows there are.</returns>
    public static int Write(TextWriter writer, StudyReport report)
    {
        writer.Write(Header + "\n");
        foreach ((int i, Replication row) in report.Rows.Index())
        {
            string winner = row.Winner switch
            {
                BattleSide.A => "a",
                BattleSide.B => "b",
                _ => "draw",
            };
            writer.Write(string.Create(
                CultureInfo.InvariantCulture, $"{i},{row.Seed},{winner},{row.PointsA},{row.PointsB},{row.NetA},{row.NetB}\n"));
        }

        return report.Rows.Length;
    }
}
