using LiveBattle.Engine.Events;

namespace LiveBattle.Engine.Tests.Laws;

/// <summary>
/// Who leads when in 100,000 battles of unit gifts, against exact laws given the number of gifts. Seeds are fixed; the
/// limits leave out one right engine in a thousand.
/// </summary>
public sealed class ExactLeadTests
{
    private const double Limit = 3.2905;

    private static readonly string Even = ManyBattles.TenSeconds(60, 60, GiftMix.Unit);

    private static readonly string Uneven = ManyBattles.TenSeconds(220, 180, GiftMix.Unit);

    [Fact]
    public void RaceToFifty_IsWonAsOftenAsItsSumSays()
    {
        BattleSide[] first = ManyBattles.Read(Uneven, 201, (_, log) =>
        {
            int a = 0;
            int b = 0;
            foreach ((BattleSide side, long points) in log.Gifts)
            {
                Assert.Equal(1, points);
                if ((side == BattleSide.A ? ++a : ++b) == 50)
                    return side;
            }

            return BattleSide.Neither;
        });
        Assert.DoesNotContain(BattleSide.Neither, first);
        Interval.Binomial(first.Count(side => side == BattleSide.A), first.Length).AssertHolds(RaceToN.FirstWins(0.55, 50), "race to 50");
    }

    [Fact]
    public void FiveAhead_ComesBeforeFiveBehindAsOftenAsRuinSays()
    {
        int[] ends = ManyBattles.Read(Uneven, 211, (_, log) => log.Walk().FirstOrDefault(lead => Math.Abs(lead) == 5));
        Assert.DoesNotContain(0, ends);
        Interval.Binomial(ends.Count(end => end > 0), ends.Length).AssertHolds(RaceToN.RuinOfTheOther(0.55, 5, 5), "five ahead");
    }

    [Theory]
    [InlineData(221UL, 60, 60)]
    [InlineData(222UL, 15, 10)]
    public void Winner_LeadsAllTheWayAsOftenAsTheBallotSays(ulong seed, double a, double b)
    {
        (long Winner, long Loser, bool Ahead, bool Behind)[] battles = ManyBattles.Read(
            ManyBattles.TenSeconds(a, b, GiftMix.Unit), seed, (run, log) =>
            {
                int[] walk = log.Walk();
                int sign = Math.Sign(walk[^1]);
                return (
                    Math.Max(run.A.Points, run.B.Points), Math.Min(run.A.Points, run.B.Points),
                    walk[1..].All(lead => lead * sign > 0), walk.Any(lead => lead * sign < 0));
            });
        AssertSum(battles.Where(battle => battle.Winner > battle.Loser)
            .Select(battle => (battle.Ahead, Ballot.StrictlyAhead(battle.Winner, battle.Loser))));
        AssertSum(battles.Where(battle => battle.Winner > battle.Loser)
            .Select(battle => (!battle.Behind, Ballot.NeverBehind(battle.Winner, battle.Loser))));
    }

    [Theory]
    [InlineData(231UL, 0.25)]
    [InlineData(232UL, 0.5)]
    [InlineData(233UL, 0.9)]
    public void LeaderAfterAFraction_WinsAsOftenAsTheWalkSays(ulong seed, double fraction)
    {
        (int Gifts, int Then, int End)[] battles = ManyBattles.Read(Even, seed, (_, log) =>
        {
            int[] walk = log.Walk();
            return (log.Gifts.Count, walk[(int)(fraction * log.Gifts.Count)], walk[^1]);
        });
        Dictionary<int, LeaderHolds> exact = battles.Select(battle => battle.Gifts).Distinct()
            .ToDictionary(gifts => gifts, gifts => LeaderHolds.After((int)(fraction * gifts), gifts));
        AssertSum(battles.Select(battle => (battle.Then == 0, exact[battle.Gifts].NobodyLeads)));
        AssertSum(battles.Select(battle => (battle.Then * battle.End > 0, exact[battle.Gifts].Wins)));
        AssertSum(battles.Select(battle => (battle.Then != 0 && battle.End == 0, exact[battle.Gifts].Ties)));
        AssertSum(battles.Select(battle => (battle.Then * battle.End < 0, exact[battle.Gifts].Loses)));
    }

    [Fact]
    public void LastLevelScore_FollowsTheArcsineLaw()
    {
        (int Pairs, int Last)[] battles = ManyBattles.Read(
            Even, 241, (_, log) => (log.Gifts.Count / 2, Array.LastIndexOf(log.Walk(), 0) / 2));
        Dictionary<int, double[]> exact = battles.Select(battle => battle.Pairs).Distinct().ToDictionary(pairs => pairs, ArcsineLaw.Pmf);

        // Cells of a twentieth of the battle, each battle adding its own chances: an odd gift at the end changes none.
        double[] expected = new double[20];
        long[] hits = new long[20];
        foreach ((int pairs, int last) in battles)
        {
            hits[Cell(last, pairs)]++;
            for (int k = 0; k <= pairs; k++)
                expected[Cell(k, pairs)] += exact[pairs][k] / battles.Length;
        }

        Assert.InRange(ChiSquare.Z(hits, expected)!.Value, -Limit, Limit);

        static int Cell(int k, int pairs) => Math.Min(19, 20 * k / Math.Max(1, pairs));
    }

    [Theory]
    [InlineData(251UL, 60, 60)]
    [InlineData(252UL, 40, 60)]
    public void LeadAtHalfTime_HoldsAsOftenAsSkellamSays(ulong seed, double a, double b)
    {
        (int Lead, BattleSide Winner)[] battles = ManyBattles.Play(ManyBattles.TenSeconds(a, b, GiftMix.Unit), seed, (run, log) =>
        {
            run.AdvanceTo(50, ref log);
            int lead = (int)(run.A.Points - run.B.Points);
            run.Finish(ref log);
            return (lead, run.Verdict!.Value.Winner);
        });
        Dictionary<int, Outcome> exact = battles.Select(battle => battle.Lead).Distinct()
            .ToDictionary(lead => lead, lead => Skellam.Of(a / 2, b / 2, lead));
        AssertSum(battles.Select(battle => (battle.Winner == BattleSide.A, exact[battle.Lead].Win)));
        AssertSum(battles.Select(battle => (battle.Winner == BattleSide.Neither, exact[battle.Lead].Tie)));

        // Not only on the whole: for those who are behind, too.
        AssertSum(battles.Where(battle => battle.Lead < 0).Select(battle => (battle.Winner == BattleSide.A, exact[battle.Lead].Win)));
    }

    /// <summary>How often something came true against the sum of its chances: a sum of independent trials.</summary>
    private static void AssertSum(IEnumerable<(bool Came, double Chance)> trials)
    {
        double gap = 0;
        double variance = 0;
        foreach ((bool came, double chance) in trials)
        {
            gap += (came ? 1 : 0) - chance;
            variance += chance * (1 - chance);
        }

        Assert.True(variance > 100, $"variance {variance:R} is too small to judge");
        Assert.InRange(gap / Math.Sqrt(variance), -Limit, Limit);
    }
}
