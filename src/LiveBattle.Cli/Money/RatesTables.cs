using LiveBattle.Economy;
using Spectre.Console;

namespace LiveBattle.Cli;

/// <summary>Rate cards for people: tables and sentences within 100 columns, every silence said.</summary>
internal static class RatesTables
{
    public static void List(IAnsiConsole screen, IEnumerable<RatesJson.ListedCard> cards)
    {
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumns("card", "name");
        foreach (string how in new[] { "printed", "inferred", "measured", "silent" })
            table.AddColumn(new TableColumn(how).RightAligned());
        table.AddColumns("published", "read");
        foreach (RatesJson.ListedCard card in cards)
        {
            table.AddRow(
                $"[bold]{Screen.Safe(card.Id)}[/]",
                Screen.Safe(card.Name),
                $"{card.Printed}",
                $"{card.Inferred}",
                $"{card.Measured}",
                $"{card.Silent}",
                Screen.Safe(card.Date ?? "undated"),
                Screen.Safe(card.Read ?? "not noted"));
        }

        screen.Write(table);
        screen.WriteLine("The numbers count entries. Where a card is silent, nothing is computed.");
        screen.WriteLine("livebattle rates show CARD tells what it says; rates compare CARD,CARD tells where they differ.");
    }

    public static void Show(IAnsiConsole screen, RateCard card)
    {
        RateComparison comparison = RateComparison.Of(card);
        screen.MarkupLine(
            $"[bold]{Screen.Safe(card.Name)}[/] ({Screen.Safe(card.Id)}), {Screen.Safe(card.Date ?? "undated")}"
            + (card.Read is null ? "" : $", read {Screen.Safe(card.Read)}"));
        screen.WriteLine();
        Table table = new Table { Border = TableBorder.Simple, ShowRowSeparators = false }.Width(Screen.Columns);
        table.AddColumns("Entry", "What it says", "How it is known");
        foreach (RateComparisonRow row in comparison.Rows)
        {
            RateComparisonValue value = row.Values[0];
            table.AddRow(Screen.Safe(row.Label), Lines(value), Screen.Safe(Known(value)));
        }

        screen.Write(table);
        RateComparisonRow[] noted = [.. comparison.Rows.Where(row => row.Values[0].Note is not null)];
        if (noted.Length == 0)
            return;
        screen.MarkupLine("[bold]Notes[/]");
        foreach (RateComparisonRow row in noted)
            screen.Paragraph($"{row.Label}: {row.Values[0].Note}", 2, 4);
    }

    public static void Compare(IAnsiConsole screen, RateComparison comparison)
    {
        Table table = new Table { Border = TableBorder.Simple }.Width(Screen.Columns);
        table.AddColumn("");
        foreach (RateCard card in comparison.Cards)
            table.AddColumn($"[bold]{Screen.Safe(card.Name)}[/] ({Screen.Safe(card.Id)})");
        table.AddColumn("They");
        foreach (RateComparisonRow row in comparison.Rows)
        {
            table.AddRow(
            [
                Screen.Safe(row.Label),
                .. row.Values.Select(value => Screen.Safe(Short(value))),
                Agree(row.Agreement),
            ]);
        }

        screen.Write(table);
        screen.WriteLine("(p) printed, (i) inferred: our reading, (m) measured. rates show CARD has sources, notes and lists.");
        if (comparison.Contradictions.IsEmpty)
            return;
        screen.WriteLine();
        screen.MarkupLine("[bold]Contradictions[/]");
        foreach (Contradiction contradiction in comparison.Contradictions)
        {
            screen.WriteLine();
            screen.MarkupLine($"[bold]{Screen.Safe(contradiction.Topic)}[/]");
            foreach (CardStatement said in contradiction.Says)
                screen.Paragraph(Said(said), 2, 4);
            screen.Paragraph($"=> {contradiction.Follows}", 2, 5);
        }
    }

    public static void Check(IAnsiConsole screen, EligibilityCheck earn, EligibilityCheck withdraw)
    {
        screen.MarkupLine($"[bold]{Screen.Safe(earn.Card.Name)}[/] ({Screen.Safe(earn.Card.Id)})");
        if (!withdraw.Rules.IsEmpty)
        {
            Table table = new Table { Border = TableBorder.Simple };
            table.AddColumns("Condition", "To");
            table.AddColumn(new TableColumn("Told").RightAligned());
            table.AddColumn("Answer");
            foreach (EligibilityRule rule in withdraw.Rules)
            {
                table.AddRow(
                    Screen.Safe(rule.Condition.Text),
                    rule.Condition.Stage == EligibilityStage.Earn ? "earn" : "withdraw",
                    Told(rule),
                    Screen.Safe(rule.Text));
            }

            screen.Write(table);
        }

        screen.Paragraph(earn.Text, 2, 4);
        screen.Paragraph(withdraw.Text, 2, 4);
    }

    private static string Told(EligibilityRule rule) => rule.Figure switch
    {
        null => "–",
        { } figure when rule.Condition.IsYesOrNo => figure >= 1 ? "yes" : "no",
        { } figure => Figures.Count(figure),
    };

    private static string Said(CardStatement said) =>
        said.Text.StartsWith(said.Name, StringComparison.Ordinal) ? said.Text : $"{said.Name}: {said.Text}";

    // Safe line by line: a line's end within a text would be spelt out.
    private static string Lines(RateComparisonValue value) => value.Items.IsEmpty
        ? Screen.Safe(value.Text)
        : string.Join('\n', value.Items.Select((item, at) => Screen.Safe($"{at + 1}. {item}")));

    private static string Known(RateComparisonValue value) => value.Provenance == Provenance.Silent
        ? "silent"
        : $"{value.Provenance.ToString().ToLowerInvariant()}: {value.Source}{(value.Date is null ? "" : $", {value.Date}")}";

    private static string Short(RateComparisonValue value) => value.Provenance == Provenance.Silent
        ? value.Text
        : $"{(value.Items.IsEmpty ? value.Text : $"{value.Items.Length} listed")} ({char.ToLowerInvariant(value.Provenance.ToString()[0])})";

    private static string Agree(Agreement agreement) => agreement switch
    {
        Agreement.Same => "agree",
        Agreement.Different => "differ",
        _ => "–",
    };
}
