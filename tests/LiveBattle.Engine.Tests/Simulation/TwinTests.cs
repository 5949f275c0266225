using System.Collections.Immutable;
using CsCheck;
using LiveBattle.Engine.Audience;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Engine.Tests.Audit;

namespace LiveBattle.Engine.Tests.Simulation;

/// <summary>
/// Twin battles, with every rule on: change one thing and nobody else's luck moves; exchange the sides and everything is
/// mirrored.
/// </summary>
public sealed class TwinTests
{
    [Fact]
    public void OneCohortOfSideA_Changed_LeavesEveryCohortThatDoesNotAnswerItBitIdentical() => Gen
        .Select(AuditGens.Battle, WholeGens.Scenario, Gen.Int[0, 100])
        .Where((battle, _, _) => battle.Scenario.AudienceA.Length > 0)
        .Sample(
            (battle, other, place) =>
            {
                Scenario scenario = battle.Scenario;
                int changed = place % scenario.AudienceA.Length;
                Cohort donor = other.AudienceA.Concat(other.AudienceB).FirstOrDefault(scenario.AudienceA[changed]);
                Cohort replaced = donor with { Name = scenario.AudienceA[changed].Name };
                Scenario twin = scenario with { AudienceA = scenario.AudienceA.SetItem(changed, replaced) };
                ILookup<(BattleSide, int), EventRecord> before = ByCohort(battle);
                ILookup<(BattleSide, int), EventRecord> after = ByCohort(battle with { Scenario = twin });
                // Whoever answers the score brings its side's other cohorts to hear of side A by contagion and by challenges.
                bool isHeard = scenario.AudienceB.Any(AnswersScore);
                foreach ((int index, Cohort cohort) in scenario.AudienceB.Index())
                {
                    if (!isHeard)
                        Assert.Equal(before[(BattleSide.B, index)], after[(BattleSide.B, index)]);
                    else if (!AnswersAnything(cohort))
                        Assert.Equal(before[(BattleSide.B, index)].Select(WithoutBonus), after[(BattleSide.B, index)].Select(WithoutBonus));
                }

                // A side's own cohorts answer its gifts and its multipliers too; whether a task is made, and so the bonus of
                // everybody's gifts, hangs on the cohort that changed.
                foreach ((int index, Cohort cohort) in scenario.AudienceA.Index())
                {
                    if (index != changed && !AnswersAnything(cohort))
                        Assert.Equal(before[(BattleSide.A, index)].Select(WithoutBonus), after[(BattleSide.A, index)].Select(WithoutBonus));
                }
            },
            iter: 300);

    [Fact]
    public void SidesExchanged_MirrorTallies_AtAnyTick() => Gen.Select(AuditGens.Battle, Gen.Int[0, 600]).Sample(
        (battle, tick) =>
        {
            BattleRun run = Start(battle);
            BattleRun mirror = Start(Exchanged(battle));
            NoSink sink = default;
            run.AdvanceTo(tick, ref sink);
            mirror.AdvanceTo(tick, ref sink);
            AssertMirrored(run, mirror);
            run.Finish(ref sink);
            mirror.Finish(ref sink);
            AssertMirrored(run, mirror);
            Assert.Equal(Other(run.Verdict!.Value.Winner), mirror.Verdict!.Value.Winner);
            Assert.Equal(run.Verdict.Value with { Winner = BattleSide.A }, mirror.Verdict.Value with { Winner = BattleSide.A });
        },
        iter: 300);

    private static void AssertMirrored(BattleRun run, BattleRun mirror)
    {
        Assert.Equal((run.A, run.B), (mirror.B, mirror.A));
        Assert.Equal((run.StatusOf(BattleSide.A), run.StatusOf(BattleSide.B)), (mirror.StatusOf(BattleSide.B), mirror.StatusOf(BattleSide.A)));
    }

    private static bool AnswersScore(Cohort cohort) => cohort.Responses is not { Behind: 1, Ahead: 1 };

    private static bool AnswersAnything(Cohort cohort) => cohort.Responses with { Closing = 1 } != CohortResponses.None;

    /// <summary>What each cohort did; the number of an event counts everybody's, and is left out.</summary>
    private static ILookup<(BattleSide, int), EventRecord> ByCohort(RandomCase battle) => battle.Play().Events
        .Where(record => record.ActorKind is ActorKind.Viewer or ActorKind.Cohort)
        .ToLookup(
            record => (record.Side, record.ActorKind == ActorKind.Cohort ? record.Actor : ViewerNumber.CohortOf(record.Actor)),
            record => record with { N = 0 });

    private static EventRecord WithoutBonus(EventRecord record) => record with { Bonus = 0, Marks = EventMarks.None };

    private static BattleRun Start(RandomCase battle)
    {
        BattleRun run = new(battle.Scenario.Plan(), battle.Seed);
        foreach (BattleInput wish in battle.Wishes)
            run.Enqueue(wish);
        return run;
    }

    private static RandomCase Exchanged(RandomCase battle) => battle with
    {
        Scenario = battle.Scenario with
        {
            CreatorA = battle.Scenario.CreatorB,
            CreatorB = battle.Scenario.CreatorA,
            AudienceA = battle.Scenario.AudienceB,
            AudienceB = battle.Scenario.AudienceA,
            Timeline = [.. battle.Scenario.Timeline.Select(entry => entry is ScriptedPowerUp use ? use with { Side = Other(use.Side) } : entry)],
        },
        Wishes = [.. battle.Wishes.Select(wish => wish with { Side = Other(wish.Side) })],
    };

    private static BattleSide Other(BattleSide side) => side switch
    {
        BattleSide.A => BattleSide.B,
        BattleSide.B => BattleSide.A,
        _ => BattleSide.Neither,
    };
}
