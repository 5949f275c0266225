using LiveBattle.Studies.Estimates;

namespace LiveBattle.Studies.Advice;

/// <summary>Battles whose leader was about as far ahead before the last seconds.</summary>
/// <param name="From">The smallest margin seen in the band, in points, above 0.</param>
/// <param name="To">The largest.</param>
/// <param name="Battles">How many battles.</param>
/// <param name="LeaderWins">How often the leader wins them; a draw is no win.</param>
public sealed record MarginBand(long From, long To, int Battles, Proportion LeaderWins);
