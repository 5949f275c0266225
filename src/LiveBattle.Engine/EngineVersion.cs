namespace LiveBattle.Engine;

/// <summary>
/// The version of everything that decides a battle's history: engine, rule pack, samplers, scoring. Raised in the
/// commit that changes any golden digest, and only there.
/// </summary>
public static class EngineVersion
{
    public const int Current = 2;
}
