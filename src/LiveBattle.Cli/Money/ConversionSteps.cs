using LiveBattle.Economy;
using Spectre.Console;

namespace LiveBattle.Cli;

/// <summary>The steps of a conversion for people: how, what came out, who says so, and why; within 100 columns.</summary>
internal static class ConversionSteps
{
    private const int HowWidth = 45;
    private const int KnownWidth = 23;

    public static void Print(IAnsiConsole screen, ConversionResult result)
    {
        screen.WriteLine();
        screen.MarkupLine($"[bold]{Screen.Safe(result.Card.Name)}[/], step by step");
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumn("Step");
        table.AddColumn(new TableColumn("How") { Width = HowWidth });
        table.AddColumn(new TableColumn("Known") { Width = KnownWidth });
        foreach (ExplainStep step in result.Explain())
            table.AddRow(Screen.Safe(step.Label), Screen.Safe(step.Formula) + "\n= " + Screen.Safe(step.Result), Known(step));
        screen.Write(table);
        screen.MarkupLine("[bold]Why[/]");
        Table notes = new() { Border = TableBorder.None, ShowHeaders = false };
        notes.AddColumn(new TableColumn("") { NoWrap = true });
        notes.AddColumn(new TableColumn("") { Width = HowWidth + KnownWidth });
        foreach (ExplainStep step in result.Explain().Where(step => step.Note is not null).DistinctBy(step => step.Note))
            notes.AddRow($"  {Screen.Safe(step.Label)}", Screen.Safe(step.Note!));
        screen.Write(notes);
    }

    private static string Known(ExplainStep step)
    {
        if (step.Provenance is not { } provenance)
            return "arithmetic";
        string known = provenance == Provenance.Silent
            ? $"silent: {step.Source}"
            : $"{provenance.ToString().ToLowerInvariant()}: {step.Source}, {step.Date ?? "undated"}";
        return Screen.Safe(step.Low is null ? known : $"{known}; {step.Low} to {step.High}, middle {step.Mid}");
    }
}
