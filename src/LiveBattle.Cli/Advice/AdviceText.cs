using Spectre.Console;

namespace LiveBattle.Cli;

/// <summary>An answer as a creator reads it: the answer first, then its figures, then what it does not say.</summary>
/// <param name="Asked">What was asked.</param>
/// <param name="Answer">Whole sentences; the first is the answer.</param>
/// <param name="Tables">Small ones; empty where there is nothing to count.</param>
/// <param name="Notes">Whole sentences, each a paragraph of its own.</param>
internal sealed record AdviceText(
    AskedStudy Asked, IReadOnlyList<string> Answer, IReadOnlyList<Table> Tables, IReadOnlyList<string> Notes)
{
    private static readonly Style Bold = new(decoration: Decoration.Bold);

    public void Print(IAnsiConsole screen)
    {
        screen.Paragraph(Answer[0], 0, 0, Bold);
        foreach (string sentence in Answer.Skip(1))
            screen.Paragraph(sentence, 0, 0);
        screen.WriteLine();
        foreach (Table table in Tables)
            screen.Write(table);
        if (Tables.Count > 0)
            screen.WriteLine();
        foreach (string note in Notes)
            screen.Paragraph($"- {note}", 0, 2);
        screen.WriteLine();
        screen.MarkupLine($"battle    {Screen.Safe($"{Asked.Scenario.Name}: {Asked.NameA} (side a) against {Asked.NameB} (side b)")}");
        screen.MarkupLine($"again     {Screen.Safe(Asked.Command)}");
        screen.MarkupLine($"scenario  {Asked.Scenario.ComputeId()}");
    }
}
