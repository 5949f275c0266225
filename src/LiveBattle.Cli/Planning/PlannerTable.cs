using LiveBattle.Economy;
using LiveBattle.Studies.Planning;
using Spectre.Console;

namespace LiveBattle.Cli;

/// <summary>The month as a table: one month in ten, half of them, nine in ten; under each figure its interval.</summary>
internal static class PlannerTable
{
    public static Table Of(PlannerReport report)
    {
        Table table = SummaryParts.Table(
            $"{Figures.Count(report.BattlesPerMonth, "battle")} in\n{Hours(report.HoursPerMonth)} of live",
            "one month in ten\nbrings this or less",
            "half of them\nbring this or less",
            "nine in ten\nbring this or less");
        Money(table, "to the bank", report.BankUsdMicros, isBold: true);
        if (report.Numbers.OtherIncome != UsdMicros.Zero)
            Money(table, "with other income", report.AltogetherUsdMicros);
        Money(table, "to the bank, an hour", report.BankPerHourUsdMicros);
        Money(table, "earned, net", report.NetUsdMicros);
        Money(table, "viewers spent", report.ViewersPaidUsdMicros);
        Spread(table, "coins gifted", report.Coins, Figures.About);
        Spread(table, "earning points", report.EarningPoints, Figures.About);
        return table;
    }

    private static string Hours(double hours) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{hours:#,0.#} hours");

    private static void Money(Table table, string label, MonthSpread? spread, bool isBold = false)
    {
        if (spread is null)
            table.AddRow(label, "not known", "not known", "not known");
        else
            Spread(table, label, spread, Figures.AboutUsd, isBold);
    }

    private static void Spread(Table table, string label, MonthSpread spread, Func<double, string> figure, bool isBold = false)
    {
        MonthFigure[] figures = [spread.P10, spread.P50, spread.P90];
        table.AddRow([Strong(label), .. figures.Select(each => Strong(figure(each.Value)))]);
        table.AddRow(["[dim]  95 % interval[/]", .. figures.Select(each => $"[dim]{SummaryParts.Ends(each.Low, each.High, figure)}[/]")]);

        string Strong(string text) => isBold ? $"[bold]{text}[/]" : text;
    }
}
