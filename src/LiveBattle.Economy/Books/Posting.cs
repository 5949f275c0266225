namespace LiveBattle.Economy;

/// <summary>One line of a transaction.</summary>
/// <param name="Account">Where.</param>
/// <param name="Commodity">Of what, which says the unit.</param>
/// <param name="Amount">What came in; negative for what went out; never zero.</param>
public readonly record struct Posting(Account Account, Commodity Commodity, long Amount);
