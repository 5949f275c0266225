using System.Globalization;
using LiveBattle.Engine.Events;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Cli;

/// <summary>A study's battles, one a row: numbers and fixed words only, so nothing in it can be a formula.</summary>
internal static class StudyCsv
{
    public const string Header = "replication,seed,winner,pointsA,pointsB,netAUsdMicros,netBUsdMicros";

    // Often enough that Ctrl-C is felt at once.
    private const int RowsBetweenLooks = 1_024;

    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static void Write(TextWriter writer, StudyReport report, CancellationToken cancellationToken)
    {
        writer.Write(Header + "\n");
        foreach ((int i, Replication row) in report.Rows.Index())
        {
            Look(i, cancellationToken);
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{i},{Row(row)}\n"));
        }
    }

    /// <summary>Stops a long file between rows.</summary>
    public static void Look(int row, CancellationToken cancellationToken)
    {
        if (row % RowsBetweenLooks == 0)
            cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>What is told of a battle, beside its number.</summary>
    public static string Row(in Replication row)
    {
        string winner = row.Winner switch
        {
            BattleSide.A => "a",
            BattleSide.B => "b",
            _ => "draw",
        };
        return string.Create(
            CultureInfo.InvariantCulture, $"{row.Seed},{winner},{row.PointsA},{row.PointsB},{row.NetA},{row.NetB}");
    }
}
