namespace LiveBattle.Server.Studies;

/// <summary>
/// How many threads may compute beside the live battles: all cores while no battle is shown, one less while any is.
/// Thread-safe, and cheap enough to be asked between any two battles.
/// </summary>
/// <param name="cores">Of this machine, 1 or more.</param>
/// <param name="isAnyBattleShown">Whether anybody is shown a battle by this node now.</param>
public sealed class StudyThreads(int cores, Func<bool> isAnyBattleShown)
{
    /// <summary>Threads that may compute now, 1 or more.</summary>
    public int Now => isAnyBattleShown() ? Math.Max(1, cores - 1) : cores;
}
