using System.CommandLine;
using System.Globalization;
using LiveBattle.Economy;
using Spectre.Console;

namespace LiveBattle.Cli;

/// <summary><c>withdraw</c>: what a creator earned, walked to the bank, or stopped where a rule stops it.</summary>
internal static class WithdrawCommand
{
    private const string DateFormat = "yyyy-MM-dd";

    public static Command Create(Terminal terminal)
    {
        Argument<string> amount = new("AMOUNT") { Description = "What was earned: 20000, 20,000 or 20_000." };
        Argument<string> unit = new("UNIT") { Description = "points, coins, diamonds or usd (gross)." };
        Option<string?> rates = RateCardSource.OneCard();
        Option<string?> ask = new("--ask") { Description = "Dollars to ask for, after commission. Default: all that one day lets through.", HelpName = "USD" };
        Option<string?> to = new("--to") { Description = "Pay out in this currency: SAR, AED, USD ... Default: USD.", HelpName = "CODE" };
        Option<string?> on = new("--on") { Description = "The day of the request, as in 2026-11-23. Default: today.", HelpName = "DATE" };
        CliCommand command = new(
            "withdraw",
            "Walk earnings to the bank: conversion, minimum, conditions, fee and payout, with every posting.",
            "livebattle withdraw 20000 points --rates source-b",
            "livebattle withdraw 19999 points --rates source-b",
            "livebattle withdraw 400000 coins --ask 1000 --to SAR",
            "livebattle withdraw 20000 points --rates source-b --followers 5000 --age 17 --json")
        {
            amount,
            unit,
            rates,
            ask,
            to,
            on,
        };
        CreatorFactOptions facts = new(command);
        command.SetAction(parsed =>
        {
            RateCard card = OneCard(parsed.GetValue(rates));
            ConversionResult earned = Value(
                Value(new ConversionText(parsed.GetRequiredValue(amount), parsed.GetRequiredValue(unit), To: parsed.GetValue(to)).Read()).AnswerBy([card]))[0];
            if (earned.EarningPoints == EarningPoints.Zero)
                throw Nothing("AMOUNT", parsed.GetRequiredValue(amount), "an amount worth at least 1 earning point");
            UsdMicros? asked = parsed.GetValue(ask) is { } dollars ? Dollars(dollars) : null;
            WithdrawalWalk walk = WithdrawalWalk.Of(
                card,
                earned.EarningPoints,
                asked,
                Day(parsed.GetValue(on)),
                earned.Payout?.Currency ?? PayoutCurrency.Dollar,
                facts.Read(parsed, [card]));
            if (parsed.GetValue(CommonOptions.Json))
                JsonOut.Write(terminal.Out, WithdrawalJson.Of(walk, earned.EarningPoints));
            else
                Print(Screen.Out(terminal), walk, earned.EarningPoints);
            return walk.Arrived ? Exit.Success : Exit.ComparisonFailed;
        });
        return command;
    }

    private static void Print(IAnsiConsole screen, WithdrawalWalk walk, EarningPoints points)
    {
        RateCard card = walk.Account.Card;
        screen.MarkupLine($"[bold]{Figures.Count(points.Value, "earning point")}[/] by {Screen.Safe(card.Name)} ({Screen.Safe(card.Id)})");
        screen.WriteLine();
        if (!walk.Transactions.IsEmpty)
            BooksTable.Print(screen, card, walk.Transactions);
        foreach (AccountRefusal refusal in walk.Refusals)
            screen.Paragraph($"Refused: {refusal.Message}", 0, 2);
        if (walk.Account.Latest is { State: WithdrawalState.Paid } paid)
        {
            string fee = paid.FeeUsdMicros == UsdMicros.Zero ? "" : $", {paid.FeeUsdMicros} kept by the processor";
            string arrived = walk.Payout?.ToString() ?? paid.BankUsdMicros.ToString();
            screen.Paragraph(
                $"{paid.AmountUsdMicros} asked for{fee}: {arrived} reach the bank" +
                When(card, paid),
                0,
                2);
            if (card.ProcessorFee.IsSilent)
                screen.Paragraph($"{card.Name} does not say what the payment processor keeps; it is counted as none.", 0, 2);
        }

        if (walk.Account.Balance > UsdMicros.Zero)
            screen.Paragraph($"{walk.Account.Balance} stay on the balance, after commission.", 0, 2);
        screen.Steps("The usual way, in our words", card.WithdrawalSteps);
    }

