namespace LiveBattle.Engine.Tests.Laws;

/// <summary>Laws of who leads when, against worked figures and against all orders of a few gifts.</summary>
public sealed class LeadLawTests
{
    [Fact]
    public void RaceToN_OfWorkedChances_IsTheWorkedOne()
    {
        Assert.Equal(0.841348, RaceToN.FirstWins(0.55, 50), 6e-7);
        Assert.Equal(0.5, RaceToN.FirstWins(0.5, 17), 1e-14);
        Assert.Equal(0.3, RaceToN.FirstWins(0.3, 1), 1e-15);
    }

    [Theory]
    [InlineData(0.6, 2, 0.648)]
    [InlineData(0.7, 2, 0.784)]
    [InlineData(0.6, 3, 0.68256)]
    [InlineData(0.7, 3, 0.83692)]
    public void BestOf_OfWorkedChances_IsTheWorkedOne(double p, int wins, double expected) =>
        Assert.Equal(expected, RaceToN.BestOf(p, wins), 1e-12);

    [Theory]
    [InlineData(0.55, 10, 10, 0.881499)]
    [InlineData(0.55, 5, 15, 0.968208)]
    [InlineData(0.5, 5, 15, 0.75)]
    public void Ruin_OfWorkedChances_IsTheWorkedOne(double p, int ahead, int behind, double expected) =>
        Assert.Equal(expected, RaceToN.RuinOfTheOther(p, ahead, behind), 6e-7);

    [Fact]
    public void Ballot_OfSixtyToForty_IsOneFifth()
    {
        Assert.Equal(0.2, Ballot.StrictlyAhead(60, 40), 1e-15);
        Assert.Equal(21.0 / 61, Ballot.NeverBehind(60, 40), 1e-15);
    }

    [Fact]
    public void Ballot_OverAllOrdersOfTwelveGifts_IsTheShareOfThem()
    {
        foreach (IGrouping<int, int[]> final in Walks(12).GroupBy(walk => walk[^1]).Where(walks => walks.Key > 0))
        {
            int winner = (12 + final.Key) / 2;
            Assert.Equal(final.Average(walk => walk[1..].All(at => at > 0) ? 1.0 : 0), Ballot.StrictlyAhead(winner, 12 - winner), 1e-12);
            Assert.Equal(final.Average(walk => walk.All(at => at >= 0) ? 1.0 : 0), Ballot.NeverBehind(winner, 12 - winner), 1e-12);
        }
    }

    [Theory]
    [InlineData(5, 12)]
    [InlineData(6, 12)]
    [InlineData(12, 12)]
    [InlineData(3, 11)]
    public void LeaderHolds_OverAllOrdersOfAFewGifts_IsTheShareOfThem(int first, int total)
    {
        LeaderHolds exact = LeaderHolds.After(first, total);
        int[][] walks = [.. Walks(total)];
        Assert.Equal(walks.Average(walk => walk[first] == 0 ? 1.0 : 0), exact.NobodyLeads, 1e-12);
        Assert.Equal(walks.Average(walk => walk[first] * walk[total] > 0 ? 1.0 : 0), exact.Wins, 1e-12);
        Assert.Equal(walks.Average(walk => walk[first] != 0 && walk[total] == 0 ? 1.0 : 0), exact.Ties, 1e-12);
        Assert.Equal(walks.Average(walk => walk[first] * walk[total] < 0 ? 1.0 : 0), exact.Loses, 1e-12);
    }

    [Theory]
    [InlineData(0.25, 0.6667)]
    [InlineData(0.5, 0.75)]
    [InlineData(0.8, 0.8524)]
    [InlineData(0.9, 0.8976)]
    [InlineData(0.95, 0.9282)]
    public void LeaderHolds_OfManyGifts_ComesToTheWorkedLimit(double fraction, double limit)
    {
        Assert.Equal(limit, LeaderHolds.Limit(fraction), 5e-5);
        foreach (int gifts in (int[])[200, 1_000])
        {
            double gap = LeaderHolds.After((int)(fraction * gifts), gifts).Share - LeaderHolds.Limit(fraction);
            Assert.InRange(gap * gifts, -1.1, 0);
        }
    }

    [Fact]
    public void Arcsine_OverAllOrdersOfTwelveGifts_IsTheShareOfThem()
    {
        double[] exact = ArcsineLaw.Pmf(6);
        Assert.Equal(1, exact.Sum(), 1e-14);
        int[][] walks = [.. Walks(12)];
        for (int k = 0; k <= 6; k++)
        {
            Assert.Equal(walks.Average(walk => Array.LastIndexOf(walk, 0) == 2 * k ? 1.0 : 0), exact[k], 1e-12);
            Assert.Equal(walks.Average(walk => StepsAhead(walk) == 2 * k ? 1.0 : 0), exact[k], 1e-12);
            Assert.Equal(walks.Average(walk => walk[2 * k] == 0 ? 1.0 : 0), ArcsineLaw.Level(6)[k], 1e-12);
        }
    }

    [Fact]
    public void Arcsine_OfManyGifts_ComesToItsLimit()
    {
        double[] exact = ArcsineLaw.Pmf(2_000);
        foreach (double fraction in (double[])[0.1, 0.25, 0.5, 0.9])
        {
            // A continuous limit: half of the chance at the fraction itself lies below it.
            int at = (int)(fraction * 2_000);
            Assert.Equal(ArcsineLaw.Cdf(fraction), exact[..at].Sum() + (exact[at] / 2), 1e-3);
        }

        Assert.Equal(1.0 / 3, ArcsineLaw.Cdf(0.25), 1e-15);
    }

    [Fact]
    public void Lead_AsADiffusion_IsNearTheExactChance()
    {
        // Half a unit's correction: a win needs at least one unit more.
        Assert.Equal(Skellam.Of(200, 200, 25).Win, Lead.Holds(24.5, 0, 400), 2e-4);
        Assert.Equal(Skellam.Of(220, 200, -10).Win, Lead.Holds(-10.5, 20, 420), 5e-4);
        Assert.Equal(2 * (1 - Lead.Holds(25, 0, 400)), Lead.ChangesHands(25, 400), 1e-12);
        Assert.Equal(Lead.ChangesHands(25, 400), Lead.ChangesHands(-25, 400));
        Assert.Equal(1, Lead.ChangesHands(0, 400), 1e-15);
    }

    [Fact]
    public void Lead_LevelAtAFraction_AgreesWithTheLeaderOfAWalk()
    {
        // The diffusion's chance, averaged over where the leader stands at half time, is the arcsine of one half.
        double mean = Integral.Of(z => 2 * NormalDistribution.Density(z) * Lead.Holds(z, 0, 1), 0, 12);
        Assert.Equal(LeaderHolds.Limit(0.5), mean, 1e-10);
    }

    private static int StepsAhead(int[] walk) =>
        Enumerable.Range(0, walk.Length - 1).Count(step => walk[step] > 0 || walk[step + 1] > 0);

    // All walks of unit steps, each with the differences after 0, 1, ... steps.
    private static IEnumerable<int[]> Walks(int steps)
    {
        for (int bits = 0; bits < 1 << steps; bits++)
        {
            int[] walk = new int[steps + 1];
            for (int step = 0; step < steps; step++)
                walk[step + 1] = walk[step] + ((bits >> step & 1) == 1 ? 1 : -1);
            yield return walk;
        }
    }
}
