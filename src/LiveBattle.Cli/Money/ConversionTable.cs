using LiveBattle.Economy;
using Spectre.Console;

namespace LiveBattle.Cli;

/// <summary>
/// Conversions for people: one column a rate card, every sum of money labelled, every silence said by name and gathered
/// once more below. Three cards fit in 100 columns.
/// </summary>
internal static class ConversionTable
{
    // The widest that three cells and their labels may be in 100 columns.
    private const int CellWidth = 21;

    public static void Print(IAnsiConsole screen, IReadOnlyList<ConversionResult> results)
    {
        screen.MarkupLine($"[bold]{Screen.Safe(Asked(results[0]))}[/]");
        screen.WriteLine();
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumn("");
        foreach (ConversionResult result in results)
            table.AddColumn(new TableColumn(Header(result)).RightAligned());
        foreach ((string label, Func<ConversionResult, string> value) in Rows(results))
            table.AddRow([Screen.Safe(label), .. results.Select(result => Cell(value(result)))]);
        screen.Write(table);
        PrintSilences(screen, results);
        PrintNotes(screen, results);
    }

    private static string Asked(ConversionResult result) => result.AmountBasis switch
    {
        GateBasis.Net => $"{result.Amount} net",
        GateBasis.Gross => $"{result.Amount} gross",
        _ => result.Amount.ToString(),
    };

    private static string Header(ConversionResult result)
    {
        string header = $"[bold]{Screen.Safe(result.Card.Name)}[/] ({Screen.Safe(result.Rates)})";
        return result.Card.Name.Length + result.Rates.Length + 3 > CellWidth ? header.Replace("[/] (", "[/]\n(", StringComparison.Ordinal) : header;
    }

    // A line break of ours stays; everything else that is unseen is spelt out.
    private static string Cell(string text) => string.Join('\n', text.Split('\n').Select(Screen.Safe));

    private static List<(string Label, Func<ConversionResult, string> Value)> Rows(IReadOnlyList<ConversionResult> results)
    {
        ConversionResult first = results[0];
        (string, Func<ConversionResult, string>) gross = ("Gross (before commission)", result => result.GrossUsdMicros.ToString());
        (string, Func<ConversionResult, string>) commission = ("Commission", Commission);
        (string, Func<ConversionResult, string>) net = ("Net (after commission)", result => result.NetUsdMicros.ToString());
        List<(string, Func<ConversionResult, string>)> rows = [("Earning points", result => Figures.Count(result.EarningPoints.Value))];
        if (results.Any(result => result.Earnings.CommissionPoints != default))
            rows.Add(("Points taken at the gift", result => Figures.Count(result.Earnings.CommissionPoints.Value)));
        rows.Add(("Diamonds", result => Figures.Count(result.Diamonds.Value)));
        rows.Add(("Points left over", result => Figures.Count(result.RemainderPoints.Value)));
        if (first.AmountBasis is { } basis)
            rows.Add(($"{basis} left over", result => result.RemainderUsdMicros.ToString()));
        rows.AddRange(first.NetFirst ? [net, gross, commission] : [gross, commission, net]);
        rows.Add(("Processor's fee", Fee));
        rows.Add(("In the bank", result => result.BankUsdMicros.ToString()));
        if (first.Payout is { } payout)
            rows.Add(($"Paid out in {payout.Currency}", PaidOut));
        rows.Add(("Viewers paid", ViewersPaid));
        if (results.Any(result => result.ViewerPaidUsdMicros > UsdMicros.Zero))
            rows.Add(("Of that, net is", CreatorsPart));
        rows.Add(("Withdrawal minimum", Minimum));
        rows.Add(("Withdrawal", Withdrawal));
        rows.Add(("Most per day", MostPerDay));
        rows.Add(("Arrives", Arrives));
        rows.Add(("Gift cards instead", GiftCards));
        return rows;
    }

    private static string Silent(ConversionResult result) => Silence.Of(result.Card);

    private static string Counted(ConversionResult result, UsdMicros money) => $"{Silent(result)}\n(counted as {money})";

    // A zero that was measured is no gift of the platform's: its share is off already.
    private static string Commission(ConversionResult result) => result.CommissionProvenance switch
    {
        Provenance.Silent => Counted(result, result.CommissionUsdMicros),
        Provenance.Measured when result.Card.Commission.Mid == Ratio.Zero => $"{result.CommissionUsdMicros}:\nnone on top",
        _ => result.CommissionUsdMicros.ToString(),
    };

    private static string Fee(ConversionResult result) => result.FeeProvenance == Provenance.Silent
        ? Counted(result, result.FeeUsdMicros)
        : result.FeeUsdMicros.ToString();

    private static string PaidOut(ConversionResult result) => result.Payout switch
    {
        { UnitsPerUsd.IsSilent: true } => Silent(result),
        { MinorUnits: null } => "too much to count",
        var payout => payout!.ToString(),
    };

