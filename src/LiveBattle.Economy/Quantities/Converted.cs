namespace LiveBattle.Economy;

/// <summary>What one step of the chain makes of an amount, and what it could not make anything of.</summary>
/// <typeparam name="TAmount">What came out.</typeparam>
/// <typeparam name="TRest">What is left over, in the unit that the step's own words name.</typeparam>
/// <param name="Amount">What came out.</param>
/// <param name="Remainder">What is left over; its default means nothing is.</param>
public readonly record struct Converted<TAmount, TRest>(TAmount Amount, TRest Remainder);
