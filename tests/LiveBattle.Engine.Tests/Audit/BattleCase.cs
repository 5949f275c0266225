using System.Collections.Immutable;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Tests.Audit;

/// <summary>What lies before the referee, the windows that follow from it, and what was found wrong with it.</summary>
internal sealed class BattleCase
{
    /// <summary>A viewer's number is this many times the cohort's place, plus the place in the cohort.</summary>
    public const int NumbersPerCohort = 1_048_576;

    public static readonly BattleSide[] Sides = [BattleSide.A, BattleSide.B];

    /// <param name="inputs">The accepted ones, in the journal's order.</param>
    public BattleCase(Scenario scenario, List<BattleInput> inputs, List<EventRecord> events)
    {
        Scenario = scenario;
        Inputs = inputs;
        Events = events;
        Live = new LiveWindow(scenario, events);
        Gloves = new GloveWindows(this);
        Challenges = new Challenges(this);
    }

    public Scenario Scenario { get; }

    public List<BattleInput> Inputs { get; }

    public List<EventRecord> Events { get; }

    public LiveWindow Live { get; }

    public GloveWindows Gloves { get; }

    public Challenges Challenges { get; }

    public List<string> Complaints { get; } = [];

    public void Complain(int index, string what) => Complaints.Add($"event {index}: {what}");

    public void ComplainIf(bool isWrong, int index, string what)
    {
        if (isWrong)
            Complain(index, what);
    }

    public ImmutableArray<Cohort> Audience(BattleSide side) => side switch
    {
        BattleSide.A => Scenario.AudienceA,
        BattleSide.B => Scenario.AudienceB,
        _ => [],
    };

    public Creator Creator(BattleSide side) => side == BattleSide.A ? Scenario.CreatorA : Scenario.CreatorB;

    /// <summary>Place of the cohort that a viewer or viewers together belong to; null when there is none.</summary>
    public int? PlaceOf(EventRecord record)
    {
        if (record.Actor < 0)
            return null;
        int? place = record.ActorKind switch
        {
            ActorKind.Viewer => record.Actor / NumbersPerCohort,
            ActorKind.Cohort => record.Actor,
            _ => null,
        };
        return place < Audience(record.Side).Length ? place : null;
    }

    /// <summary>The cohort that a viewer or viewers together belong to; null when there is none.</summary>
    public Cohort? CohortOf(EventRecord record) => PlaceOf(record) is { } place ? Audience(record.Side)[place] : null;
}
