using LiveBattle.Engine.Events;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.Engine.Tests.Laws;

/// <summary>
/// Final scores of 100,000 battles against their exact laws, in 99.9 % intervals. Seeds are fixed: a verdict changes
/// only with the engine, and then a right engine fails one check in a thousand.
/// </summary>
public sealed class ExactLawTests
{
    private const int Replications = ManyBattles.Replications;

    [Theory]
    [InlineData(101UL, 60, 60)]
    [InlineData(102UL, 120, 100)]
    [InlineData(103UL, 30, 25)]
    public void UnitGifts_EndAsSkellamSays(ulong seed, double a, double b)
    {
        Score[] scores = Scores(ManyBattles.TenSeconds(a, b, GiftMix.Unit), seed);
        AssertOutcome(Skellam.Of(a, b), scores);
        LawCheck.Pmf(new PoissonPmf(a).FromZero(), scores.Select(score => score.A));
        LawCheck.Pmf(new PoissonPmf(b).FromZero(), scores.Select(score => score.B));
        double[] differences = [.. Enumerable.Range(-150, 301).Select(difference => Skellam.Pmf(a, b, difference))];
        LawCheck.Pmf(differences, scores.Select(score => score.A - score.B + 150));
    }

    [Fact]
    public void ALawOfOneGiftMore_IsSeenToBeAnother()
    {
        // A guard that nobody has seen fail is none.
        Score[] scores = Scores(ManyBattles.TenSeconds(60, 60, GiftMix.Unit), 104);
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => AssertOutcome(Skellam.Of(60, 61), scores));
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => LawCheck.Pmf(new PoissonPmf(61).FromZero(), scores.Select(score => score.A)));
        double[] points = [.. scores.Select(score => (double)score.A)];
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => AssertMoments(61, GiftMix.Unit, points));
    }

    [Theory]
    [InlineData(111UL, 60, 50)]
    [InlineData(112UL, 60, 60)]
    [InlineData(113UL, 30, 20)]
    public void MixedGifts_EndAsPanjerSays(ulong seed, double a, double b)
    {
        Score[] scores = Scores(ManyBattles.TenSeconds(a, b, GiftMix.Worked), seed);
        AssertOutcome(Panjer.Of(a, GiftMix.Worked, b, GiftMix.Worked), scores);
        LawCheck.Pmf(Panjer.Pmf(a, GiftMix.Worked), scores.Select(score => score.A));
        LawCheck.Pmf(Panjer.Pmf(b, GiftMix.Worked), scores.Select(score => score.B));
        AssertMoments(a, GiftMix.Worked, [.. scores.Select(score => (double)score.A)]);
        AssertMoments(b, GiftMix.Worked, [.. scores.Select(score => (double)score.B)]);
    }

    [Fact]
    public void TwoCohorts_EndAsOneOfBothTheirGifts()
    {
        GiftMix small = new((1, 0.9), (5, 0.1));
        GiftMix large = new((30, 0.75), (99, 0.25));
        GiftMix both = new((1, 0.72), (5, 0.08), (30, 0.15), (99, 0.05));
        Score[] scores = Scores(ManyBattles.TenSeconds([(24, small), (6, large)], [(30, both)]), 121);
        AssertOutcome(Panjer.Of(30, both, 30, both), scores);
        LawCheck.Pmf(Panjer.Pmf(30, both), scores.Select(score => score.A));
        LawCheck.Pmf(Panjer.Pmf(30, both), scores.Select(score => score.B));
    }

    [Fact]
    public void Closing_BringsPoissonCountsOfItsTimesFactor()
    {
        // A minute of live: 12 gifts before the last 30 s, 3 times as many within; side b has no such response.
        const string scenario = """
            name: Closing
            rules: { duration: 60s, countdown: 0s }
            creators: { a: { name: Ada }, b: { name: Ben } }
            audience:
              a: [ { cohort: crowd, size: 10, giftsPerMinute: 2.4, gifts: { 1: 1 }, responses: { closing: 3 } } ]
              b: [ { cohort: crowd, size: 10, giftsPerMinute: 2.4, gifts: { 1: 1 } } ]
            """;
        (Score Half, Score End)[] scores = ManyBattles.Play(scenario, 131, (run, log) =>
        {
            run.AdvanceTo(300, ref log);
            Score half = Score.Of(run);
            run.Finish(ref log);
            return (half, Score.Of(run));
        });
        LawCheck.Pmf(new PoissonPmf(12).FromZero(), scores.Select(score => score.Half.A));
        LawCheck.Pmf(new PoissonPmf(36).FromZero(), scores.Select(score => score.End.A - score.Half.A));
        LawCheck.Pmf(new PoissonPmf(48).FromZero(), scores.Select(score => score.End.A));
        LawCheck.Pmf(new PoissonPmf(24).FromZero(), scores.Select(score => score.End.B));
        AssertOutcome(Skellam.Of(48, 24), [.. scores.Select(score => score.End)]);
    }

    [Fact]
    public void LargestGift_IsAsRareAsPoissonSays()
    {
        long[] largest = ManyBattles.Read(
            ManyBattles.TenSeconds(60, 50, GiftMix.Worked), 141,
            (_, log) => log.Gifts.Where(gift => gift.Side == BattleSide.A).Max(gift => (long?)gift.Points) ?? 0);
        foreach (int points in (int[])[1, 5, 10, 30, 99])
        {
            Interval.Binomial(largest.Count(most => most <= points), Replications)
                .AssertHolds(Snipe.LargestAtMost(points, 60, GiftMix.Worked), $"none above {points}");
        }
    }

    [Fact]
    public void IdenticalSides_WinAlike_WhateverTheyAre()
    {
        // Wallets, a closing rush and a whale have no formula; that the sides are alike has.
        const string audience = """
            [ { cohort: crowd, size: 20, giftsPerMinute: 9, gifts: { 1: 5, 10: 1 }, walletCoins: 12, responses: { closing: 4 } },
              { cohort: whale, size: 1, giftsPerMinute: 4, gifts: { 199: 1 } } ]
            """;
        Score[] scores = Scores(
            $"name: Alike\nrules: {{ duration: 10s }}\ncreators: {{ a: {{ name: Ada }}, b: {{ name: Ben }} }}\naudience:\n  a: {audience}\n  b: {audience}\n",
            151);
        int wins = scores.Count(score => score.Winner == BattleSide.A);
        int ties = scores.Count(score => score.Winner == BattleSide.Neither);
        Assert.InRange(ties, 1, Replications / 2);
        Interval.Binomial(wins, Replications - ties).AssertHolds(0.5, "half of the wins");
    }

    private static Score[] Scores(string scenario, ulong seed) => ManyBattles.Read(scenario, seed, (run, _) => Score.Of(run));

    private static void AssertOutcome(Outcome exact, Score[] scores)
    {
        AssertShare(exact.Win, BattleSide.A);
        AssertShare(exact.Tie, BattleSide.Neither);
        AssertShare(exact.Loss, BattleSide.B);

        void AssertShare(double chance, BattleSide winner) =>
            Interval.Binomial(scores.Count(score => score.Winner == winner), scores.Length).AssertHolds(chance, $"won by {winner}");
    }

    private static void AssertMoments(double gifts, GiftMix mix, double[] points)
    {
        // The n-th cumulant is the mean number of gifts times the mix's n-th moment.
        double mean = gifts * mix.Moment(1);
        double variance = gifts * mix.Moment(2);
        double ofSquares = (gifts * mix.Moment(4)) + (2 * variance * variance);
        Interval.Mean(points.Average(), variance, points.Length).AssertHolds(mean, "mean");
        Interval.Mean(points.Average(x => (x - mean) * (x - mean)), ofSquares, points.Length).AssertHolds(variance, "variance");
    }

    private readonly record struct Score(long A, long B, BattleSide Winner)
    {
        /// <summary>Of a battle at its instant; nobody's where it is not decided.</summary>
        public static Score Of(BattleRun run) => new(run.A.Points, run.B.Points, run.Verdict?.Winner ?? BattleSide.Neither);
    }
}
