using LiveBattle.Economy;
using Spectre.Console;

namespace LiveBattle.Cli;

/// <summary>Conversions for people: one column a rate card, every sum of money labelled, every silence said.</summary>
internal static class ConversionTable
{
    private const string Silence = "the guide does not say";

    public static void Print(IAnsiConsole screen, ConversionResult[] results, bool explained)
    {
        screen.MarkupLine($"[bold]{Screen.Safe(Asked(results[0].Amount))}[/]");
        screen.WriteLine();
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumn("");
        foreach (ConversionResult result in results)
            table.AddColumn(new TableColumn($"[bold]{Screen.Safe(result.Card.Name)}[/] ({Screen.Safe(result.Rates)})").RightAligned());
        foreach ((string label, Func<ConversionResult, string> value) in Rows(results))
            table.AddRow([Screen.Safe(label), .. results.Select(result => Screen.Safe(value(result)))]);
        screen.Write(table);
        if (!explained)
            return;
        foreach (ConversionResult result in results)
            Explain(screen, result);
    }

    private static string Asked(Amount amount) => amount.Unit == AmountUnit.Usd ? $"{amount} gross" : amount.ToString();

    private static List<(string Label, Func<ConversionResult, string> Value)> Rows(ConversionResult[] results)
    {
        (string, Func<ConversionResult, string>) gross = ("Gross (before commission)", result => result.GrossUsdMicros.ToString());
        (string, Func<ConversionResult, string>) commission = ("Commission", Commission);
        (string, Func<ConversionResult, string>) net = ("Net (after commission)", result => result.NetUsdMicros.ToString());
        List<(string, Func<ConversionResult, string>)> rows =
        [
            ("Earning points", result => Figures.Count(result.EarningPoints.Value)),
            ("Diamonds", result => Figures.Count(result.Diamonds.Value)),
            ("Points left over", result => Figures.Count(result.RemainderPoints.Value)),
        ];
        if (results[0].Amount.Unit == AmountUnit.Usd)
            rows.Add(("Gross left over", result => result.RemainderUsdMicros.ToString()));
        rows.AddRange(results[0].NetFirst ? [net, gross, commission] : [gross, commission, net]);
        rows.Add(("Processor's fee on a withdrawal", Fee));
        rows.Add(("In the bank (net less the fee)", result => result.BankUsdMicros.ToString()));
        rows.Add(("Viewers paid", ViewersPaid));
        rows.Add(("Withdrawal minimum", Minimum));
        rows.Add(("Withdrawal", Withdrawal));
        return rows;
    }

    private static string Commission(ConversionResult result) => result.CommissionProvenance == Provenance.Silent
        ? $"{Silence}, counted as {result.CommissionUsdMicros}"
        : result.CommissionUsdMicros.ToString();

    private static string Fee(ConversionResult result) => result.FeeProvenance == Provenance.Silent
        ? $"{Silence}, counted as {result.FeeUsdMicros}"
        : result.FeeUsdMicros.ToString();

    private static string ViewersPaid(ConversionResult result) => result.ViewerPaidUsdMicros is not { } paid
        ? Silence
        : result.ViewerPaidLowUsdMicros == result.ViewerPaidHighUsdMicros
            ? paid.ToString()
            : $"{result.ViewerPaidLowUsdMicros} to {result.ViewerPaidHighUsdMicros}";

    private static string Minimum(ConversionResult result) => result.Gate.AmountUsdMicros is not { } amount
        ? Silence
        : $"{amount} {result.Gate.Basis?.ToString().ToLowerInvariant() ?? $"(gross or net: {Silence})"}";

    private static string Withdrawal(ConversionResult result) => (result.Gate.Open, result.Gate.PointsToGo) switch
    {
        (true, _) => "open",
        (false, { } left) => $"closed, {Figures.Count(left.Value, "point")} to go",
        (false, null) => "closed, no number of points opens it",
        _ => Silence,
    };

    private static void Explain(IAnsiConsole screen, ConversionResult result)
    {
        screen.WriteLine();
        screen.MarkupLine($"[bold]{Screen.Safe(result.Card.Name)}[/], step by step");
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumns("Step", "How", "Result", "Known");
        ExplainStep[] steps = [.. result.Explain()];
        foreach (ExplainStep step in steps)
            table.AddRow(Screen.Safe(step.Label), Screen.Safe(step.Formula), Screen.Safe(step.Result), Screen.Safe(Known(step)));
        screen.Write(table);
        foreach (ExplainStep step in steps.Where(step => step.Note is not null).DistinctBy(step => step.Note))
            screen.MarkupLine($"  {Screen.Safe(step.Label)}: {Screen.Safe(step.Note!)}");
    }

    private static string Known(ExplainStep step) => step.Provenance switch
    {
        null => "arithmetic",
        Provenance.Silent => "silent",
        { } provenance => $"{provenance.ToString().ToLowerInvariant()}: {step.Source}{(step.Date is null ? "" : $", {step.Date}")}",
    };
}
