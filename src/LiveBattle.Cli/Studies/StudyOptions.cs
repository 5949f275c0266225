using System.CommandLine;
using System.Globalization;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Cli;

/// <summary>What can be typed after <c>study</c>.</summary>
internal sealed class StudyOptions
{
    /// <summary>Battles of each scenario when nobody says.</summary>
    public const int DefaultReplications = 10_000;

    public Argument<string> Scenario { get; } = CommonOptions.Scenario();

    public Option<string?> Replications { get; } = new("--replications")
    {
        Description = $"How many battles, 1 to {Limits.Replications:N0}. Default: {DefaultReplications:N0}; with --precision as many as it takes.",
        HelpName = "N",
    };

    public Option<string?> Precision { get; } = new("--precision")
    {
        Description = string.Create(
            CultureInfo.InvariantCulture,
            $"Stop as soon as every chance is known to this, either way: {Sampling.FinestPrecision} to {Sampling.CoarsestPrecision}, where 0.01 is one percentage point."),
        HelpName = "P",
    };

    public Option<string?> Seed { get; } = CommonOptions.Seed();

    public Option<string[]> Set { get; } = CommonOptions.Set();

    public Option<string?> Vary { get; } = new("--vary")
    {
        Description = $"Ask again for every value of a setting, at most {SweepQuestion.MostValues}, all on the same luck.",
        HelpName = "KEY=FROM..TO:STEP",
    };

    public Option<string?> Against { get; } = new("--against")
    {
        Description = "Compare with this scenario: what surely differs?",
        HelpName = "SCENARIO",
    };

    public Option<string[]> AgainstSet { get; } = new("--against-set")
    {
        Description = "Compare with the scenario after this change, or change the one that --against names; may stand several times.",
        HelpName = "KEY=VALUE",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public Option<string?> OfLuck { get; } = new("--luck")
    {
        Description = "Of a comparison: common, so that only what differs differs, or own. Default: common.",
        HelpName = "common|own",
    };

    public Option<string?> Sensitivity { get; } = new("--sensitivity")
    {
        Description = $"Which settings matter most? Turns each down and up by so many percent, 1 to 90. Default: {SensitivityInput.DefaultPercent}.",
        HelpName = "PERCENT",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public Option<string?> Replication { get; } = new("--replication")
    {
        Description = "Play nothing: tell the seed of battle N of this study, counted from 0, and the line that plays it.",
        HelpName = "N",
    };

    public Option<string?> Threads { get; } = CommonOptions.Threads();

    public Option<string?> Csv { get; } = CommonOptions.File(
        "--csv", "Write a row per battle, each with the seed that simulate plays it by; a row per value or setting with --vary or --sensitivity.");

    public Option<string?> Html { get; } = CommonOptions.File(
        "--html", "Write the answer as a page with plots: one file, no script, nothing fetched.");

    /// <summary>In the order of the help.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(Scenario);
        foreach (Option option in (Option[])
        [
            Replications, Precision, Seed, Set, Vary, Against, AgainstSet, OfLuck, Sensitivity, Replication, Threads, Csv, Html,
        ])
        {
            command.Options.Add(option);
        }
    }
}
