using LiveBattle.Contracts;

namespace LiveBattle.Server.Battles;

/// <summary>What a battle's owner answers: a frame, or what keeps it from having one.</summary>
/// <param name="Frame">The newest frame; null when there is none.</param>
/// <param name="IsJournalAway">The journal cannot be used now; asking again later makes sense.</param>
/// <param name="IsMoved">Another owner has the battle; asking again finds it.</param>
[GenerateSerializer, Immutable]
public sealed record BattleAnswer(
    [property: Id(0)] ScoreboardFrame? Frame, [property: Id(1)] bool IsJournalAway, [property: Id(2)] bool IsMoved)
{
    public static BattleAnswer Unknown { get; } = new(null, false, false);

    public static BattleAnswer JournalAway { get; } = new(null, true, false);

    public static BattleAnswer Moved { get; } = new(null, false, true);

    public static BattleAnswer Of(ScoreboardFrame frame) => new(frame, false, false);
}
