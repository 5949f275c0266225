namespace LiveBattle.Economy;

/// <summary>One withdrawal, from the request to its end. Immutable.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="AmountUsdMicros">What was asked for, after commission.</param>
/// <param name="FeeUsdMicros">What the processor keeps of it; zero when the card is silent on fees.</param>
/// <param name="RequestedOn">The calendar day of the request.</param>
/// <param name="DueBy">The last day on which it should arrive; null when the card does not say, or the calendar ends before it.</param>
public sealed record Withdrawal(
    WithdrawalState State,
    UsdMicros AmountUsdMicros,
    UsdMicros FeeUsdMicros,
    DateOnly RequestedOn,
    DateOnly? DueBy)
{
    /// <summary>What reaches the bank, in dollars.</summary>
    public UsdMicros BankUsdMicros => AmountUsdMicros - FeeUsdMicros;
}
