using System.Collections.Immutable;
using System.CommandLine;
using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Projection;
using Spectre.Console;

namespace LiveBattle.Cli;

/// <summary><c>convert</c>: what an amount is worth, by one rate card or by several side by side.</summary>
internal static class ConvertCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> amount = new("AMOUNT") { Description = "How much: 1000, 1,000 or 1_000; dollars may have six decimals." };
        Argument<string> unit = new("UNIT") { Description = "points, coins, diamonds or usd (gross, or net with --net)." };
        Option<string?> rates = new("--rates")
        {
            Description = $"Rate cards, separated by commas: {RateCardSource.Choices}. Default: {RateCards.Default.Id}.",
            HelpName = "CARD[,CARD...]",
        };
        Option<bool> net = new("--net") { Description = "Net matters: it comes first, and an amount in usd is net." };
        Option<string?> to = new("--to")
        {
            Description = "Pay out in this currency as well, by the card's dated table: SAR, AED, USD ...",
            HelpName = "CODE",
        };
        Option<string?> reading = new("--reading")
        {
            Description = "When the commission falls, where a card leaves it open: onConversion or onGift.",
            HelpName = "WHEN",
        };
        Option<bool> explain = new("--explain") { Description = "Show each step with its formula and who says so." };
        CliCommand command = new(
            "convert",
            "Convert points, coins, diamonds or dollars into what a creator gets.",
            "livebattle convert 20000 points --rates source-b",
            "livebattle convert 1,000 coins --rates source-a,source-b,measured",
            "livebattle convert 500 usd --net --rates source-a,source-b,measured",
            "livebattle convert 20000 points --rates source-b --to SAR --explain",
            "livebattle convert 1000 coins --rates source-a --reading onGift",
            "livebattle convert 19999 points --rates source-b --json")
        {
            amount,
            unit,
            rates,
            net,
            to,
            reading,
            explain,
        };
        command.SetAction(parsed =>
        {
            ConversionText asked = new(
                parsed.GetRequiredValue(amount),
                parsed.GetRequiredValue(unit),
                parsed.GetValue(net),
                parsed.GetValue(to),
                parsed.GetValue(reading));
            ImmutableArray<ConversionResult> results = Value(
                Value(asked.Read()).AnswerBy([.. parsed.GetValue(rates) is { } source ? RateCardSource.Read(source) : [RateCards.Default]]));
            Print(terminal, results, parsed.GetValue(explain), parsed.GetValue(CommonOptions.Json));
            return Exit.Success;
        });
        return command;
    }

    private static void Print(Terminal terminal, ImmutableArray<ConversionResult> results, bool explained, bool json)
    {
        if (json)
        {
            ConversionView[] views = [.. results.Select(result => ConversionViews.Of(result, explained))];
            if (views is [var only])
                JsonOut.Write(terminal.Out, only);
            else
                JsonOut.Write(terminal.Out, views);
            return;
        }

        IAnsiConsole screen = Screen.Out(terminal);
        ConversionTable.Print(screen, results);
        foreach (ConversionResult result in explained ? results : [])
            ConversionSteps.Print(screen, result);
    }

    private static T Value<T>(Checked<T> read)
        where T : notnull =>
        read.IsValid
            ? read.Value
            : throw new FailureException(Failure.Malformed("This cannot be converted.", [.. read.Problems.Select(AsTyped)]));

    // Amount and unit are words of the line; the others are options of it.
    private static Problem AsTyped(Problem problem) =>
        problem.Path is "to" or "reading" ? problem with { Path = $"--{problem.Path}" } : problem;
}
