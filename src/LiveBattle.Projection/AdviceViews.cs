using System.Diagnostics;
using System.Globalization;
using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Engine;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Time;
using LiveBattle.Studies.Advice;
using LiveBattle.Studies.Estimates;

namespace LiveBattle.Projection;

/// <summary>From the answers to what creators ask to their shapes on the wire. Pure.</summary>
public static class AdviceViews
{
    private const long MicrosPerMs = 1_000;

    public static LeadResult Of(LeadQuestion question, LeadReport report)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(report);
        return new LeadResult
        {
            Seed = Text(question.Sampling.Seed),
            EngineVersion = EngineVersion.Current,
            ScenarioId = question.Scenario.ComputeId(),
            Battles = report.Battles,
            Side = Word(report.Side),
            AtMs = Ms(report.AtMicros),
            Share = report.Share,
            Lead = report.Lead,
            LeadInterval = StudyViews.Of(report.LeadInterval),
            HowOften = OrNull(report.HowOften),
            LargestLead = report.LargestLead,
            WinWhenLevel = StudyViews.Of(report.WinWhenLevel),
            LevelWithin = report.LevelWithin,
            Win = StudyViews.Of(report.Win),
            Curve =
            [
                .. report.Curve.Select(
                    block => new LeadBlockView(block.From, block.To, block.Battles, block.Wins, block.Chance)),
            ],
        };
    }

    public static GloveResult Of(GloveQuestion question, GloveReport report)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(report);
        return new GloveResult
        {
            Seed = Text(question.Sampling.Seed),
            EngineVersion = EngineVersion.Current,
            ScenarioId = question.Scenario.ComputeId(),
            Battles = report.Battles,
            Side = Word(report.Side),
            OtherGloves = report.OtherGloves,
            WinWithout = StudyViews.Of(report.WinWithout),
            PointsWithout = StudyViews.Of(report.PointsWithout),
            Times =
            [
                .. report.Times.Select(time => new GloveTimeView(
                    Ms(time.AtMicros),
                    StudyViews.Of(time.Win),
                    new DifferenceView(
                        time.WinDifference.Difference, time.WinDifference.Low, time.WinDifference.High, VarianceCut: null),
                    Of(time.Points),
                    Of(time.NetMicros))),
            ],
            BestMs = Ms(report.BestMicros),
            WorstMs = Ms(report.WorstMicros),
            BestOverWorst = Of(report.BestOverWorst),
            IsBestSure = report.IsBestSure,
        };
    }

    public static WhaleOrCrowdResult Of(WhaleOrCrowdQuestion question, WhaleOrCrowdReport report)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(report);
        return new WhaleOrCrowdResult
        {
            Seed = Text(question.Sampling.Seed),
            EngineVersion = EngineVersion.Current,
            ScenarioId = question.Scenario.ComputeId(),
            Battles = report.Battles,
            Side = Word(report.Side),
            Coins = report.Terms.Coins,
            AreCoinsFilledIn = report.Terms.AreCoinsFilledIn,
            WhaleGiftCoins = report.Terms.WhaleGiftCoins,
            CrowdViewers = report.Terms.CrowdViewers,
            CrowdGiftCoins = report.Terms.CrowdGiftCoins,
            WinWithout = StudyViews.Of(report.WinWithout),
            Whale = Of(report.Whale),
            Crowd = Of(report.Crowd),
            CrowdOverWhaleWin = Of(report.CrowdOverWhaleWin),
            CrowdOverWhalePoints = Of(report.CrowdOverWhalePoints),
            CrowdOverWhaleNetUsdMicros = Of(report.CrowdOverWhaleNetMicros),
        };
    }

    public static LastSecondsResult Of(LastSecondsQuestion question, LastSecondsReport report)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(report);
        return new LastSecondsResult
        {
            Seed = Text(question.Sampling.Seed),
            EngineVersion = EngineVersion.Current,
            ScenarioId = question.Scenario.ComputeId(),
            Battles = report.Battles,
            LastMs = Ms(report.LastMicros),
            TimeShare = report.TimeShare,
            LevelBefore = StudyViews.Of(report.LevelBefore),
            LeaderDoesNotWin = OrNull(report.LeaderDoesNotWin),
            Overturned = OrNull(report.Overturned),
            PointsShare = report.PointsShare,
            PointsShareInterval = StudyViews.Of(report.PointsShareInterval),
            ByMargin =
            [
                .. report.ByMargin.Select(
                    band => new MarginBandView(band.From, band.To, band.Battles, StudyViews.Of(band.LeaderWins))),
            ],
        };
    }

    public static GateResult Of(GateQuestion question, GateReport report)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(report);
        return new GateResult
        {
            Seed = Text(question.Sampling.Seed),
            EngineVersion = EngineVersion.Current,
            ScenarioId = question.Scenario.ComputeId(),
            Battles = report.Battles,
            Side = Word(report.Side),
            GateUsdMicros = report.Gate.Amount.Value,
            Basis = Word(report.Gate.Basis),
            NeededPoints = report.Needed.Value,
            PointsPerBattle = new MeanView(
                report.PointsPerBattle.Mean, report.PointsPerBattle.Sd, report.PointsPerBattle.Low, report.PointsPerBattle.High),
            Sequences = report.Sequences,
            P10 = OrNull(report.P10),
            P50 = OrNull(report.P50),
            P90 = OrNull(report.P90),
        };
    }

    private static AddedGiversView Of(AddedGivers givers) => new(
        StudyViews.Of(givers.Win),
        StudyViews.Of(givers.Points),
        Of(givers.NetP10Micros),
        Of(givers.NetP50Micros),
        Of(givers.NetP90Micros));

    private static SharePairView Of(PairedShares pair) => new(pair.X, pair.Y, pair.Difference, pair.Low, pair.High);

    private static DifferenceView Of(PairedDifference difference) =>
        new(difference.Mean, difference.Low, difference.High, difference.VarianceCut);

    private static QuantileView Of(QuantileEstimate quantile) => new(quantile.Value, quantile.Low, quantile.High);

    private static QuantileView? OrNull(QuantileEstimate? quantile) => quantile is null ? null : Of(quantile);

    private static ChanceView? OrNull(Proportion? share) => share is { } known ? StudyViews.Of(known) : null;

    // The questions take whole ticks of 100 ms and nothing else.
    private static long Ms(long micros)
    {
        Debug.Assert(micros % SimTime.MicrosPerTick == 0, "A study's times are whole ticks.");
        return micros / MicrosPerMs;
    }

    private static Side Word(BattleSide side) => side switch
    {
        BattleSide.A => Side.A,
        BattleSide.B => Side.B,
        _ => throw new UnreachableException($"Side {side}."),
    };

    private static MoneyBasis Word(GateBasis? basis) => basis switch
    {
        GateBasis.Gross => MoneyBasis.Gross,
        GateBasis.Net => MoneyBasis.Net,
        _ => throw new UnreachableException($"Basis {basis}."),
    };

    private static string Text(ulong seed) => seed.ToString(CultureInfo.InvariantCulture);
}
