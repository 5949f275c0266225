using System.Collections.Immutable;
using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies.Running;

namespace LiveBattle.Studies.Questions;

/// <summary>
/// What does it change to play another scenario? Answered by a <see cref="ComparisonReport"/>. A precision is that of the
/// differences of the chances.
/// </summary>
/// <param name="scenario">The first.</param>
/// <param name="other">The second.</param>
/// <param name="sampling">How many battles of each.</param>
/// <param name="luck">Whether both have the same.</param>
public sealed class ComparisonQuestion(Scenario scenario, Scenario other, Sampling sampling, Luck luck = Luck.Common)
    : StudyQuestion(scenario, sampling)
{
    /// <inheritdoc/>
    public override string Kind => "comparison";

    /// <inheritdoc/>
    public override bool IsOfDifferences => true;

    /// <summary>What it is compared with.</summary>
    public Scenario Other { get; } = other ?? throw new ArgumentNullException(nameof(other));

    /// <summary>Whether both have the same luck.</summary>
    public Luck Luck { get; } = luck;

    /// <summary>
    /// The seed that the other scenario's replications are of: with luck of its own, one that no replication of the first
    /// plays from.
    /// </summary>
    public ulong OtherSeed => Luck == Luck.Common ? Sampling.Seed : SeedSequence.Mix(~Sampling.Seed, 0);

    /// <inheritdoc/>
    public override ImmutableArray<Scenario> Scenarios => [Scenario, Other];

    private protected override IEnumerable<string> KeyParts => [Luck.ToString()];

    /// <summary>The answer by its own type.</summary>
    /// <inheritdoc cref="StudyQuestion.Answer"/>
    public ComparisonReport Report(StudyHost host) => (ComparisonReport)Answer(host);

    private protected override StudyAnswer Study(StudyHost host)
    {
        ImmutableArray<Replication[]> rows = Replications.Play(
            [new Lot(Scenario, Sampling.Seed), new Lot(Other, OtherSeed)],
            Sampling,
            host,
            played => ComparisonReport.PrecisionOf(played[0], played[1], Luck));
        return ComparisonReport.Of(rows[0], rows[1], Luck, Sampling.Precision);
    }
}
