namespace LiveBattle.Engine.Battle;

/// <summary>
/// The numbers of the rules that no scenario changes. Measured on the wire of real battles of 2023 where it is possible;
/// queues, mists and time makers as agencies describe them.
/// </summary>
public static class RulePack
{
    /// <summary>A glove works this long after it was sent.</summary>
    public const long GloveDelayMicros = 3_000_000;

    /// <summary>How long a glove works.</summary>
    public const long GloveMicros = 30_000_000;

    /// <summary>Factor on the points of a gift that a glove hits.</summary>
    public const int GloveFactor = 5;

    /// <summary>How long a mist hides a side's points.</summary>
    public const long MistMicros = 30_000_000;

    /// <summary>How much later the live window ends after a time maker.</summary>
    public const long TimeMakerMicros = 10_000_000;

    /// <summary>
    /// With this time constant the contagion of a gift fades: after 10 s, 37 % of what it adds is still to come.
    /// </summary>
    public const double ContagionMicros = 10_000_000;

    /// <summary>How often the taps that bring no points any more are told: once in this time.</summary>
    public const long TapsToldMicros = 1_000_000;
}
