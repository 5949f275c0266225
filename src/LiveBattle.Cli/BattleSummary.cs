using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Engine.Books;
using Spectre.Console;

namespace LiveBattle.Cli;

/// <summary>A battle for people: who won, the score, and – set apart from it – the money.</summary>
internal static class BattleSummary
{
    private const int BarCells = 40;

    public static void Print(IAnsiConsole screen, PlayedBattle played, BattleBooks books)
    {
        string a = Screen.Safe(played.Scenario.CreatorA.Name);
        string b = Screen.Safe(played.Scenario.CreatorB.Name);
        screen.MarkupLine($"[bold]{Screen.Safe(played.Scenario.Name)}[/], seed {Seeds.Print(played.Seed)}");
        screen.WriteLine();
        screen.MarkupLine($"[bold]{Headline(played.Verdict, a, b)}[/]");
        screen.MarkupLine(Bar(played.A.Points, played.B.Points, a, b));
        screen.WriteLine();
        screen.Write(Sides(played, books, a, b));
        screen.WriteLine();
        RateCard rates = played.Scenario.Rates;
        screen.MarkupLine(
            $"Gross is before commission, net after it, by the rate card [italic]{Screen.Safe(rates.Name)}[/]{Silence(rates)}.");
        foreach (string note in Notes(played, books))
            screen.Paragraph(note, 0, 0);
        screen.MarkupLine("Nothing here is paid out yet: a withdrawal has its own minimum and fee.");
        screen.WriteLine();
        screen.MarkupLine($"digest    {played.Digest}");
        screen.MarkupLine($"scenario  {played.ScenarioId}");
        screen.MarkupLine(
            $"{Figures.Count(played.Events, "event")} in {Figures.Took(played.Elapsed)}; " +
            $"--seed {Seeds.Print(played.Seed)} plays the same battle again.");
    }

    private static string Headline(VerdictFrame verdict, string a, string b) => verdict.Winner switch
    {
        Winner.A => $"{a} wins by {Figures.Count(verdict.Margin, "point")}",
        Winner.B => $"{b} wins by {Figures.Count(verdict.Margin, "point")}",
        _ => "A draw",
    };

    private static string Silence(RateCard rates) =>
        rates.Commission.IsSilent ? ", which does not say what the commission is, so none is taken off" : "";

    // Both sides are told apart by their fill as well as by their colour.
    private static string Bar(long a, long b, string nameA, string nameB)
    {
        int cells = a + b == 0 ? BarCells / 2 : (int)((Int128)BarCells * a / (a + b));
        return $"{nameA} [#4C9AFF]{new string('█', cells)}[/][#FF9F43]{new string('▒', BarCells - cells)}[/] {nameB}";
    }

    private static Table Sides(PlayedBattle played, BattleBooks books, string a, string b)
    {
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumn("");
        table.AddColumn(new TableColumn($"[#4C9AFF]{a}[/]").RightAligned());
        table.AddColumn(new TableColumn($"[#FF9F43]{b}[/]").RightAligned());
        Row("Points (the score)", side => Figures.Count(side.Points), isBold: true);
        Parts();
        Row("Gifts", side => Figures.Count(side.Gifts));
        if (played.A.Likes + played.B.Likes > 0)
            Row("Likes", side => Figures.Count(side.Likes));
        Row("Viewers at the end", side => Figures.Count(side.Viewers));
        Row("Coins gifted", side => Figures.Count(side.Coins));
        if (books.A.PracticeCoins + books.B.PracticeCoins > 0)
            Pair("Of these, practice coins", Figures.Count(books.A.PracticeCoins), Figures.Count(books.B.PracticeCoins));
        Pair("Viewers paid for gifts", Paid(books.A.ViewersPaid), Paid(books.B.ViewersPaid));
        Pair("Paid for coins not gifted", Paid(books.A.PaidAhead), Paid(books.B.PaidAhead));
        Row("Earning points", side => Figures.Count(side.EarningPoints));
        if (books.A.FollowerPoints + books.B.FollowerPoints > 0)
            Pair("Of these, for followers", Figures.Count(books.A.FollowerPoints), Figures.Count(books.B.FollowerPoints));
        Row("Diamonds", side => Figures.Count(side.Diamonds));
        Row("Earned, gross", side => Figures.Usd(side.GrossUsdMicros));
        Row("Earned, net", side => Figures.Usd(side.NetUsdMicros), isBold: true);
        Row("Top supporter", side => side.Top is [var first, ..] ? $"{Screen.Safe(first.Name)} ({Figures.Count(first.Points)})" : "nobody");
        return table;

        // Where every point is a gift's, there is nothing to take apart.
        void Parts()
        {
            (string Label, Func<SideFrame, long> Points)[] parts =
            [
                ("Of these, from gifts", side => side.GiftPoints),
                ("Of these, from multipliers", side => side.BonusPoints),
                ("Of these, from likes", side => side.LikePoints),
                ("Of these, from followers", side => side.FollowerPoints),
            ];
            if (parts[1..].All(part => part.Points(played.A) + part.Points(played.B) == 0))
                return;
            foreach ((string label, Func<SideFrame, long> points) in parts)
            {
                if (points(played.A) + points(played.B) > 0)
                    Row(label, side => Figures.Count(points(side)));
            }
        }

        void Row(string label, Func<SideFrame, string> value, bool isBold = false) =>
            Pair(label, value(played.A), value(played.B), isBold);

        void Pair(string label, string valueA, string valueB, bool isBold = false)
        {
            string style = isBold ? "bold" : "default";
            table.AddRow(label, $"[{style}]{valueA}[/]", $"[{style}]{valueB}[/]");
        }
    }

    private static string Paid(UsdMicros? money) => money?.ToString() ?? "nobody says";

    // Where a figure comes from that no side of the table tells.
    private static IEnumerable<string> Notes(PlayedBattle played, BattleBooks books)
    {
        RateCard rates = played.Scenario.Rates;
        RateCard market = RateCards.Default;
        if (played.Scenario.Rules.SpecificGift is { } only)
        {
            string name = played.Scenario.Catalogue.Gifts.FirstOrDefault(gift => gift.Id == only.GiftId)?.Name
                ?? $"a gift of {Figures.Count(only.Coins, "coin")}";
            yield return $"The gift that counts here is {name}: one point each, whatever it costs. The others earn, and bring no points.";
        }

        if (played.A.BonusPoints + played.B.BonusPoints > 0)
            yield return "What multipliers add is score alone: nobody pays for it, and nobody earns it.";
        if (rates.CoinPrice.IsSilent)
        {
            yield return $"{rates.Name} does not say what a coin costs. On the market it is {market.CoinPrice.Low} to " +
                $"{market.CoinPrice.High} (card {market.Id}): another source, kept apart.";
        }
        else
        {
            yield return $"A coin costs {rates.CoinPrice.Mid} where the scenario names no shop: the middle of {rates.CoinPrice.Low} on the web " +
                $"and {rates.CoinPrice.High} in the app.";
        }

        if (books.A.FollowerPoints + books.B.FollowerPoints > 0)
            yield return $"{rates.Name} pays points for followers who are live: money that nobody paid.";
    }
}
