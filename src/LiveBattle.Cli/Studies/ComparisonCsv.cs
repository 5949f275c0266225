using System.Globalization;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Cli;

/// <summary>The battles of both scenarios, pair by pair: numbers and fixed words only.</summary>
internal static class ComparisonCsv
{
    public const string Header =
        "replication,firstSeed,firstWinner,firstPointsA,firstPointsB,firstNetAUsdMicros,firstNetBUsdMicros," +
        "secondSeed,secondWinner,secondPointsA,secondPointsB,secondNetAUsdMicros,secondNetBUsdMicros";

    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static void Write(TextWriter writer, ComparisonReport report, CancellationToken cancellationToken)
    {
        writer.Write(Header + "\n");
        for (int i = 0; i < report.First.Rows.Length; i++)
        {
            StudyCsv.Look(i, cancellationToken);
            writer.Write(string.Create(
                CultureInfo.InvariantCulture, $"{i},{StudyCsv.Row(report.First.Rows[i])},{StudyCsv.Row(report.Second.Rows[i])}\n"));
        }
    }
}
