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
        screen.MarkupLine($"again  {Screen.Safe(asked.Command)}");
    }

    /// <summary>Whether the creator may earn and withdraw at all.</summary>
    internal static IEnumerable<string> Conditions(PlannerReport report)
    {
        yield return report.MayEarn.Text;
        yield return report.MayWithdraw.Text;
        string[] untold =
        [
            .. report.MayWithdraw.Rules
                .Where(rule => rule.Outcome == RuleOutcome.NotTold)
                .Select(rule => $"{rule.Condition.Text} ({CreatorFactOptions.Typed(rule.Condition.Id)})"),
        ];
        if (untold.Length > 0)
            yield return $"Not told: {string.Join("; ", untold)}.";
        if (report.MayEarn.Answer == EligibilityAnswer.No || report.MayWithdraw.Answer == EligibilityAnswer.No)
            yield return "So the figures below are only what would be: they hold for a creator who may do both.";
        else if (report.MayWithdraw.Answer == EligibilityAnswer.CannotTell)
            yield return "The figures below hold if this creator may do both.";
    }

    /// <summary>The month in sentences; the first has the answer.</summary>
    internal static IEnumerable<string> Month(PlannerReport report) =>
        report.BankUsdMicros is { } bank ? [.. ToTheBank(bank), Gate(report)] : [NotKnown(report), Gate(report)];

    private static IEnumerable<string> ToTheBank(MonthSpread bank)
    {
        const string Minimum = "A month that does not reach the minimum brings nothing by itself: what it earned stays on the balance.";
        (MonthFigure low, MonthFigure half, MonthFigure high) = bank;
        if (high.Value == 0)
        {
            yield return $"Nine months in ten bring nothing to the bank by themselves ({Sure(high)}).";
            yield return Minimum;
        }
        else if (half.Value == 0)
        {
            yield return $"Half of the months bring nothing to the bank by themselves ({Sure(half)}); nine in ten bring {Usd(high)} or less ({Sure(high)}).";
            yield return Minimum;
        }
        else
        {
            yield return $"Half of the months bring {Usd(half)} or less to the bank ({Sure(half)}).";
            yield return $"One month in ten brings {Usd(low)} or less ({Sure(low)}); nine in ten bring {Usd(high)} or less ({Sure(high)}).";
            if (low.Value == 0)
                yield return Minimum;
        }
    }

    private static string NotKnown(PlannerReport report)
    {
        MonthFigure net = report.NetUsdMicros.P50;
        string silence = report.Numbers.Rates.Gate.Mid is null ? "from which amount money can be withdrawn" : "whether its minimum is gross or net";
        return $"Nobody can tell what reaches the bank, because the rate card {report.Numbers.Rates.Name} does not say {silence}; half of the months earn {Usd(net)} net or less ({Sure(net)}).";
    }

    private static string Gate(PlannerReport report)
    {
        string card = report.Numbers.Rates.Name;
        if (report.MonthsUntilGate is not var (low, half, high))
        {
            return report.Numbers.Rates.Gate.Mid is { Basis: not null }
                ? $"By the rate card {card} no number of points opens the gate to withdraw."
                : "For the same reason nobody can tell how many months it takes until money can be withdrawn.";
        }

        if (high.Months == 0)
            return "Money can be withdrawn at once: there is no minimum to reach.";
        string begin = "Starting from nothing,";
        if (low.Months is null)
            return $"{begin} nine creators in ten with these numbers need more than {GateFigure.MostMonths} months until they can withdraw.";
        if (high.Months is { } all && all == low.Months)
            return $"{begin} nine creators in ten with these numbers can withdraw after {Figures.Count(all, "month")} or less ({Months(high)}).";
        return $"{begin} one creator in ten with these numbers can withdraw after {Figures.Count(low.Months.Value, "month")} or less ({Months(low)}), " +
            $"{Within("half of them", half)}, {Within("nine in ten", high)}.";

        static string Within(string whom, GateFigure figure) => figure.Months is { } months
            ? $"{whom} after {Figures.Count(months)} ({Months(figure)})"
            : $"{whom} only after more than {GateFigure.MostMonths} ({Months(figure)})";

        static string Months(GateFigure figure) => $"95 % interval {Known(figure.Low)} to {Known(figure.High)}";

        static string Known(int? months) => months is { } known ? Figures.Count(known) : $"more than {GateFigure.MostMonths}";
    }

    private static string Usd(MonthFigure figure) => Figures.AboutUsd(figure.Value);

    private static string Sure(MonthFigure figure) => AdviceWords.Sure(figure.Low, figure.High, Figures.AboutUsd);

    /// <summary>What the figures leave out.</summary>
    internal static IEnumerable<string> Notes(PlannerReport report)
    {
        string card = report.Numbers.Rates.Name;
        yield return "Net is after commission. What reaches the bank is net, less the processor's fee where the rate card has one. What viewers spend is neither gross nor net: it is what their coins cost them.";
        if (report.Numbers.Rates.Commission.IsSilent)
            yield return $"The rate card {card} does not say what commission is taken; it is counted as none, so net is gross here.";
        if (report.ViewersPaidUsdMicros is null)
        {
            yield return $"The rate card {card} does not say what a coin costs, so nobody can tell what viewers spent. By another source, kept apart from it, the coins of the median month cost " +
                $"{Figures.AboutUsd(report.MarketLowUsdMicros)} to {Figures.AboutUsd(report.MarketHighUsdMicros)} on the market (measured, card {RateCards.Default.Id}); --coin-price sets a price.";
        }

        yield return "Every month stands by itself: what stays on the balance is not carried over into the next. Taxes are not counted.";
    }
}
