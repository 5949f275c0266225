namespace LiveBattle.Engine.Battle;

/// <summary>A task for both sides, and what it brings to each that makes it.</summary>
/// <param name="Gifts">Units that a side must receive, 1 or more.</param>
/// <param name="WithinMicros">Length of the task, from the announcement on.</param>
/// <param name="Multiplier">Factor on the points of gifts in the reward, 2 or more.</param>
/// <param name="LastsMicros">Length of the reward, which begins where the task ends.</param>
public readonly record struct SpeedChallenge(int Gifts, long WithinMicros, int Multiplier, long LastsMicros)
{
    /// <summary>As measured in a real battle of 2023: three gifts within 40 s double the points of 30 s.</summary>
    public static SpeedChallenge Default { get; } = new(3, 40_000_000, 2, 30_000_000);
}