    private static string ViewersPaid(ConversionResult result) => result.ViewerPaidUsdMicros is not { } paid
        ? Silent(result)
        : result.ViewerPaidLowUsdMicros == result.ViewerPaidHighUsdMicros
            ? paid.ToString()
            : Split($"{result.ViewerPaidLowUsdMicros}", $"to {result.ViewerPaidHighUsdMicros}");

    // The dearer the coin, the smaller the part.
    private static string CreatorsPart(ConversionResult result)
    {
        if (result is not { ViewerPaidLowUsdMicros: { } low, ViewerPaidHighUsdMicros: { } high } || low == UsdMicros.Zero)
            return Silent(result);
        return low == high ? Part(low) : Split(Part(high), $"to {Part(low)}");

        string Part(UsdMicros paid) => Figures.Percent(result.NetUsdMicros, paid);
    }

    private static string Minimum(ConversionResult result) => result.Gate.AmountUsdMicros is not { } amount
        ? Silent(result)
        : result.Gate.Basis is { } basis ? $"{amount} {basis.ToString().ToLowerInvariant()}" : $"{amount}, gross or net:\n{Silent(result)}";

    private static string Withdrawal(ConversionResult result) => (result.Gate.Open, result.Gate.PointsToGo) switch
    {
        (true, _) => "open",
        (false, { } left) => $"closed:\n{Figures.Count(left.Value, "point")} to go",
        (false, null) => "closed:\nno points open it",
        _ => Silent(result),
    };

    private static string MostPerDay(ConversionResult result) => (result.Cap.MaxPerDayUsdMicros, result.Cap.Days) switch
    {
        (null, _) => Silent(result),
        ({ } most, null) => $"{most}:\nnever all of it",
        ({ } most, > 1) => $"{most}:\n{Figures.Count(result.Cap.Days.Value, "day")} for all of it",
        ({ } most, _) => most.ToString(),
    };

    private static string Arrives(ConversionResult result) => result.Card.PaidWithinDays.Mid is { } days
        ? $"within {Figures.Count(days, "day")}"
        : Silent(result);

    private static string GiftCards(ConversionResult result) => result.GiftCards switch
    {
        null => Silent(result),
        { Amount.Picks.IsEmpty: true } => result.Card.GiftCards.Items.IsEmpty ? "none" : "too few points",
        { } cards when cards.Remainder == default => $"worth {cards.Amount.FaceValueUsdMicros}",
        { } cards => $"worth {cards.Amount.FaceValueUsdMicros},\n{Figures.Count(cards.Remainder.Value, "point")} left",
    };

    private static string Split(string start, string end) =>
        start.Length + end.Length < CellWidth ? $"{start} {end}" : $"{start}\n{end}";

    // One line for each thing that is not known, with everybody who is silent on it.
    private static void PrintSilences(IAnsiConsole screen, IReadOnlyList<ConversionResult> results)
    {
        (string Name, Silence Silence)[] silences =
            [.. results.SelectMany(result => result.Silences().Select(silence => (result.Card.Name, silence)))];
        if (silences.Length == 0)
            return;
        screen.MarkupLine("[bold]Not known[/]");
        foreach (IGrouping<string, string> who in silences.GroupBy(each => each.Silence.What, each => each.Name))
        {
            string[] names = [.. who.Distinct()];
            string does = names.Length == 1 ? "does" : "do";
            screen.MarkupLine(Screen.Safe($"  {List(names)} {does} not say {who.Key}."));
        }

        if (silences.Any(each => each.Silence.Key == StepKeys.ViewersPaid))
        {
            RateCard market = RateCards.Default;
            screen.MarkupLine(Screen.Safe(
                $"  On the market a coin costs {market.CoinPrice.Low} to {market.CoinPrice.High} (card {market.Id}): another source, kept apart."));
        }
    }

    // What a figure that is there does not tell by itself: what is inside it, what it leaves out, what is our default.
    private static void PrintNotes(IAnsiConsole screen, IReadOnlyList<ConversionResult> results)
    {
        string[] notes =
        [
            .. results.DistinctBy(result => result.Rates).SelectMany(result => NotesOf(result.Card).Select(note => $"{result.Card.Name}: {note}")),
        ];
        if (notes.Length == 0)
            return;
        screen.MarkupLine("[bold]Worth knowing[/]");
        foreach (string note in notes)
            screen.Paragraph(note, 2, 4);
    }

    private static IEnumerable<string> NotesOf(RateCard card)
    {
        if (card.Commission is { Mid: { } share, Note: { } inside } && share == Ratio.Zero)
            yield return inside;
        if (card.ProcessorFee is { IsSilent: false, Note: { } leftOut })
            yield return leftOut;
        if (card.Gate is { Provenance: Provenance.Inferred, Note: { } reading })
            yield return $"The withdrawal minimum is inferred. {reading}";
    }

    private static string List(string[] names) =>
        names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";
}
