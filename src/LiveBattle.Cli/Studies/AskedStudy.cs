using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies;
using LiveBattle.Studies.Estimates;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Cli;

/// <summary>What was asked of a study and how it went: what every telling of its answer needs.</summary>
internal sealed record AskedStudy
{
    public required StudyQuestion Question { get; init; }

    /// <summary>A line that asks the same again.</summary>
    public required string Command { get; init; }

    /// <summary>
    /// A line that tells how any battle of it is played, but for the number at its end; empty for a plan, whose battle no
    /// scenario file holds.
    /// </summary>
    public required string ReplicationCommand { get; init; }

    /// <summary>What it was compared with, in words; null when it was not.</summary>
    public string? Other { get; init; }

    public Scenario Scenario => Question.Scenario;

    public Sampling Sampling => Question.Sampling;

    /// <summary>Side a's creator, as it is written in the scenario.</summary>
    public string NameA => Shown(Scenario.CreatorA.Name);

    public string NameB => Shown(Scenario.CreatorB.Name);

    /// <summary>A side's creator, likewise.</summary>
    public string NameOf(BattleSide side) => side == BattleSide.B ? NameB : NameA;

    /// <summary>The same with names that keep their direction to themselves in the sentences of a page.</summary>
    public AskedStudy OnPage => this with { IsOnPage = true };

    private bool IsOnPage { get; init; }

    /// <summary>All that the answer follows from, for a page.</summary>
    public IEnumerable<(string Term, string Text)> Facts =>
    [
        ("Command", Command),
        ("Scenario", Scenario.ComputeId()),
        .. Question is ComparisonQuestion comparison ? [("Second scenario", comparison.Other.ComputeId())] : Array.Empty<(string, string)>(),
        ("Engine version", Figures.Count(Engine.EngineVersion.Current)),
        ("Seed", Seeds.Print(Sampling.Seed)),
        ("Battles a scenario", Sampling.Precision is { } precision
            ? $"until {(Question.IsOfDifferences ? "every difference of chances is" : "every chance is")} known to ±{Figures.Percent(precision)}, at most {Figures.Count(Sampling.Replications)}"
            : Figures.Count(Sampling.Replications)),
        ("One of them", $"{ReplicationCommand} 17"),
    ];

    private string Shown(string name) => IsOnPage ? HtmlWriter.Isolated(name) : name;

    /// <summary>How precise it came to be, for people; null when nothing was asked for.</summary>
    /// <param name="isPrecise">Whether what was asked for was reached.</param>
    /// <param name="reached">Half the width of the widest interval; null where it is not told.</param>
    /// <param name="played">Battles of each scenario.</param>
    public string? Precision(bool? isPrecise, double? reached, int played)
    {
        if (Sampling.Precision is not { } asked || isPrecise is not { } isReached)
            return null;
        string wanted = $"±{Figures.Percent(asked)}";
        string battles = Figures.Count(played, "battle");
        string got = reached is { } half ? $" They reach ±{Figures.Percent(half)}." : "";
        return isReached
            ? $"Precise to {wanted} as asked, after {battles}."
            : $"{battles} are too few for {wanted}.{got} " +
              $"Whatever the chances are, {Figures.Count(Question.IsOfDifferences ? Needed.ForDifference(asked) : Needed.ForProportion(asked), "battle")} are enough.";
    }
}
