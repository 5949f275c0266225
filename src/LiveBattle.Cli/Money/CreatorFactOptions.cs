using System.CommandLine;
using System.Globalization;
using LiveBattle.Economy;

namespace LiveBattle.Cli;

/// <summary>The options with which a creator's facts are told, the same on every command that asks for them.</summary>
internal sealed class CreatorFactOptions
{
    private static readonly (string Option, string Id, string Description)[] Figured =
    [
        ("--followers", CreatorFacts.Followers, "All followers."),
        ("--age", CreatorFacts.AgeYears, "Age of the creator in years."),
        ("--account-age", CreatorFacts.AccountAgeDays, "Age of the account in days."),
        ("--videos", CreatorFacts.VideosInLast30Days, "Videos in the last 30 days."),
    ];

    private static readonly (string Option, string Id, string Description)[] Answered =
    [
        ("--tips-programme", CreatorFacts.TipsProgramme, "Member of the tips programme: yes or no."),
        ("--creator-account", CreatorFacts.CreatorAccount, "A creator account: yes or no."),
        ("--trademarked-business-account", CreatorFacts.TrademarkedBusinessAccount, "A business account with a trademark: yes or no."),
    ];

    private readonly (Option<string?> Option, string Id, bool IsYesOrNo)[] _options =
    [
        .. Figured.Select(fact => (Option(fact.Option, fact.Description, "NUMBER"), fact.Id, false)),
        .. Answered.Select(fact => (Option(fact.Option, fact.Description, "yes|no"), fact.Id, true)),
    ];

    private readonly Option<string[]> _facts = new("--fact")
    {
        Description = "The figure for a condition by its id, yes as 1; may stand several times.",
        HelpName = "ID=NUMBER",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>The option for followers.</summary>
    public Option<string?> Followers => _options[0].Option;

    /// <summary>Options that a command takes.</summary>
    public CreatorFactOptions(Command command)
    {
        foreach ((Option<string?> option, _, _) in _options)
            command.Options.Add(option);
        command.Options.Add(_facts);
    }

    /// <summary>How the fact for a condition is told: by an option of its own, or as one of the others.</summary>
    public static string Typed(string id) =>
        Figured.Concat(Answered).FirstOrDefault(fact => fact.Id == id).Option ?? $"--fact {id}=NUMBER";

    /// <summary>The facts that were typed.</summary>
    /// <param name="parsed">The line.</param>
    /// <param name="cards">The cards whose conditions can be answered.</param>
    /// <exception cref="FailureException">At least one was wrong; all that are wrong are told.</exception>
    public CreatorFacts Read(ParseResult parsed, RateCard[] cards)
    {
        Reading reading = new(cards);
        foreach ((Option<string?> option, string id, bool isYesOrNo) in _options)
        {
            if (parsed.GetValue(option) is { } text)
                reading.Add(option.Name, id, text, isYesOrNo);
        }

        foreach (string fact in parsed.GetValue(_facts) ?? [])
            reading.AddNamed(fact);
        return reading.Facts();
    }

    private static Option<string?> Option(string name, string description, string helpName) =>
        new(name) { Description = description, HelpName = helpName };

    /// <summary>Facts as they are typed, and everything that is wrong with them.</summary>
    private sealed class Reading(RateCard[] cards)
    {
        private static readonly string Range = $"a whole number from 0 to {Figures.Count(AmountLimits.MaxFollowers)}";

        private readonly List<Problem> _problems = [];
        private readonly HashSet<string> _told = [];
        private CreatorFacts _facts = CreatorFacts.None;

        /// <exception cref="FailureException">At least one was wrong.</exception>
        public CreatorFacts Facts() => _problems.Count == 0
            ? _facts
            : throw new FailureException(Failure.Malformed("This creator cannot be checked.", [.. _problems]));

        public void Add(string option, string id, string text, bool isYesOrNo)
        {
            long? figure = (isYesOrNo, text) switch
            {
                (true, "yes") => 1,
                (true, "no") => 0,
                (true, _) => null,
                _ => Number(text),
            };
            if (figure is null)
            {
                Refuse(option, text, isYesOrNo ? "yes or no" : Range, isYesOrNo ? "A yes or no is needed here." : "A number is needed here.");
            }
            else if (!_told.Add(id))
            {
                Refuse(option, text, "each fact once", "This fact is told twice.");
            }
            else
            {
                _facts = _facts.With(id, figure.Value);
            }
        }

        public void AddNamed(string fact)
        {
            string[] ids = [.. cards.SelectMany(card => card.Eligibility.Items).Select(condition => condition.Id).Distinct()];
            string id = fact.Split('=')[0];
            if (!fact.Contains('=', StringComparison.Ordinal))
            {
                Refuse("--fact", fact, "ID=NUMBER", "A condition's id and a number are needed here.");
            }
            else if (!ids.Contains(id))
            {
                string message = "No card here asks for this" + (Suggestion.Nearest(id, ids) is { } meant ? $"; did you mean {meant}?" : ".");
                Refuse("--fact", fact, ids.Length == 0 ? "nothing: no card here has conditions" : string.Join(", ", ids), message);
            }
            else
            {
                Add("--fact", id, fact[(id.Length + 1)..], isYesOrNo: false);
            }
        }

        private void Refuse(string option, string value, string allowed, string message) =>
            _problems.Add(new Problem(option, value.Length == 0 ? Problem.Missing : Problem.Echo(value), allowed, message));

        // 5,000 and 5_000 are how people write thousands.
        private static long? Number(string text)
        {
            string digits = text.Replace(",", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
            return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long figure)
                && figure <= AmountLimits.MaxFollowers
                    ? figure
                    : null;
        }
    }
}
