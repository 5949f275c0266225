using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Tests.Audit;

/// <summary>
/// Engine version 1 numbers the viewers of a side through; the rules number them by cohort. Everything else in its
/// battles is judged by the rules as it stands.
/// </summary>
internal static class FirstVersion
{
    public static List<EventRecord> Renumber(Scenario scenario, List<EventRecord> events) =>
    [
        .. events.Select(record => record.ActorKind == ActorKind.Viewer
            ? record with { Actor = Number(scenario, record.Side, record.Actor) }
            : record),
    ];

    public static Claim Renumber(Scenario scenario, Claim claim) => claim with
    {
        A = Renumber(scenario, BattleSide.A, claim.A),
        B = Renumber(scenario, BattleSide.B, claim.B),
    };

    private static SideTally Renumber(Scenario scenario, BattleSide side, SideTally tally)
    {
        tally.Top = new TopSupporters
        {
            First = Renumber(scenario, side, tally.Top.First),
            Second = Renumber(scenario, side, tally.Top.Second),
            Third = Renumber(scenario, side, tally.Top.Third),
        };
        return tally;
    }

    private static Supporter Renumber(Scenario scenario, BattleSide side, Supporter supporter) => supporter.Kind == ActorKind.Viewer
        ? new Supporter(ActorKind.Viewer, Number(scenario, side, supporter.Actor), supporter.Points)
        : supporter;

    private static int Number(Scenario scenario, BattleSide side, int viewer)
    {
        int place = 0;
        foreach (Cohort cohort in side == BattleSide.A ? scenario.AudienceA : scenario.AudienceB)
        {
            if (viewer < cohort.Size)
                return (place * BattleCase.NumbersPerCohort) + viewer;
            viewer -= cohort.Size;
            place++;
        }

        return -1;
    }
}
