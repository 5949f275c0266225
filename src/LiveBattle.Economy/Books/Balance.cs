namespace LiveBattle.Economy;

/// <summary>What an account holds of a commodity.</summary>
/// <param name="Account">Where.</param>
/// <param name="Commodity">Of what, which says the unit.</param>
/// <param name="Amount">A sum of any number of postings, so it may need more than 64 bits.</param>
public readonly record struct Balance(Account Account, Commodity Commodity, Int128 Amount);
