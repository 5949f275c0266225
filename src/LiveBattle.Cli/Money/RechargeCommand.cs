using System.CommandLine;
using LiveBattle.Economy;
using Spectre.Console;

namespace LiveBattle.Cli;

/// <summary><c>recharge</c>: a viewer buys coins, by the packages that were seen on sale.</summary>
internal static class RechargeCommand
{
    private static readonly string[] Shops = ["web", "app"];

    public static Command Create(Terminal terminal)
    {
        Argument<string> coins = new("COINS") { Description = "How many coins are wanted: 1000, 1,000 or 1_000." };
        Option<string?> rates = RateCardSource.OneCard();
        Option<string?> shop = new("--shop") { Description = "web or app. Default: app.", HelpName = "SHOP" };
        Option<string?> country = new("--country") { Description = "Two letters: US, AU, SA. Default: US.", HelpName = "CC" };
        CliCommand command = new(
            "recharge",
            "Buy coins as a viewer does: which packages, what they cost, and where the money goes.",
            "livebattle recharge 1000",
            "livebattle recharge 29999 --shop app --country US",
            "livebattle recharge 70 --shop web --json")
        {
            coins,
            rates,
            shop,
            country,
        };
        command.SetAction(parsed =>
        {
            Recharge chosen = Choose(
                parsed.GetRequiredValue(coins),
                parsed.GetValue(rates),
                parsed.GetValue(shop) ?? Shops[1],
                parsed.GetValue(country) ?? "US");
            var paid = (AccountStep<Recharge>.Done)chosen.Pay(Account.ViewerWallet(BookSide.A, 0));
            if (parsed.GetValue(CommonOptions.Json))
                JsonOut.Write(terminal.Out, RechargeJson.Of(paid));
            else
                Print(Screen.Out(terminal), paid);
            return Exit.Success;
        });
        return command;
    }

    private static Recharge Choose(string coins, string? rates, string shop, string country)
    {
        List<Problem> problems = [];
        RateCard[] cards = rates is null ? [RateCards.Default] : RateCardSource.Read(rates);
        if (cards.Length > 1)
            problems.Add(new Problem("--rates", Problem.Echo(rates!), RateCardSource.Choices, "Name one card."));
        Checked<Amount> wanted = AmountParser.Parse(coins, AmountUnit.Coins);
        problems.AddRange(wanted.Problems.Select(problem => problem with { Path = "COINS", Allowed = $"1 to {Figures.Count(Recharge.MostCoins, "coin")}" }));
        if (!Shops.Contains(shop))
        {
            string message = "There is no such shop" + (Suggestion.Nearest(shop, Shops) is { } meant ? $"; did you mean {meant}?" : ".");
            problems.Add(new Problem("--shop", Problem.Echo(shop), string.Join(", ", Shops), message));
        }

        if (problems.Count == 0)
        {
            Checked<Recharge> chosen = Recharge.Choose(
                cards[0],
                Coins.FromCoins(wanted.Value.Value),
                shop == Shops[0] ? CoinChannel.Web : CoinChannel.App,
                country.ToUpperInvariant());
            if (chosen.IsValid)
                return chosen.Value;
            problems.AddRange(chosen.Problems.Select(problem => problem with
            {
                Path = problem.Path == "coins" ? "COINS" : $"--{problem.Path}",
                Message = problem.Path == "rates" && !cards[0].RechargeSteps.IsSilent
                    ? $"{problem.Message} Its steps are in livebattle rates show {cards[0].Id}."
                    : problem.Message,
            }));
        }

        throw new FailureException(Failure.Malformed("These coins cannot be bought.", [.. problems]));
    }

