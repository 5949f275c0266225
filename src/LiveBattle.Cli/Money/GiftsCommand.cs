using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using LiveBattle.Economy;
using Spectre.Console;

namespace LiveBattle.Cli;

/// <summary><c>gifts</c>: the catalogue.</summary>
internal static class GiftsCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<string?> search = Text("--search", "TEXT", "Only gifts with this in their name, or with this id.");
        Option<string?> sort = Text("--sort", "KEY", $"{Words<GiftOrder>()}. Default: {Word(GiftOrder.Coins)}.");
        Option<bool> descending = new("--descending") { Description = "The dearest, or the last, first." };
        Option<string?> priceClass = Text("--class", "CLASS", $"Only gifts of one price class: {Words<PriceClass>()}.");
        Option<string?> min = Text("--min", "COINS", "Only gifts of this price or more.");
        Option<string?> max = Text("--max", "COINS", "Only gifts of this price or less.");
        CliCommand command = new(
            "gifts",
            "List the gifts that scenarios can name, with their prices.",
            "livebattle gifts",
            "livebattle gifts --search rose",
            "livebattle gifts --class grand --sort coins --descending",
            "livebattle gifts --min 100 --max 999 --json")
        {
            search,
            sort,
            descending,
            priceClass,
            min,
            max,
        };
        command.SetAction(parsed =>
        {
            GiftQueryText asked = new()
            {
                Search = parsed.GetValue(search),
                Sort = parsed.GetValue(sort),
                Descending = parsed.GetValue(descending),
                Class = parsed.GetValue(priceClass),
                Min = parsed.GetValue(min),
                Max = parsed.GetValue(max),
            };
            ImmutableArray<Gift> gifts = Read(asked).Of(GiftCatalog.BuiltIn);
            if (parsed.GetValue(CommonOptions.Json))
                JsonOut.Write(terminal.Out, gifts.Select(GiftJson.Of));
            else
                Print(Screen.Out(terminal), gifts);
            return Exit.Success;
        });
        return command;
    }

    private static Option<string?> Text(string name, string value, string description) =>
        new(name) { Description = description, HelpName = value };

    private static GiftQuery Read(GiftQueryText asked)
    {
        Checked<GiftQuery> read = asked.Read("--");
        return read.IsValid
            ? read.Value
            : throw new FailureException(Failure.Malformed("Gifts cannot be listed like this.", read.Problems.AsSpan()));
    }

    private static void Print(IAnsiConsole screen, ImmutableArray<Gift> gifts)
    {
        string all = Figures.Count(GiftCatalog.BuiltIn.Gifts.Length, "gift");
        if (gifts.IsEmpty)
        {
            screen.WriteLine($"No gift fits this: 0 of {all}.");
            return;
        }

        Table table = new() { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn("id").RightAligned());
        table.AddColumn("name");
        table.AddColumn(new TableColumn("coins").RightAligned());
        table.AddColumns("class", "streaks", "source");
        foreach (Gift gift in gifts)
        {
            table.AddRow(
                $"{gift.Id}",
                Screen.Safe(gift.Name),
                gift.Price.ToString(),
                Word(gift.PriceClass),
                Streaks(gift),
                Screen.Safe(gift.Source));
        }

        screen.Write(table);
        screen.WriteLine($"{Figures.Count(gifts.Length)} of {all}");
    }

    private static string Streaks(Gift gift) => gift.Streakable switch
    {
        true => "yes",
        false => "no",
        null => "not told",
    };

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string Words<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(Word));

    private sealed record GiftJson(int Id, string Name, long Coins, bool? Streakable, PriceClass Class, string Source)
    {
        public static GiftJson Of(Gift gift) =>
            new(gift.Id, gift.Name, gift.Price.Value, gift.Streakable, gift.PriceClass, gift.Source);
    }
}
