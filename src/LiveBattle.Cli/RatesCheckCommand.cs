using System.CommandLine;
using System.Globalization;
using LiveBattle.Economy;

namespace LiveBattle.Cli;

/// <summary><c>rates check</c>: a creator held against the conditions of rate cards.</summary>
internal static class RatesCheckCommand
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

    public static Command Create(Terminal terminal)
    {
        Argument<string> source = RatesCommand.Cards("CARD[,CARD...]");
        CliCommand command = new(
            "check",
            "Tell who may earn and withdraw: each condition met, not met and by how much, or not told.",
            "livebattle rates check source-b --followers 5000 --age 17",
            "livebattle rates check source-a,source-b,measured --followers 5000 --age 30",
            "livebattle rates check my-card.yaml --fact streamHours=12 --json")
        {
            source,
        };
        (Option<string?> Option, string Id, bool IsYesOrNo)[] options =
        [
            .. Figured.Select(fact => (Option(fact.Option, fact.Description, "NUMBER"), fact.Id, false)),
            .. Answered.Select(fact => (Option(fact.Option, fact.Description, "yes|no"), fact.Id, true)),
        ];
        foreach ((Option<string?> option, _, _) in options)
            command.Options.Add(option);
        Option<string[]> facts = new("--fact")
        {
            Description = "The figure for a condition by its id, yes as 1; may stand several times.",
            HelpName = "ID=NUMBER",
            Arity = ArgumentArity.ZeroOrMore,
        };
        command.Options.Add(facts);
        command.SetAction(parsed =>
        {
            RateCard[] cards = RateCardSource.Read(parsed.GetRequiredValue(source), "CARD");
            Reading reading = new(cards);
            foreach ((Option<string?> option, string id, bool isYesOrNo) in options)
            {
                if (parsed.GetValue(option) is { } text)
                    reading.Add(option.Name, id, text, isYesOrNo);
            }

            foreach (string fact in parsed.GetValue(facts) ?? [])
                reading.AddNamed(fact);
            Print(terminal, cards, reading.Facts(), parsed.GetValue(CommonOptions.Json));
            return Exit.Success;
        });
        return command;
    }

    private static void Print(Terminal terminal, RateCard[] cards, CreatorFacts facts, bool json)
    {
        (EligibilityCheck Earn, EligibilityCheck Withdraw)[] checks =
        [
            .. cards.Select(card => (
                EligibilityCheck.Of(card, facts, EligibilityStage.Earn),
                EligibilityCheck.Of(card, facts, EligibilityStage.Withdraw))),
        ];
        if (json && checks is [var only])
        {
            JsonOut.Write(terminal.Out, RatesJson.Of(only.Earn, only.Withdraw));
        }
        else if (json)
        {
            JsonOut.Write(terminal.Out, checks.Select(check => RatesJson.Of(check.Earn, check.Withdraw)));
        }
        else
        {
            foreach ((int at, (EligibilityCheck earn, EligibilityCheck withdraw)) in checks.Index())
            {
                if (at > 0)
                    terminal.Out.WriteLine();
                RatesTables.Check(Screen.Out(terminal), earn, withdraw);
            }
        }
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
