using System.Collections.Immutable;
using System.Text;
using LiveBattle.Engine;

namespace LiveBattle.PresetStudies;

/// <summary>What a study found.</summary>
/// <param name="ScenarioId">Of the scenario that was played.</param>
/// <param name="Seeds">How many battles: seeds mix(1, 0) to mix(1, n − 1).</param>
internal sealed record StudyResult(PresetStudy Study, string ScenarioId, int Seeds, ImmutableArray<Finding> Findings)
{
    public bool IsInside => Findings.All(finding => finding.IsInside);

    /// <summary>Everything that decides the numbers, in one line.</summary>
    public string Origin => $"Engine version {EngineVersion.Current}, scenario `{ScenarioId}`, {Figure.Of(Seeds)} seeds: mix(1, 0) to mix(1, {Seeds - 1}).";

    /// <summary>The table of statistics, as Markdown that reads well as plain text too.</summary>
    public string Table()
    {
        bool hasMeasured = Findings.Any(finding => finding.Measured is not null);
        string[][] rows =
        [
            Row("statistic", "measured", Study.Allowed, "simulated", "inside"),
            .. Findings.Select(finding => Row(
                finding.Statistic,
                finding.Measured is { } measured ? Figure.Of(measured) : "",
                finding.Allowed.ToString(),
                Figure.Of(finding.Simulated),
                finding.IsInside ? "yes" : "NO")),
        ];
        int[] widths = [.. rows[0].Select((_, column) => rows.Max(row => row[column].Length))];
        StringBuilder table = new();
        Append(rows[0]);
        Append([.. widths.Select(width => new string('-', width))]);
        foreach (string[] row in rows[1..])
            Append(row);
        return table.ToString();

        string[] Row(string statistic, string measured, string allowed, string simulated, string inside) =>
            hasMeasured ? [statistic, measured, allowed, simulated, inside] : [statistic, allowed, simulated, inside];

        void Append(string[] cells) =>
            table.Append("| ").AppendJoin(" | ", cells.Select((cell, column) => cell.PadRight(widths[column]))).Append(" |\n");
    }
}
