using System.Collections.Immutable;
using System.Globalization;
using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies.Running;

namespace LiveBattle.Studies.Questions;

/// <summary>
/// How do the answers move with one setting? Answered by a <see cref="SweepReport"/>; every value has the same luck.
/// </summary>
public sealed class SweepQuestion : StudyQuestion
{
    /// <summary>Values of one sweep.</summary>
    public const int MostValues = 100;

    private readonly ImmutableArray<Scenario> _scenarios;

    private SweepQuestion(Scenario scenario, SweepRange range, ImmutableArray<Scenario> scenarios, Sampling sampling)
        : base(scenario, sampling)
    {
        Range = range;
        _scenarios = scenarios;
    }

    /// <inheritdoc/>
    public override string Kind => "sweep";

    /// <summary>What is varied, and how far.</summary>
    public SweepRange Range { get; }

    /// <summary>One for each value, in the order of <see cref="SweepRange.Values"/>.</summary>
    public override ImmutableArray<Scenario> Scenarios => _scenarios;

    private protected override IEnumerable<string> KeyParts => [Range.Path, .. Range.Values.Select(Range.TextOf)];

    /// <summary>The question, or everything that is wrong with it: each value must be one that a scenario may hold.</summary>
    public static Checked<SweepQuestion> Create(Scenario scenario, SweepRange range, Sampling sampling)
    {
        ArgumentNullException.ThrowIfNull(range);
        List<Scenario> scenarios = [];
        List<Problem> problems = [];
        foreach (decimal value in range.Values)
        {
            Checked<Scenario> varied = ScenarioResolver.Vary(scenario, new ScenarioOverride(range.Path, range.TextOf(value)));
            if (varied.IsValid)
                scenarios.Add(varied.Value);
            else
                problems.AddRange(varied.Problems);
        }

        // A path that does not exist would say the same of every value.
        return problems.Count == 0
            ? new Checked<SweepQuestion>(new SweepQuestion(scenario, range, [.. scenarios], sampling))
            : new Checked<SweepQuestion>([.. problems.DistinctBy(problem => (problem.Path, problem.Message))]);
    }

    /// <summary>The answer by its own type.</summary>
    /// <inheritdoc cref="StudyQuestion.Answer"/>
    public SweepReport Report(StudyHost host) => (SweepReport)Answer(host);

    private protected override StudyAnswer Study(StudyHost host)
    {
        ImmutableArray<Replication[]> rows = Replications.Play(
            [.. _scenarios.Select(scenario => new Lot(scenario, Sampling.Seed))],
            Sampling,
            host,
            played => played.Max(one => StudyReport.PrecisionOf(one)));
        return new SweepReport
        {
            Battles = rows.Sum(one => (long)one.Length),
            Path = Range.Path,
            Points = [.. Range.Values.Select((value, i) => SweepPoint.Of(Range.TextOf(value), value, rows[0], rows[i], Sampling.Precision))],
        };
    }
}
