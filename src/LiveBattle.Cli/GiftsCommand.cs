using System.CommandLine;
using LiveBattle.Economy;
using Spectre.Console;

namespace LiveBattle.Cli;

/// <summary><c>gifts</c>: the catalogue.</summary>
internal static class GiftsCommand
{
    private static readonly string[] Orders = ["name", "coins", "id"];

    public static Command Create(Terminal terminal)
    {
        Option<string?> search = new("--search") { Description = "Only gifts whose name holds this text.", HelpName = "TEXT" };
        Option<string?> sort = new("--sort") { Description = $"{string.Join(", ", Orders)}. Default: coins.", HelpName = "KEY" };
        CliCommand command = new(
            "gifts",
            "List the gifts that scenarios can name, with their prices.",
            "livebattle gifts",
            "livebattle gifts --search rose --sort id",
            "livebattle gifts --json")
        {
            search,
            sort,
        };
        command.SetAction(parsed =>
        {
            string text = parsed.GetValue(search) ?? "";
            Gift[] gifts =
            [
                .. Sorted(parsed.GetValue(sort) ?? "coins", GiftCatalog.BuiltIn.Gifts)
                    .Where(gift => gift.Name.Contains(text, StringComparison.OrdinalIgnoreCase)),
            ];
            if (parsed.GetValue(CommonOptions.Json))
                JsonOut.Write(terminal.Out, gifts.Select(GiftJson.Of));
            else
                Print(Screen.Out(terminal), gifts);
            return Exit.Success;
        });
        return command;
    }

    private static IEnumerable<Gift> Sorted(string order, IEnumerable<Gift> gifts) => order switch
    {
        "name" => gifts.OrderBy(gift => gift.Name, StringComparer.OrdinalIgnoreCase).ThenBy(gift => gift.Id),
        "coins" => gifts.OrderBy(gift => gift.Price).ThenBy(gift => gift.Id),
        "id" => gifts.OrderBy(gift => gift.Id),
        _ => throw new FailureException(Failure.Malformed(
            "Gifts cannot be sorted like this.",
            new Problem("--sort", Problem.Echo(order), string.Join(", ", Orders), "One of the choices is needed here."))),
    };

    private static void Print(IAnsiConsole screen, Gift[] gifts)
    {
        if (gifts.Length == 0)
        {
            screen.WriteLine("No gift has this in its name.");
            return;
        }

        Table table = new() { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn("id").RightAligned());
        table.AddColumn("name");
        table.AddColumn(new TableColumn("coins").RightAligned());
        table.AddColumn("streaks");
        foreach (Gift gift in gifts)
            table.AddRow($"{gift.Id}", Screen.Safe(gift.Name), gift.Price.ToString(), Streaks(gift));
        screen.Write(table);
    }

    private static string Streaks(Gift gift) => gift.Streakable switch
    {
        true => "yes",
        false => "no",
        null => "not told",
    };

    private sealed record GiftJson(int Id, string Name, long Coins, bool? Streakable, string Source)
    {
        public static GiftJson Of(Gift gift) => new(gift.Id, gift.Name, gift.Price.Value, gift.Streakable, gift.Source);
    }
}
