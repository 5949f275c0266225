using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Engine.Tests.Rules;

namespace LiveBattle.Engine.Tests.Simulation;

/// <summary>
/// Estimates by hand. The stage's live lasts two minutes; with three time makers two and a half, of which one at most and
/// half a one at least is closing.
/// </summary>
public sealed class PlanEstimateTests
{
    private static readonly Cohort Hundred = new("hundred", 100, 2, [new GiftShare(Stage.Heart, 5, 1)]);

    [Fact]
    public void Gifts_AreRateTimesViewersTimesLive() => AssertEvents(Hundred, 400, 500);

    [Fact]
    public void Gifts_OfAClosingCrowd_CountTheLongestClosingThereMayBe() =>
        AssertEvents(Hundred with { Responses = CohortResponses.None with { Closing = 4 } }, 200 * (2 + 1.5), 200 * (2.5 + 3));

    [Fact]
    public void Gifts_OfACrowdThatStopsAtTheEnd_CountTheShortestClosing() =>
        AssertEvents(Hundred with { Responses = CohortResponses.None with { Closing = 0 } }, 200 * 1.5, 200 * 2);

    [Theory]
    [InlineData(3, 1, 1, 3)]
    [InlineData(1, 4, 1, 4)]
    [InlineData(3, 4, 5, 20)]
    [InlineData(0, 0, 0, 1)]
    public void Gifts_OfAResponsiveCrowd_ComeAtTheBound(double behind, double ahead, double multiplier, double bound) => AssertEvents(
        Hundred with { Responses = CohortResponses.None with { Behind = behind, Ahead = ahead, Multiplier = multiplier } },
        400 * bound,
        500 * bound);

    [Fact]
    public void Gifts_OfNewcomers_AreThoseOfHalfTheTime_AndEachComes()
    {
        Cohort growing = Hundred with { ArrivalsPerMinute = 60 };
        AssertEvents(growing, ((100 + 60) * 2 * 2) + 120, ((100 + 75) * 2 * 2.5) + 150);
    }

    [Fact]
    public void Stays_EndForEverybodyOnce() => AssertEvents(
        Hundred with { GiftsPerMinute = 0, ArrivalsPerMinute = 60, Stay = new StayLaw(1_000_000, 2_000_000) },
        120 + 220,
        150 + 250);

    [Fact]
    public void Taps_AreALevelEachAtMost_AndWhatIsToldEachSecond()
    {
        AssertEvents(Hundred with { GiftsPerMinute = 0, TapsPerMinute = 60 }, (100 * 4) + 120, (100 * 4) + 150);
        AssertEvents(Hundred with { GiftsPerMinute = 0, TapsPerMinute = 1 }, (100 * 2) + 120, (100 * 2.5) + 150);
    }

    [Fact]
    public void Contagion_CountsAllThatIsCalledForth_ByEveryCohortOfTheSide()
    {
        Cohort calm = Hundred with { Name = "calm" };
        Cohort caught = Hundred with { Name = "caught", Responses = CohortResponses.None with { Contagion = 0.5 } };
        Cohort dampened = Hundred with { Name = "dampened", Responses = CohortResponses.None with { Contagion = -0.5 } };

        // 1,200 by themselves call forth as many again; those of the other side, none.
        BattlePlan plan = (Stage.Empty with { AudienceA = [calm, caught, dampened], AudienceB = [calm] }).Plan();
        Assert.Equal(2_400 + 400, plan.ExpectedEvents, 1e-6);
        Assert.Equal((1_500 + 1_500) * 5, plan.LargestCoins(BattleSide.A), 1e-6);
        Assert.Equal(500 * 5, plan.LargestCoins(BattleSide.B), 1e-6);
    }

    [Theory]
    [InlineData(null, 5_625)]
    [InlineData(13, 250 * 13)]
    [InlineData(1_000, 5_625)]
    public void Coins_AreWhatIsWanted_OrWhatTheWalletsOfAllWhoComeHold(int? wallet, double coins)
    {
        Cohort cohort = Hundred with { ArrivalsPerMinute = 60, GiftsPerMinute = 2 * 1125.0 / 875, WalletCoins = wallet };
        BattlePlan plan = (Stage.Empty with { AudienceB = [cohort] }).Plan();
        Assert.Equal(coins, plan.LargestCoins(BattleSide.B), 1e-6);
        Assert.Equal(0, plan.LargestCoins(BattleSide.A));
    }

    [Fact]
    public void Live_OfTenSeconds_IsAllClosing_AndNoLongerThanItself()
    {
        Scenario tenSeconds = Stage.Empty with
        {
            Rules = Stage.Empty.Rules with { DurationMicros = 10_000_000 },
            AudienceA = [Hundred with { GiftsPerMinute = 6, Responses = CohortResponses.None with { Closing = 4 } }],
        };
        Assert.Equal(100 * 4, tenSeconds.Plan().ExpectedEvents, 1e-6);
        Assert.Equal(400 * 4, tenSeconds.Plan().LargestEvents, 1e-6);
    }

    private static void AssertEvents(Cohort cohort, double expected, double largest)
    {
        foreach (Scenario scenario in (Scenario[])[Stage.Empty with { AudienceA = [cohort] }, Stage.Empty with { AudienceB = [cohort] }])
        {
            Assert.Equal(expected, scenario.Plan().ExpectedEvents, 1e-6);
            Assert.Equal(largest, scenario.Plan().LargestEvents, 1e-6);
        }
    }
}
