using System.CommandLine;
using System.Text.Json;
using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Cli;

/// <summary>From what stands for rate cards on the command line – built-in ids, card files – to the cards.</summary>
internal static class RateCardSource
{
    /// <summary>What may stand for a card, for help texts.</summary>
    public static string Choices { get; } = $"{string.Join(", ", RateCards.BuiltIn.Select(card => card.Id))}, {OrAFile}";

    private const string OrAFile = "or a card file (.yaml, .yml, .json)";

    /// <summary>The option of commands that go by one card.</summary>
    public static Option<string?> OneCard() => new("--rates")
    {
        Description = $"One rate card: {Choices}. Default: {RateCards.Default.Id}.",
        HelpName = "CARD",
    };

    /// <summary>The cards in the order asked.</summary>
    /// <param name="idsOrFiles">Ids of built-in cards and paths of card files, separated by commas.</param>
    /// <param name="path">What problems call the place where this was typed.</param>
    /// <exception cref="FailureException">
    /// A file cannot be read; or there is no such card, or a card is wrong, or two cards go by one id: all of these are
    /// told together.
    /// </exception>
    public static RateCard[] Read(string idsOrFiles, string path = "--rates")
    {
        List<RateCard> cards = [];
        List<Problem> problems = [];
        foreach (string source in idsOrFiles.Split(',', StringSplitOptions.TrimEntries))
        {
            Checked<RateCard> card = One(source, path);
            problems.AddRange(card.Problems);
            if (card.IsValid)
                cards.Add(card.Value);
        }

        foreach (IGrouping<string, RateCard> namesakes in cards.GroupBy(card => card.Id))
        {
            bool differ = namesakes.Select(RateCardJson.ToText).Distinct().Count() > 1;
            if (!differ && namesakes.Count() > 1)
                problems.Add(new Problem(path, namesakes.Key, "each card once", "This card is named twice."));
            if (differ)
            {
                problems.Add(new Problem(
                    path, namesakes.Key, "cards with ids of their own", "Two different cards go by this id; nobody could tell them apart."));
            }
        }

        return problems.Count == 0 ? [.. cards] : throw new FailureException(Failure.Malformed(Summary(problems.Count), [.. problems]));
    }

    private static Checked<RateCard> One(string source, string path)
    {
        Checked<RateCard> builtIn = RateCards.Named(source, path, OrAFile);
        return !builtIn.IsValid && IsFile(source) ? FromFile(source) : builtIn;
    }

    private static bool IsFile(string source) => source.Length > 0
        && (source.Contains('/', StringComparison.Ordinal)
            || source.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal)
            || Path.GetExtension(source) is ".yaml" or ".yml" or ".json"
            || File.Exists(source));

    private static Checked<RateCard> FromFile(string file)
    {
        string? text = Files.Read(file, BoundedText.Read);
        if (text is null)
            return Refuse("bytes that are no text", "text in UTF-8", "This is not a text file.");
        if (string.IsNullOrWhiteSpace(text))
            return Refuse("nothing", "a rate card", "The file is empty.");
        Checked<JsonElement> parsed = ScenarioText.Parse(text);
        Checked<RateCard> card = parsed.IsValid ? RateCardJson.Read(parsed.Value, "") : new Checked<RateCard>(parsed.Problems);
        return card.IsValid ? card : new Checked<RateCard>([.. card.Problems.Select(problem => problem with { Path = At(problem.Path) })]);

        Checked<RateCard> Refuse(string value, string allowed, string message) =>
            new(new Problem(file, value, allowed, message));

        // Several files may stand on one line: each problem says which.
        string At(string path) => path is "" or ScenarioText.WholeFile ? file : $"{file}: {path}";
    }

    private static string Summary(int problems) =>
        problems == 1 ? "The rate cards have a problem." : $"The rate cards have {problems} problems.";
}
