using System.Globalization;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.Engine.Tests.Laws;

/// <summary>
/// What gloves, streaks and responses make of Poisson gifts, in 100,000 battles against exact laws. Seeds are fixed; the
/// limits leave out one right engine in a thousand.
/// </summary>
public sealed class RuleLawTests
{
    // 36 s of live: a glove sent at its start works from the 3rd to the 33rd second.
    private const double Covered = 30 / 36.0;

    [Theory]
    [InlineData(301UL, 0.25, 1)]
    [InlineData(302UL, 0.5, 1)]
    [InlineData(303UL, 0.25, 2)]
    public void Glove_OverPoissonGifts_BringsTheCompoundLawAndItsMoments(ulong seed, double chance, int gloves)
    {
        // Two gloves at once queue: 60 s of 66, the same gifts in the mean.
        int seconds = 6 + (30 * gloves);
        double share = 30.0 * gloves / seconds;
        string script = string.Join(", ", Enumerable.Repeat("{ at: 0s, side: a, powerUp: boosting-glove }", gloves));
        Tallies[] battles = Read(
            $$"""
            name: Glove
            rules: { duration: {{seconds}}s, countdown: 0s, gloveChance: {{Text(chance)}} }
            creators: { a: { name: Ada }, b: { name: Ben } }
            audience: { a: [ {{Crowd(36.0 / seconds)}} ], b: [ {{Crowd(36.0 / seconds)}} ] }
            timeline: [ {{script}} ]
            """,
            seed);
        LawCheck.Pmf(Panjer.Pmf(36, GiftMix.Unit.Multiplied(GloveMoments.Factor, chance * share)), battles.Select(battle => battle.A.Points));
        LawCheck.Pmf(new PoissonPmf(36).FromZero(), battles.Select(battle => battle.A.GiftPoints));
        LawCheck.Pmf(new PoissonPmf(36 * share * chance).FromZero(), battles.Select(battle => battle.A.BonusPoints / 4));
        LawCheck.Pmf(new PoissonPmf(36).FromZero(), battles.Select(battle => battle.B.Points));
        (double mean, double variance) = GloveMoments.Points(36, GiftMix.Unit, chance, share);
        LawCheck.Moments(mean, variance, [.. battles.Select(battle => (double)battle.A.Points)]);

        // A chance one in a hundred higher is seen to be another.
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => LawCheck.Pmf(
            Panjer.Pmf(36, GiftMix.Unit.Multiplied(GloveMoments.Factor, (chance + 0.01) * share)), battles.Select(battle => battle.A.Points)));
    }

    [Fact]
    public void Glove_OverMixedGifts_BringsTheCompoundLawAndItsMoments()
    {
        string gifts = string.Join(", ", GiftMix.Worked.Values.Select(value => $"{value.Points}: {Text(value.Chance)}"));
        Tallies[] battles = Read(
            $$"""
            name: Glove
            rules: { duration: 36s, countdown: 0s }
            creators: { a: { name: Ada }, b: { name: Ben } }
            audience: { a: [ { cohort: crowd, size: 10, giftsPerMinute: 5, gifts: { {{gifts}} } } ], b: [] }
            timeline: [ { at: 0s, side: a, powerUp: boosting-glove } ]
            """,
            311);
        LawCheck.Pmf(Panjer.Pmf(30, GiftMix.Worked.Multiplied(5, 0.25 * Covered)), battles.Select(battle => battle.A.Points));
        (double mean, double variance) = GloveMoments.Points(30, GiftMix.Worked, 0.25, Covered);
        LawCheck.Moments(mean, variance, [.. battles.Select(battle => (double)battle.A.Points)]);
    }

    [Theory]
    [InlineData(321UL, 1.0)]
    [InlineData(322UL, 3.0)]
    [InlineData(323UL, 8.0)]
    public void Streaks_OfPoissonGifts_BringTheGeometricCompoundLaw(ulong seed, double mean)
    {
        // Nine roses of 1 coin that streak to one lion of 20 that does not: 20 messages.
        Tallies[] battles = Read(
            $$"""
            name: Streaks
            rules: { duration: 10s, countdown: 0s }
            catalogue:
              - { id: 1, name: Rose, coins: 1, streakable: true }
              - { id: 2, name: Lion, coins: 20, streakable: false }
            creators: { a: { name: Ada }, b: { name: Ben } }
            audience:
              a: [ { cohort: crowd, size: 10, giftsPerMinute: 12, streak: { mean: {{Text(mean)}} }, gifts: { Rose: 9, Lion: 1 } } ]
              b: []
            """,
            seed);
        const int longest = 300;
        double another = 1 - (1 / mean);
        (int Points, double Chance)[] roses =
        [
            .. Enumerable.Range(1, mean == 1 ? 1 : longest).Select(units => (units, 0.9 / mean * Math.Pow(another, units - 1))),
        ];
        GiftMix points = new([.. roses, (20, 0.1)]);
        GiftMix gifts = new([.. roses, (1, 0.1)]);
        LawCheck.Pmf(Panjer.Pmf(20, points), battles.Select(battle => battle.A.Points));
        LawCheck.Pmf(Panjer.Pmf(20, gifts), battles.Select(battle => battle.A.Gifts));
        LawCheck.Pmf(new PoissonPmf(20).FromZero(), battles.Select(battle => battle.A.GiftMessages));
        LawCheck.Moments(20 * points.Moment(1), 20 * points.Moment(2), [.. battles.Select(battle => (double)battle.A.Points)]);
    }

    [Theory]
    [InlineData(331UL, 0, true)]
    [InlineData(332UL, 0.4, true)]
    [InlineData(333UL, 2.5, true)]
    [InlineData(334UL, 2.5, false)]
    public void Multiplier_OfAResponse_IsThatRateInsideTheWindowAndTheOldOneOutside(ulong seed, double factor, bool isGlove)
    {
        // A glove that never hits, or the reward of a challenge that a spectator makes alone: 30 s from the 3rd on.
        string entry = isGlove
            ? "{ at: 0s, side: a, powerUp: boosting-glove }"
            : "{ at: 0s, speedChallenge: { gifts: 1, within: 3s, lasts: 30s } }";
        string scenario = $$"""
            name: Response
            rules: { duration: 36s, countdown: 0s, gloveChance: 0 }
            catalogue: [ { id: 1, name: Rose, coins: 1 } ]
            creators: { a: { name: Ada }, b: { name: Ben } }
            audience:
              a: [ { cohort: crowd, size: 10, giftsPerMinute: 3, gifts: { 1: 1 }, responses: { multiplier: {{Text(factor)}} } } ]
              b: [ { cohort: crowd, size: 10, giftsPerMinute: 3, gifts: { 1: 1 }, responses: { multiplier: {{Text(factor)}} } } ]
            timeline: [ {{entry}} ]
            """;
        (long Before, long Inside, long After, long Other)[] battles = ManyBattles.Play(scenario, seed, (run, log) =>
        {
            if (!isGlove)
                Assert.Equal(InputAnswer.Accepted, run.Enqueue(new BattleInput(0, 1, InputKind.Gift, BattleSide.A, 0, 1, 1)));
            long spectators = isGlove ? 0 : 1;
            run.AdvanceTo(30, ref log);
            long before = run.A.GiftMessages - spectators;
            run.AdvanceTo(330, ref log);
            long inside = run.A.GiftMessages - spectators - before;
            run.Finish(ref log);
            return (before, inside, run.A.GiftMessages - spectators - before - inside, run.B.GiftMessages);
        });
        LawCheck.Pmf(new PoissonPmf(1.5).FromZero(), battles.Select(battle => battle.Before));
        LawCheck.Pmf(new PoissonPmf(15 * factor).FromZero(), battles.Select(battle => battle.Inside));
        LawCheck.Pmf(new PoissonPmf(1.5).FromZero(), battles.Select(battle => battle.After));

        // A side without a glove is calm; a challenge it may make for itself.
        if (isGlove)
            LawCheck.Pmf(new PoissonPmf(18).FromZero(), battles.Select(battle => battle.Other));
    }

    // 1 + (k - 1) x gap / both sides' points, until the first gift changes it.
    [Theory]
    [InlineData(341UL, 3, 1, 100, 300, 2)]
    [InlineData(342UL, 0, 1, 100, 300, 0.5)]
    [InlineData(343UL, 3, 1, 0, 300, 3)]
    [InlineData(344UL, 3, 4, 100, 100, 1)]
    [InlineData(345UL, 3, 4, 0, 0, 1)]
    [InlineData(346UL, 1, 0.5, 300, 100, 0.75)]
    [InlineData(347UL, 1, 4, 300, 0, 4)]
    [InlineData(348UL, 0, 4, 199, 1, 3.97)]
    public void Score_ThatIsUneven_MovesTheRateInProportion(ulong seed, double behind, double ahead, int a, int b, double factor)
    {
        Tallies[] battles = Read(
            $$"""
            name: Scores
            rules: { duration: 10s, countdown: 0s, followerPoints: true }
            creators: { a: { name: Ada, liveFollowers: {{a}} }, b: { name: Ben, liveFollowers: {{b}} } }
            audience:
              a:
                - cohort: crowd
                  size: 1
                  giftsPerMinute: 3
                  gifts: { 1: 1 }
                  responses: { closing: 1, behind: {{Text(behind)}}, ahead: {{Text(ahead)}} }
              b: []
            """,
            seed);
        LawCheck.Chance(Math.Exp(-0.5 * factor), [.. battles.Select(battle => battle.A.GiftMessages == 0)]);
    }

    private static Tallies[] Read(string scenario, ulong seed) => ManyBattles.Read(scenario, seed, (run, _) => new Tallies(run.A, run.B));

    /// <summary>Ten viewers who send so many unit gifts a second together.</summary>
    private static string Crowd(double perSecond) => $"{{ cohort: crowd, size: 10, giftsPerMinute: {Text(perSecond * 6)}, gifts: {{ 1: 1 }} }}";

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private readonly record struct Tallies(SideTally A, SideTally B);
}
