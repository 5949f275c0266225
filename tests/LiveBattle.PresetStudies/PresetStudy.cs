using System.Collections.Immutable;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.PresetStudies;

/// <summary>A study that shows whether a preset is what it is said to be.</summary>
/// <param name="Preset">Its name.</param>
/// <param name="About">What is compared with what, in Markdown.</param>
/// <param name="Allowed">What the column of intervals is called.</param>
/// <param name="Find">Computes the statistics from the scenario and its battles.</param>
internal sealed record PresetStudy(
    string Preset, string About, string Allowed, Func<Scenario, IReadOnlyList<PlayedBattle>, ImmutableArray<Finding>> Find)
{
    public const int DefaultSeeds = 1_000;

    /// <summary>Every study, in the order of the document.</summary>
    public static ImmutableArray<PresetStudy> All { get; } = [AsMeasuredStudy.Study, EvenBattleStudy.Study];

    /// <summary>Plays the preset and reports.</summary>
    public StudyResult Run(Scenario scenario, int seeds) =>
        new(this, scenario.ComputeId(), seeds, Find(scenario, PlayedBattle.PlayAll(scenario, seeds)));
}