    private static void Print(IAnsiConsole screen, AccountStep<Recharge>.Done paid)
    {
        Recharge recharge = paid.After;
        CoinBasket basket = recharge.Basket;
        screen.MarkupLine($"[bold]{Figures.Count(basket.Wanted.Value, "coin")}[/] wanted, by {Screen.Safe(recharge.Card.Name)} ({Screen.Safe(recharge.Card.Id)})");
        screen.WriteLine();
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumn("package");
        foreach (string right in new[] { "count", "coins", "price" })
            table.AddColumn(new TableColumn(right).RightAligned());
        table.AddColumn("seen");
        foreach (CoinBasket.Line line in basket.Lines)
        {
            table.AddRow(
                $"{Figures.Count(line.Package.Coins.Value, "coin")}",
                Figures.Count(line.Count),
                Figures.Count(line.Package.Coins.Value * line.Count),
                Screen.Safe(Price(recharge, line.Package.PriceMinorUnits * line.Count)),
                Screen.Safe(Seen(line.Package)));
        }

        screen.Write(table);
        screen.Paragraph(
            $"{Figures.Count(basket.Coins.Value, "coin")} for {Price(recharge, basket.PriceMinorUnits)}; " +
            (basket.Over == Coins.Zero ? "none left over." : $"{Figures.Count(basket.Over.Value)} more than wanted, for packages come whole."),
            0,
            2);
        foreach (CoinBasket.Line line in basket.Lines.Where(line => line.Package.Note is not null))
            screen.Paragraph($"{Figures.Count(line.Package.Coins.Value, "coin")}: {line.Package.Note}", 0, 2);
        if (recharge.StoreShareProvenance == Provenance.Silent)
            screen.Paragraph($"{recharge.Card.Name} does not say what the app store keeps; it is counted as nothing.", 0, 2);
        if (recharge.PaidUsdMicros is null)
            screen.Paragraph($"No dated rate for {basket.Currency} is on the card, so nothing is counted in dollars.", 0, 2);
        else if (basket.Currency != PayoutCurrency.Dollar && recharge.Card.CurrencyOf(basket.Currency) is { } currency)
            screen.Paragraph($"In dollars by the rate of {currency.UnitsPerUsd.Source}, {currency.UnitsPerUsd.Date ?? "undated"}.", 0, 2);
        BooksTable.Print(screen, recharge.Card, [paid.Transaction]);
        screen.Paragraph("wallet:viewer:a:0 stands for any viewer.", 0, 2);
        screen.Steps("The usual way, in our words", recharge.Card.RechargeSteps);
    }

    private static string Price(Recharge recharge, long minorUnits) => recharge.Basket.Currency == PayoutCurrency.Dollar
        ? UsdMicros.FromCents(minorUnits).ToString()
        : Payout.Text(recharge.Basket.Currency, recharge.MinorDigits, minorUnits);

    private static string Seen(CoinPackage package) => $"{package.Source}{(package.Date is null ? "" : $", {package.Date}")}";

    /// <summary>A recharge for programs; prices in the currency's smallest unit, money in micro-dollars.</summary>
    private sealed record RechargeJson(
        string Rates,
        CoinChannel Shop,
        string Country,
        long WantedCoins,
        long Coins,
        long OverCoins,
        string Currency,
        long PriceMinorUnits,
        long? PaidUsdMicros,
        long? StoreKeepsUsdMicros,
        Provenance? StoreShareProvenance,
        IEnumerable<PackageJson> Packages,
        IEnumerable<BooksTable.TransactionJson> Transactions,
        IEnumerable<string> Steps)
    {
        public static RechargeJson Of(AccountStep<Recharge>.Done paid)
        {
            (Recharge recharge, CoinBasket basket) = (paid.After, paid.After.Basket);
            CoinPackage first = basket.Lines[0].Package;
            return new RechargeJson(
                recharge.Card.Id,
                first.Channel,
                first.Country,
                basket.Wanted.Value,
                basket.Coins.Value,
                basket.Over.Value,
                basket.Currency,
                basket.PriceMinorUnits,
                recharge.PaidUsdMicros?.Value,
                recharge.StoreKeepsUsdMicros?.Value,
                recharge.StoreShareProvenance,
                basket.Lines.Select(line => new PackageJson(line.Package.Coins.Value, line.Count, line.Package.PriceMinorUnits, line.Package.Source, line.Package.Date, line.Package.Note)),
                BooksTable.Json([paid.Transaction]),
                recharge.Card.RechargeSteps.Items);
        }
    }

    private sealed record PackageJson(long Coins, long Count, long PriceMinorUnits, string Source, string? Date, string? Note);
}
