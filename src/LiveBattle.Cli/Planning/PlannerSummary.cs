using LiveBattle.Economy;
using LiveBattle.Studies.Planning;
using Spectre.Console;

namespace LiveBattle.Cli;

/// <summary>A creator's plan for people: whether they may earn, then the month, then what is taken for granted.</summary>
internal static class PlannerSummary
{
    private static readonly Style Bold = new(decoration: Decoration.Bold);

    public static void Print(IAnsiConsole screen, AskedStudy asked, PlannerReport report)
    {
        foreach (string sentence in Conditions(report))
            screen.Paragraph(sentence, 0, 2);
        screen.WriteLine();
        (int at, string[] month) = (0, [.. Month(report)]);
        foreach (string sentence in month)
            screen.Paragraph(sentence, 0, 0, at++ == 0 ? Bold : Style.Plain);
        screen.WriteLine();
        screen.Write(PlannerTable.Of(report));
        screen.WriteLine();
        foreach (string note in Notes(report))
            screen.Paragraph($"- {note}", 0, 2);
        screen.WriteLine();
        screen.MarkupLine("[bold]Taken for granted[/]");
        foreach (Assumption assumption in report.Assumptions)
            screen.Paragraph($"- {assumption.Text} ({assumption.Source})", 0, 2);
        screen.WriteLine();
        screen.Paragraph($"The same again: {asked.Command}", 0, 2);
    }

    /// <summary>Whether the creator may earn and withdraw at all.</summary>
    internal static IEnumerable<string> Conditions(PlannerReport report)
    {
        yield return report.MayEarn.Text;
        yield return report.MayWithdraw.Text;
        if (report.MayEarn.Answer == EligibilityAnswer.No || report.MayWithdraw.Answer == EligibilityAnswer.No)
            yield return "So the figures below are what would be: they hold for a creator who may do both.";
        else if (report.MayWithdraw.Answer == EligibilityAnswer.CannotTell)
            yield return "The figures below hold if the creator may do both.";
    }

    /// <summary>The month in sentences; the first has the answer.</summary>
    internal static IEnumerable<string> Month(PlannerReport report)
    {
        string card = report.Numbers.Rates.Name;
        if (report.BankUsdMicros is { } bank)
        {
            yield return $"Half of the months bring {Usd(bank.P50)} net or less to the bank ({Sure(bank.P50)}); one month in ten brings {Usd(bank.P10)} or less, nine in ten bring {Usd(bank.P90)} or less.";
            if (bank.P10.Value == 0)
                yield return "A month that does not reach the minimum brings nothing by itself: what it earned stays on the balance.";
        }
        else
        {
            MonthFigure net = report.NetUsdMicros.P50;
            yield return $"Nobody can tell what reaches the bank: the rate card {card} does not say from which amount money can be withdrawn, or whether that is gross or net. Half of the months earn {Usd(net)} net or less ({Sure(net)}).";
        }

        yield return Gate(report);

        static string Usd(MonthFigure figure) => Figures.AboutUsd(figure.Value);

        static string Sure(MonthFigure figure) => AdviceWords.Sure(figure.Low, figure.High, Figures.AboutUsd);
    }

    private static string Gate(PlannerReport report)
    {
        string card = report.Numbers.Rates.Name;
        if (report.MonthsUntilGate is not { } months)
        {
            return report.Numbers.Rates.Gate.Mid is { Basis: not null }
                ? $"By the rate card {card} no number of points opens the gate to withdraw."
                : $"Because the rate card {card} is silent on that, nobody can tell how long it takes until money can be withdrawn.";
        }

        return months.P50.Months switch
        {
            null => $"From nothing it takes half of the creators with these numbers more than {GateFigure.MostMonths} months until they can withdraw.",
            0 => "Money can be withdrawn at once: there is no minimum to reach.",
            { } half => $"From nothing it takes half of the creators with these numbers {Figures.Count(half, "month")} or less until they can withdraw, nine in ten {PlannerTable.Months(months.P90.Months)} or less.",
        };
    }

    /// <summary>What the figures leave out.</summary>
    internal static IEnumerable<string> Notes(PlannerReport report)
    {
        yield return "Gross is before commission, net after it; what reaches the bank is net less the processor's fee. In brackets or grey: the 95 % interval of the figure.";
        if (report.ViewersPaidUsdMicros is null)
        {
            yield return $"The rate card {report.Numbers.Rates.Name} does not say what a coin costs, so nobody can tell what viewers spent. On the market, by another source that is kept apart, " +
                $"the coins of the median month cost {Figures.AboutUsd(report.MarketLowUsdMicros)} to {Figures.AboutUsd(report.MarketHighUsdMicros)} gross; --coin-price says otherwise.";
        }

        yield return "Every month is worked out by itself; what stays on a balance is not carried over. Taxes are not counted.";
    }
}
