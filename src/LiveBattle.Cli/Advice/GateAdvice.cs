using LiveBattle.Economy;
using LiveBattle.Studies.Advice;
using LiveBattle.Studies.Estimates;
using Spectre.Console;

namespace LiveBattle.Cli;

/// <summary>How many battles it takes until the gate opens, in words.</summary>
internal static class GateAdvice
{
    public static AdviceText Of(AskedStudy asked, GateReport report) =>
        new(asked, [.. Answer(asked.NameOf(report.Side), report)], [.. TablesOf(report)], [.. Notes(asked, report)]);

    private static string Minimum(GateReport report) => $"{report.Gate.Amount} {Word(report.Gate.Basis!.Value)}";

    private static string Word(GateBasis basis) => basis.ToString().ToLowerInvariant();

    private static bool IsAlwaysOpen(GateReport report) => report.Needed == EarningPoints.Zero;

    private static IEnumerable<string> Answer(string name, GateReport report)
    {
        if (IsAlwaysOpen(report))
        {
            yield return $"The gate is always open: the minimum is {Minimum(report)}, so {name} need not play a single battle for it.";
        }
        else if (report is { P10: { } p10, P50: { } p50, P90: { } p90 })
        {
            yield return $"It takes {name} about {Figures.Count(p50.Value, "battle")} until {Minimum(report)} can be withdrawn (median, {Sure(p50)}).";
            yield return $"One creator in ten needs {Figures.Count(p10.Value)} or fewer ({Sure(p10)}); nine in ten need {Figures.Count(p90.Value)} or fewer ({Sure(p90)}).";
        }
        else
        {
            yield return $"It takes {name} more than {Figures.Count(report.Battles, "battle")} until {Minimum(report)} can be withdrawn: all that were played, one after the other, are not enough.";
            if (report.PointsPerBattle is { Mean: 0 })
                yield return $"{name} earned nothing in any of them.";
        }
    }

    private static string Sure(QuantileEstimate quantile) => quantile is { Low: null, High: null }
        ? "too few battles to name a 95 % interval"
        : AdviceWords.Sure(quantile.Low, quantile.High, Figures.About);

    private static IEnumerable<Table> TablesOf(GateReport report)
    {
        if (IsAlwaysOpen(report) || report is not { P10: { } p10, P50: { } p50, P90: { } p90 })
            yield break;
        Table table = SummaryParts.Table("enough for", "battles", "95 % interval");
        foreach ((string whom, QuantileEstimate battles) in ((string, QuantileEstimate)[])[("one creator in ten", p10), ("half of them", p50), ("nine in ten", p90)])
            table.AddRow(whom, $"[bold]{Figures.Count(battles.Value)}[/]", $"[dim]{SummaryParts.Ends(battles.Low, battles.High, Figures.About)}[/]");
        yield return table;
    }

    private static IEnumerable<string> Notes(AskedStudy asked, GateReport report)
    {
        RateCard card = asked.Scenario.Rates;
        MeanEstimate points = report.PointsPerBattle;
        yield return $"A battle brings {Figures.About(points.Mean)} earning points in the mean ({AdviceWords.Sure(points.Low, points.High, Figures.About)}); " +
            $"by the rate card {card.Name} {Figures.Count(report.Needed.Value)} open the gate.";
        GateBasis basis = report.Gate.Basis!.Value;
        if (card.Gate.Mid?.Basis is null)
            yield return $"The rate card {card.Name} does not say whether its minimum is gross or net; {Word(basis)} is what was asked for.";
        else if (card.Gate.Mid?.Basis is { } written && written != basis)
            yield return $"The rate card {card.Name} compares its minimum with {Word(written)}; {Word(basis)} is what was asked for.";
        if (card.Commission.IsSilent)
            yield return $"The rate card {card.Name} does not say what commission is taken; it is counted as none.";
        if (report.Sequences > 0 && !IsAlwaysOpen(report))
            yield return $"The battles were cut into {Figures.Count(report.Sequences, "sequence")}, each from nothing until the gate opened.";
        yield return "All battles are alike, and gifts between battles are not counted: livebattle planner counts them. What arrives of a withdrawal is less the processor's fee.";
    }
}
