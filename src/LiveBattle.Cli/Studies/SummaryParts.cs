using LiveBattle.Studies.Estimates;
using LiveBattle.Studies.Questions;
using Spectre.Console;

namespace LiveBattle.Cli;

/// <summary>What the summaries of studies have in common.</summary>
internal static class SummaryParts
{
    /// <summary>What was asked: the scenario's name, then what was played of it.</summary>
    public static void Headline(IAnsiConsole screen, AskedStudy asked, string played)
    {
        screen.MarkupLine($"[bold]{Screen.Safe(asked.Scenario.Name)}[/], {Screen.Safe(played)} from seed {Seeds.Print(asked.Sampling.Seed)}");
        screen.WriteLine();
    }

    /// <summary>A table whose first column names the rows.</summary>
    public static Table Table(params ReadOnlySpan<string> columns)
    {
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumn(columns[0]);
        foreach (string column in columns[1..])
            table.AddColumn(new TableColumn(column).RightAligned());
        return table;
    }

    public static string Interval(Proportion share) => $"{Figures.Percent(share.Low)} to {Figures.Percent(share.High)}";

    public static string Interval(Interval interval, Func<double, string> figure) => Ends(interval.Low, interval.High, figure);

    public static string Interval(Difference difference, Func<double, string> figure) => Ends(difference.Low, difference.High, figure);

    /// <summary>What net means, and by which card.</summary>
    public static void Notes(IAnsiConsole screen, AskedStudy asked) => screen.Paragraph(NetIs(asked), 0, 0);

    /// <summary>The same as a sentence.</summary>
    public static string NetIs(AskedStudy asked) =>
        "Net is after commission and before a withdrawal's fee, " +
        $"by the rate card {asked.Scenario.Rates.Name}, in whole cents.";

    /// <summary>Both ends; a null end is not known.</summary>
    public static string Ends(double? low, double? high, Func<double, string> figure) => (low, high) switch
    {
        (null, null) => "too few battles",
        ({ } from, null) => $"{figure(from)} or more",
        (null, { } to) => $"{figure(to)} or less",
        ({ } from, { } to) => $"{figure(from)} to {figure(to)}",
    };
}
