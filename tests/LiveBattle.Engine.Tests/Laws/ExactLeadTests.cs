using LiveBattle.Engine.Events;

namespace LiveBattle.Engine.Tests.Laws;

/// <summary>
/// Who leads when in 100,000 battles of unit gifts, against exact laws given the number of gifts. Seeds are fixed; the
/// limits leave out one right engine in a thousand.
/// </summary>
public sealed class ExactLeadTests
{
    private static readonly string Even = ManyBattles.TenSeconds(60, 60, GiftMix.Unit);

    private static readonly string Uneven = ManyBattles.TenSeconds(220, 180, GiftMix.Unit);

    [Fact]
    public void RaceToFifty_IsWonAsOftenAsItsSumSays()
    {
        BattleSide[] first = ManyBattles.Read(ManyBattles.TenSeconds(110, 90, GiftMix.Unit), 201, (_, log) =>
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
        LawCheck.Sum(battles.Where(battle => battle.Winner > battle.Loser)
            .Select(battle => (battle.Ahead, Ballot.StrictlyAhead(battle.Winner, battle.Loser))));
        LawCheck.Sum(battles.Where(battle => battle.Winner > battle.Loser)
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
        LawCheck.Sum(battles.Select(battle => (battle.Then == 0, exact[battle.Gifts].NobodyLeads)));
        LawCheck.Sum(battles.Select(battle => (battle.Then * battle.End > 0, exact[battle.Gifts].Wins)));
        LawCheck.Sum(battles.Select(battle => (battle.Then != 0 && battle.End == 0, exact[battle.Gifts].Ties)));
        LawCheck.Sum(battles.Select(battle => (battle.Then * battle.End < 0, exact[battle.Gifts].Loses)));
    }

    [Fact]
    public void LastLevelScore_FollowsTheArcsineLaw()
    {
        (int Pairs, int Last)[] battles = ManyBattles.Read(
            Even, 241, (_, log) => (log.Gifts.Count / 2, Array.LastIndexOf(log.Walk(), 0) / 2));
        AssertArcsine(battles);
    }

    [Fact]
    public void TimeInTheLead_FollowsTheArcsineLaw()
    {
        // Of an even number of gifts, each belongs to who is ahead before or after it.
        (int Pairs, int Ahead)[] battles = ManyBattles.Read(Even, 242, (_, log) =>
        {
            int[] walk = log.Walk();
            int pairs = log.Gifts.Count / 2;
            return (pairs, Enumerable.Range(1, 2 * pairs).Count(gift => walk[gift] + walk[gift - 1] > 0) / 2);
        });
        AssertArcsine(battles);

        // As many gifts as there are, the limit is near: a fifth of the battles is led for less than a tenth of the time.
        double brief = battles.Count(battle => battle.Ahead < 0.1 * battle.Pairs) / (double)battles.Length;
        Assert.Equal(ArcsineLaw.Cdf(0.1), brief, 0.02);
    }

    [Fact]
    public void LeadAtHalfTime_IsCaughtAsOftenAsReflectionSays_AndNearlyAsADiffusionHasIt()
    {
        (int Lead, int End, bool Caught)[] battles = ManyBattles.Play(Even, 243, (run, log) =>
        {
            run.AdvanceTo(50, ref log);
            int half = log.Gifts.Count;
            run.Finish(ref log);
            int[] walk = log.Walk();
            return (walk[half], walk[^1], walk[half..].Any(lead => lead * walk[half] <= 0));
        });
        (int Lead, int End, bool Caught)[] led = [.. battles.Where(battle => battle.Lead != 0)];

        // Who is caught ends behind or level as often as not: twice the chance to be overtaken, and the chance to end level.
        Dictionary<int, Outcome> rest = led.Select(battle => Math.Abs(battle.Lead)).Distinct().ToDictionary(lead => lead, lead => Skellam.Of(30, 30, -lead));
        LawCheck.Sum(led.Select(battle => (battle.Caught, (2 * rest[Math.Abs(battle.Lead)].Win) + rest[Math.Abs(battle.Lead)].Tie)));
        Assert.Equal(led.Average(battle => Lead.ChangesHands(battle.Lead, 60)), led.Average(battle => battle.Caught ? 1.0 : 0), 0.01);
        Assert.Equal(
            led.Average(battle => Lead.Holds(Math.Abs(battle.Lead), 0, 60)),
            led.Average(battle => (1 + Math.Sign(battle.Lead * battle.End)) / 2.0), 0.01);
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
        LawCheck.Sum(battles.Select(battle => (battle.Winner == BattleSide.A, exact[battle.Lead].Win)));
        LawCheck.Sum(battles.Select(battle => (battle.Winner == BattleSide.Neither, exact[battle.Lead].Tie)));

        // Not only on the whole: for those who are behind, too.
        LawCheck.Sum(battles.Where(battle => battle.Lead < 0).Select(battle => (battle.Winner == BattleSide.A, exact[battle.Lead].Win)));
    }

    /// <summary>Places in a battle of so many pairs of gifts: each battle adds its own chances to cells of a twentieth.</summary>
    private static void AssertArcsine((int Pairs, int Place)[] battles)
    {
        Dictionary<int, double[]> exact = battles.Select(battle => battle.Pairs).Distinct().ToDictionary(pairs => pairs, ArcsineLaw.Pmf);
        double[] expected = new double[20];
        long[] hits = new long[20];
        foreach ((int pairs, int place) in battles)
        {
            hits[Cell(place, pairs)]++;
            for (int k = 0; k <= pairs; k++)
                expected[Cell(k, pairs)] += exact[pairs][k] / battles.Length;
        }

        Assert.InRange(ChiSquare.Z(hits, expected)!.Value, -LawCheck.Limit, LawCheck.Limit);

        static int Cell(int k, int pairs) => Math.Min(19, 20 * k / Math.Max(1, pairs));
    }
}
