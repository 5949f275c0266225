using System.CommandLine;
using LiveBattle.Economy;

namespace LiveBattle.Cli;

/// <summary><c>rates</c>: what coins and points are worth, by whom, and where they contradict each other.</summary>
internal static class RatesCommand
{
    public static Command Create(Terminal terminal) => new CliCommand(
        "rates",
        "List the rate cards, show one, compare several, or hold a creator against their conditions.",
        "livebattle rates compare source-a,source-b,measured",
        "livebattle rates show source-b",
        "livebattle rates show my-card.yaml --json",
        "livebattle rates check source-b --followers 5000 --age 17")
    {
        List(terminal),
        Show(terminal),
        Compare(terminal),
        RatesCheckCommand.Create(terminal),
    };

    /// <summary>The argument for one card or several.</summary>
    public static Argument<string> Cards(string name) => new(name) { Description = $"{RateCardSource.Choices}." };

    private static CliCommand List(Terminal terminal)
    {
        CliCommand command = new(
            "list", "List the rate cards that come with the program.", "livebattle rates list", "livebattle rates list --json");
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(CommonOptions.Json))
                JsonOut.Write(terminal.Out, RateCards.BuiltIn.Select(RatesJson.Listed));
            else
                RatesTables.List(Screen.Out(terminal), RateCards.BuiltIn.Select(RatesJson.Listed));
            return Exit.Success;
        });
        return command;
    }

    private static CliCommand Show(Terminal terminal)
    {
        Argument<string> source = Cards("CARD");
        CliCommand command = new(
            "show",
            "Show what one rate card says, how each entry is known, and where it is silent.",
            "livebattle rates show source-b",
            "livebattle rates show my-card.yaml",
            "livebattle rates show measured --json > my-card.json")
        {
            source,
        };
        command.SetAction(parsed =>
        {
            string asked = parsed.GetRequiredValue(source);
            RateCard[] cards = RateCardSource.Read(asked, "CARD");
            if (cards is not [var card])
                throw Wrong("CARD", asked, "one card", "One card is shown at a time; rates compare puts several side by side.");
            if (parsed.GetValue(CommonOptions.Json))
                terminal.Out.WriteLine(RateCardJson.ToText(card));
            else
                RatesTables.Show(Screen.Out(terminal), card);
            return Exit.Success;
        });
        return command;
    }

    private static CliCommand Compare(Terminal terminal)
    {
        Argument<string> source = Cards("CARD,CARD...");
        CliCommand command = new(
            "compare",
            "Put rate cards side by side, and tell where they contradict each other, themselves, or what was measured.",
            "livebattle rates compare source-a,source-b",
            "livebattle rates compare source-a,source-b,measured",
            "livebattle rates compare source-b,my-card.yaml --json")
        {
            source,
        };
        command.SetAction(parsed =>
        {
            string asked = parsed.GetRequiredValue(source);
            RateCard[] cards = RateCardSource.Read(asked, "CARD,CARD...");
            if (cards.Length < 2)
                throw Wrong("CARD,CARD...", asked, "two cards or more, separated by commas", "One card alone compares with nothing; rates show shows it.");
            RateComparison comparison = RateComparison.Of(cards);
            if (parsed.GetValue(CommonOptions.Json))
                JsonOut.Write(terminal.Out, RatesJson.Of(comparison));
            else
                RatesTables.Compare(Screen.Out(terminal), comparison);
            return Exit.Success;
        });
        return command;
    }

    private static FailureException Wrong(string path, string value, string allowed, string message) =>
        new(Failure.Malformed("These cards cannot be shown like this.", new Problem(path, Problem.Echo(value), allowed, message)));
}
