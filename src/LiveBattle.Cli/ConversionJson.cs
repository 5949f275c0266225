using System.Collections.Immutable;
using LiveBattle.Economy;

namespace LiveBattle.Cli;

/// <summary>A conversion for programs. Money in micro-dollars; what a card is silent on is null, or 0 and labelled silent.</summary>
internal sealed record ConversionJson
{
    public required string Rates { get; init; }

    public required long Amount { get; init; }

    public required AmountUnit Unit { get; init; }

    public required long EarningPoints { get; init; }

    public required long Diamonds { get; init; }

    public required long RemainderPoints { get; init; }

    public required long RemainderUsdMicros { get; init; }

    public required long GrossUsdMicros { get; init; }

    public required long CommissionUsdMicros { get; init; }

    public required Provenance CommissionProvenance { get; init; }

    public required long FeeUsdMicros { get; init; }

    public required Provenance FeeProvenance { get; init; }

    public required long NetUsdMicros { get; init; }

    public required long BankUsdMicros { get; init; }

    public required long? ViewerPaidUsdMicros { get; init; }

    public required long? ViewerPaidLowUsdMicros { get; init; }

    public required long? ViewerPaidHighUsdMicros { get; init; }

    public required GateJson Gate { get; init; }

    /// <summary>Null unless an explanation was asked for.</summary>
    public required ImmutableArray<ExplainStep>? Steps { get; init; }

    public static ConversionJson Of(ConversionResult result, bool explained) => new()
    {
        Rates = result.Rates,
        Amount = result.Amount.Value,
        Unit = result.Amount.Unit,
        EarningPoints = result.EarningPoints.Value,
        Diamonds = result.Diamonds.Value,
        RemainderPoints = result.RemainderPoints.Value,
        RemainderUsdMicros = result.RemainderUsdMicros.Value,
        GrossUsdMicros = result.GrossUsdMicros.Value,
        CommissionUsdMicros = result.CommissionUsdMicros.Value,
        CommissionProvenance = result.CommissionProvenance,
        FeeUsdMicros = result.FeeUsdMicros.Value,
        FeeProvenance = result.FeeProvenance,
        NetUsdMicros = result.NetUsdMicros.Value,
        BankUsdMicros = result.BankUsdMicros.Value,
        ViewerPaidUsdMicros = result.ViewerPaidUsdMicros?.Value,
        ViewerPaidLowUsdMicros = result.ViewerPaidLowUsdMicros?.Value,
        ViewerPaidHighUsdMicros = result.ViewerPaidHighUsdMicros?.Value,
        Gate = new GateJson(
            result.Gate.AmountUsdMicros?.Value, result.Gate.Basis, result.Gate.Open, result.Gate.PointsToGo?.Value),
        Steps = explained ? result.Explain() : null,
    };

    /// <summary>The withdrawal minimum.</summary>
    internal sealed record GateJson(long? AmountUsdMicros, GateBasis? Basis, bool? Open, long? PointsToGo);
}
