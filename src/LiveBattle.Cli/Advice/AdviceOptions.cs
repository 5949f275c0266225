using System.CommandLine;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Cli;

/// <summary>What can be typed after every question of <c>advise</c>.</summary>
internal sealed class AdviceOptions
{
    /// <summary>Battles of each scenario when nobody says.</summary>
    public const int DefaultReplications = 10_000;

    private readonly List<Option> _typed = [];

    /// <param name="fewest">The fewest battles that the question takes.</param>
    public AdviceOptions(int fewest)
    {
        Fewest = fewest;
        Replications = new Option<string?>("--replications")
        {
            Description = $"How many battles, {Figures.Count(fewest)} to {Figures.Count(Limits.Replications)}: more battles, narrower intervals. Default: {Figures.Count(DefaultReplications)}.",
            HelpName = "N",
        };
    }

    public int Fewest { get; }

    public Argument<string> Scenario { get; } = CommonOptions.Scenario();

    /// <summary>Only where the question is asked for one side.</summary>
    public Option<string?> Side { get; } = new("--side")
    {
        Description = "Whose question it is: a or b. Default: a.",
        HelpName = "a|b",
    };

    public Option<string?> Replications { get; }

    public Option<string?> Seed { get; } = CommonOptions.Seed();

    public Option<string[]> Set { get; } = CommonOptions.Set();

    public Option<string?> Threads { get; } = CommonOptions.Threads();

    /// <summary>In the order of the help: the question's own options first.</summary>
    public void AddTo(Command command, params IEnumerable<Option> own)
    {
        command.Arguments.Add(Scenario);
        _typed.AddRange([.. own, Replications]);
        foreach (Option option in (IEnumerable<Option>)[.. _typed, Seed, Set, Threads])
            command.Options.Add(option);
    }

    /// <summary>What was typed of the question's own options, to be typed again.</summary>
    public IEnumerable<string> Words(ParseResult parsed) => CommandText.Typed(parsed, _typed);
}