    private static string When(RateCard card, Withdrawal paid) => (paid.DueBy, card.PaidWithinDays.Mid) switch
    {
        ({ } due, _) => $", by {due.ToString(DateFormat, CultureInfo.InvariantCulture)} at the latest.",
        (null, { } days) => $", within {Figures.Count(days, "day")}.",
        _ => $"; {card.Name} does not say when.",
    };

    private static RateCard OneCard(string? source)
    {
        RateCard[] cards = source is null ? [RateCards.Default] : RateCardSource.Read(source);
        return cards is [var only]
            ? only
            : throw new FailureException(Failure.Malformed(
                "A withdrawal goes by one rate card.", new Problem("--rates", Problem.Echo(source!), RateCardSource.Choices, "Name one card.")));
    }

    private static UsdMicros Dollars(string text)
    {
        Checked<Amount> read = AmountParser.Parse(text, AmountUnit.Usd);
        if (!read.IsValid)
        {
            throw new FailureException(Failure.Malformed(
                "This cannot be asked for.", [.. read.Problems.Select(problem => problem with { Path = "--ask" })]));
        }

        return read.Value.Value > 0 ? UsdMicros.FromMicros(read.Value.Value) : throw Nothing("--ask", text, "more than $0.00");
    }

    private static FailureException Nothing(string path, string text, string allowed) => new(Failure.Malformed(
        "There is nothing to withdraw.", new Problem(path, Problem.Echo(text), allowed, "Nothing would arrive.")));

    private static DateOnly Day(string? text)
    {
        if (text is null)
            return DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        return DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw new FailureException(Failure.Malformed(
                "This is no day.", new Problem("--on", Problem.Echo(text), "a date, as in 2026-11-23", "There is no such day; it is written year, month, day.")));
    }

    private static T Value<T>(Checked<T> read)
        where T : notnull =>
        read.IsValid
            ? read.Value
            : throw new FailureException(Failure.Malformed(
                "This cannot be withdrawn.", [.. read.Problems.Select(problem => problem.Path == "to" ? problem with { Path = "--to" } : problem)]));

    /// <summary>A walk for programs; money in micro-dollars.</summary>
    private sealed record WithdrawalJson(
        string Rates,
        long EarningPoints,
        bool Arrived,
        long AskedUsdMicros,
        long FeeUsdMicros,
        long BankUsdMicros,
        long BalanceUsdMicros,
        PayoutJson? Payout,
        WithdrawalState? State,
        DateOnly? RequestedOn,
        DateOnly? DueBy,
        IEnumerable<RefusalJson> Refusals,
        IEnumerable<BooksTable.TransactionJson> Transactions,
        IEnumerable<string> Steps)
    {
        public static WithdrawalJson Of(WithdrawalWalk walk, EarningPoints points)
        {
            Withdrawal? withdrawal = walk.Account.Latest;
            return new WithdrawalJson(
                walk.Account.Card.Id,
                points.Value,
                walk.Arrived,
                walk.Asked.Value,
                withdrawal?.FeeUsdMicros.Value ?? 0,
                walk.Arrived ? withdrawal!.BankUsdMicros.Value : 0,
                walk.Account.Balance.Value,
                walk.Payout is { MinorUnits: { } units, MinorDigits: { } digits } payout ? new PayoutJson(payout.Currency, units, digits) : null,
                withdrawal?.State,
                withdrawal?.RequestedOn,
                withdrawal?.DueBy,
                walk.Refusals.Select(RefusalJson.Of),
                BooksTable.Json(walk.Transactions),
                walk.Account.Card.WithdrawalSteps.Items);
        }
    }

    private sealed record PayoutJson(string Currency, long MinorUnits, int MinorDigits);
}
