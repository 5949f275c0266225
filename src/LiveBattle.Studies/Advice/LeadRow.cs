namespace LiveBattle.Studies.Advice;

/// <summary>One battle: how far a side was ahead at the moment, and whether it won.</summary>
/// <param name="Lead">Its points less the other's; negative when it was behind.</param>
/// <param name="IsWon">A draw is no win.</param>
internal readonly record struct LeadRow(long Lead, bool IsWon);
