using LiveBattle.Economy;

namespace LiveBattle.Engine.Books;

/// <summary>A transaction of a battle, with what caused it.</summary>
/// <param name="Number">Place in the ledger, from 0, without gaps.</param>
/// <param name="EventNumber">The event it was derived from.</param>
/// <param name="AtMicros">Simulated microseconds since the start of the countdown.</param>
/// <param name="Transaction">What moved.</param>
public readonly record struct BookEntry(long Number, long EventNumber, long AtMicros, Transaction Transaction);
