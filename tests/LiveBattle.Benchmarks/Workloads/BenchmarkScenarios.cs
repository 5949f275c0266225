using System.Collections.Immutable;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Benchmarks.Workloads;

/// <summary>
/// The scenarios that are timed: the preset <c>bench-mixed</c> at any size, and what is left of it when one kind of event
/// makes up nearly all of them.
/// </summary>
internal static class BenchmarkScenarios
{
    private const int Gloves = 10;
    private const int PresetViewers = 20_000;

    /// <summary>The preset <c>bench-mixed</c>: 20,000 viewers.</summary>
    public static Scenario Preset { get; } = ScenarioResolver.ResolvePreset("bench-mixed").Value;

    /// <summary>The preset <c>bench-study</c>.</summary>
    public static Scenario Study { get; } = ScenarioResolver.ResolvePreset("bench-study").Value;

    /// <summary>The preset with its cohorts scaled: the same rates of each viewer.</summary>
    /// <param name="viewers">Of both sides together, 1,000 to 2,000,000.</param>
    public static Scenario Mixed(int viewers) =>
        Each(Preset, cohort => cohort with { Size = (int)((long)cohort.Size * viewers / PresetViewers) });

    /// <summary>Gifts alone: no taps, no wallets, no closing, no gloves.</summary>
    public static Scenario Gifts(int viewers) => Each(
        Mixed(viewers) with { Timeline = [] },
        cohort => cohort with { TapsPerMinute = 0, WalletCoins = null, Responses = CohortResponses.None });

    /// <summary>Gifts from wallets, of which the smaller ones run out.</summary>
    public static Scenario Wallets(int viewers) => Each(Gifts(viewers), cohort => cohort with { WalletCoins = 10 });

    /// <summary>Gifts of which the most active fifth sends nearly all, as measured on one platform.</summary>
    public static Scenario HeavyTail(int viewers) => Each(Gifts(viewers), cohort => cohort with { TopFifth = 0.97 });

    /// <summary>Gifts in streaks.</summary>
    public static Scenario Streaks(int viewers) => Each(Gifts(viewers), cohort => cohort with { StreakMean = 5 });

    /// <summary>Gifts under a glove nearly all the time: ten wait in the queue of each side.</summary>
    public static Scenario Glove(int viewers) => Gifts(viewers) with
    {
        Timeline =
        [
            .. Enumerable.Repeat<TimelineEntry>(new ScriptedPowerUp(0, BattleSide.A, PowerUp.BoostingGlove), Gloves),
            .. Enumerable.Repeat<TimelineEntry>(new ScriptedPowerUp(0, BattleSide.B, PowerUp.BoostingGlove), Gloves),
        ],
    };

    /// <summary>Taps that bring points: many viewers, each of whom taps seldom.</summary>
    public static Scenario Taps(int viewers) =>
        Each(Gifts(viewers), cohort => cohort with { GiftsPerMinute = 0, TapsPerMinute = 5 });

    /// <summary>Comings and goings: as many newcomers as leave, who stay a minute in the median.</summary>
    public static Scenario Moving(int viewers) => Each(Gifts(viewers), cohort => cohort with
    {
        GiftsPerMinute = 0,
        ArrivalsPerMinute = cohort.Size / 2.0,
        Stay = new StayLaw(60_000_000, 300_000_000),
    });

    /// <summary>Gifts that answer the score and a multiplier: candidates come at a bound and most are thinned out.</summary>
    public static Scenario Responsive(int viewers) => Each(
        Glove(viewers), cohort => cohort with { Responses = new CohortResponses(1, Behind: 2, Ahead: 0.5, Multiplier: 1.5, 0) });

    /// <summary>Gifts that call for more gifts; a side's cohorts share the contagion of one half.</summary>
    public static Scenario Contagious(int viewers)
    {
        Scenario gifts = Gifts(viewers);
        return Each(gifts, cohort => cohort with
        {
            Responses = CohortResponses.None with { Contagion = 0.5 / gifts.AudienceA.Length },
        });
    }

    /// <summary>Viewers who do nothing, and spectators who can send whatever they like.</summary>
    public static Scenario Spectators(int viewers) => Each(
        Gifts(viewers) with { SpectatorWalletCoins = Limits.WalletCoins }, cohort => cohort with { GiftsPerMinute = 0 });

    /// <summary>Viewers who do nothing at all, with wallets: what a run of them holds is what an idle viewer costs.</summary>
    /// <param name="viewers">Of both sides together.</param>
    /// <param name="isMoving">Whether each of them leaves after a stay.</param>
    public static Scenario Idle(int viewers, bool isMoving) => Each(Spectators(viewers), cohort => cohort with
    {
        WalletCoins = 1_000,
        Stay = isMoving ? new StayLaw(60_000_000, 300_000_000) : null,
    });

    private static Scenario Each(Scenario scenario, Func<Cohort, Cohort> change) => scenario with
    {
        AudienceA = [.. scenario.AudienceA.Select(change)],
        AudienceB = [.. scenario.AudienceB.Select(change)],
    };
}
