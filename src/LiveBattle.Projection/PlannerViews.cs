using System.Diagnostics;
using System.Globalization;
using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Engine;
using LiveBattle.Studies.Planning;

namespace LiveBattle.Projection;

/// <summary>From a creator's plan to its shape on the wire. Pure.</summary>
public static class PlannerViews
{
    public static PlannerResult Of(PlannerQuestion question, PlannerReport report)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(report);
        return new PlannerResult
        {
            Seed = question.Sampling.Seed.ToString(CultureInfo.InvariantCulture),
            EngineVersion = EngineVersion.Current,
            ScenarioId = question.Scenario.ComputeId(),
            Battles = report.Battles,
            Numbers = Of(report.Numbers),
            BattlesPerMonth = report.BattlesPerMonth,
            HoursPerMonth = report.HoursPerMonth,
            Coins = Of(report.Coins),
            EarningPoints = Of(report.EarningPoints),
            NetUsdMicros = Of(report.NetUsdMicros),
            BankUsdMicros = OrNull(report.BankUsdMicros),
            BankPerHourUsdMicros = OrNull(report.BankPerHourUsdMicros),
            AltogetherUsdMicros = OrNull(report.AltogetherUsdMicros),
            ViewersPaidUsdMicros = OrNull(report.ViewersPaidUsdMicros),
            MarketLowUsdMicros = report.MarketLowUsdMicros,
            MarketHighUsdMicros = report.MarketHighUsdMicros,
            MonthsUntilGate = report.MonthsUntilGate is { } months
                ? new GateSpreadView(Of(months.P10), Of(months.P50), Of(months.P90))
                : null,
            MayEarn = Of(report.MayEarn),
            MayWithdraw = Of(report.MayWithdraw),
            Assumptions = [.. report.Assumptions.Select(known => new AssumptionView(known.Key, known.Text, known.Source))],
        };
    }

    private static PlannerNumbersView Of(PlannerNumbers numbers) => new(
        numbers.Followers,
        numbers.Viewers,
        numbers.HoursPerWeek,
        numbers.Rates.Id,
        numbers.BestSupporterCoins,
        numbers.OtherIncome.Value,
        numbers.BattlesPerHour,
        numbers.BattleGiftPercent,
        numbers.CoinPrice?.Channel switch
        {
            null => null,
            CoinChannel.Web => CoinShop.Web,
            CoinChannel.App => CoinShop.App,
            { } other => throw new UnreachableException($"Shop {other}."),
        },
        numbers.CoinPrice?.Dollars?.Of(1, Rounding.Down).Value,
        numbers.LiveFollowers);

    private static MonthSpreadView? OrNull(MonthSpread? spread) => spread is null ? null : Of(spread);

    private static MonthSpreadView Of(MonthSpread spread) => new(Of(spread.P10), Of(spread.P50), Of(spread.P90));

    private static MonthFigureView Of(MonthFigure figure) => new(figure.Value, figure.Low, figure.High);

    private static GateFigureView Of(GateFigure figure) => new(figure.Months, figure.Low, figure.High);

    private static EligibilityView Of(EligibilityCheck check) => new(
        check.Answer switch
        {
            EligibilityAnswer.Yes => EligibilityWord.Yes,
            EligibilityAnswer.No => EligibilityWord.No,
            EligibilityAnswer.CannotTell => EligibilityWord.CannotTell,
            _ => throw new UnreachableException($"Answer {check.Answer}."),
        },
        check.Text,
        [.. check.Rules.Select(Of)]);

    private static EligibilityRuleView Of(EligibilityRule rule) => new(
        rule.Condition.Id,
        rule.Condition.Text,
        rule.Condition.Unit,
        rule.Figure,
        rule.Outcome switch
        {
            RuleOutcome.Met => RuleWord.Met,
            RuleOutcome.NotMet => RuleWord.NotMet,
            RuleOutcome.NotTold => RuleWord.NotTold,
            _ => throw new UnreachableException($"Outcome {rule.Outcome}."),
        },
        rule.Short);
}
