using System.CommandLine;
using LiveBattle.Economy;

namespace LiveBattle.Cli;

/// <summary><c>convert</c>: what an amount is worth, by one rate card or by several side by side.</summary>
internal static class ConvertCommand
{
    private static readonly string[] Known = [.. RateCards.BuiltIn.Select(card => card.Id)];

    public static Command Create(Terminal terminal)
    {
        Argument<string> amount = new("AMOUNT") { Description = "How much: 1000, 1,000 or 1_000; dollars may have six decimals." };
        Argument<string> unit = new("UNIT") { Description = "points, coins, diamonds or usd (gross)." };
        Option<string?> rates = new("--rates")
        {
            Description = $"Rate cards, separated by commas: {string.Join(", ", Known)}. Default: {RateCards.Default.Id}.",
            HelpName = "CARD[,CARD...]",
        };
        Option<bool> net = new("--net") { Description = "Put net first; changes no number." };
        Option<bool> explain = new("--explain") { Description = "Show each step with its formula and who says so." };
        CliCommand command = new(
            "convert",
            "Convert points, coins, diamonds or dollars into what a creator gets.",
            "livebattle convert 20000 points --rates source-b",
            "livebattle convert 1,000 coins --rates source-a,source-b,measured",
            "livebattle convert 50 usd --rates measured --explain",
            "livebattle convert 19999 points --rates source-b --json")
        {
            amount,
            unit,
            rates,
            net,
            explain,
        };
        command.SetAction(parsed =>
        {
            bool netFirst = parsed.GetValue(net);
            bool explained = parsed.GetValue(explain);
            RateCard[] cards = Cards(parsed.GetValue(rates));
            Amount asked = Read(parsed.GetRequiredValue(amount), parsed.GetRequiredValue(unit));
            ConversionResult[] results = [.. cards.Select(card => Value(Converter.Convert(asked, card, netFirst)))];
            if (!parsed.GetValue(CommonOptions.Json))
                ConversionTable.Print(Screen.Out(terminal), results, explained);
            else if (results is [var only])
                JsonOut.Write(terminal.Out, ConversionJson.Of(only, explained));
            else
                JsonOut.Write(terminal.Out, results.Select(result => ConversionJson.Of(result, explained)));
            return Exit.Success;
        });
        return command;
    }

    private static Amount Read(string amount, string unit)
    {
        Checked<AmountUnit> counted = AmountParser.ParseUnit(unit);
        return Value(AmountParser.Parse(amount, Value(counted)));
    }

    private static T Value<T>(Checked<T> read)
        where T : notnull =>
        read.IsValid
            ? read.Value
            : throw new FailureException(Failure.Malformed("This cannot be converted.", read.Problems.AsSpan()));

    private static RateCard[] Cards(string? ids)
    {
        if (ids is null)
            return [RateCards.Default];
        List<RateCard> cards = [];
        List<Problem> problems = [];
        foreach (string id in ids.Split(',', StringSplitOptions.TrimEntries))
        {
            if (RateCards.Find(id) is { } card)
                cards.Add(card);
            else
                problems.Add(new Problem("--rates", Problem.Echo(id), string.Join(", ", Known), Message(id)));
        }

        return problems.Count == 0
            ? [.. cards]
            : throw new FailureException(Failure.Malformed("These rates are not known.", [.. problems]));

        static string Message(string id) => Suggestion.Nearest(id, Known) is { } meant
            ? $"There is no rate card of this name; did you mean {meant}?"
            : "There is no rate card of this name.";
    }
}
