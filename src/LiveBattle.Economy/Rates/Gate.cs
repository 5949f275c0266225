namespace LiveBattle.Economy;

/// <summary>The least a creator can withdraw.</summary>
/// <param name="Amount">The minimum; reached is open.</param>
/// <param name="Basis">What it is compared with; null when unknown, and then nobody can say whether it is open.</param>
public readonly record struct Gate(UsdMicros Amount, GateBasis? Basis);
