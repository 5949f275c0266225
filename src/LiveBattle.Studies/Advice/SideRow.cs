namespace LiveBattle.Studies.Advice;

/// <summary>How one battle ended for one side.</summary>
/// <param name="IsWon">Whether it won; a draw is no win.</param>
/// <param name="Points">Its score.</param>
/// <param name="Coins">Coins gifted to it.</param>
/// <param name="NetMicros">What it earned after commission, in micro-dollars.</param>
internal readonly record struct SideRow(bool IsWon, long Points, long Coins, long NetMicros);
