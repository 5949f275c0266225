namespace LiveBattle.Engine.Battle;

/// <summary>
/// The numbers of the rules that no scenario changes, each with where it comes from. <em>Measured</em> is the wire of real
/// battles of 2023; <em>an agency</em> is a guide for creators that nothing confirms.
/// </summary>
public static class RulePack
{
    /// <summary>A glove works this long after it was sent. Measured, four times out of four.</summary>
    public const long GloveDelayMicros = 3_000_000;

    /// <summary>How long a glove works. Measured, likewise.</summary>
    public const long GloveMicros = 30_000_000;

    /// <summary>Factor on the points of a gift that a glove hits. Measured, likewise; the chance of a hit is a scenario's.</summary>
    public const int GloveFactor = 5;

    /// <summary>How long a mist hides a side's points. An agency.</summary>
    public const long MistMicros = 30_000_000;

    /// <summary>How much later the live window ends after a time maker. An agency, which says up to 10 s.</summary>
    public const long TimeMakerMicros = 10_000_000;

    /// <summary>
    /// With this time constant the contagion of a gift fades: after 10 s, 37 % of what it adds is still to come.
    /// Ours: nobody has measured it.
    /// </summary>
    public const double ContagionMicros = 10_000_000;

    /// <summary>How often the taps that bring no points any more are told: once in this time.</summary>
    public const long TapsToldMicros = 1_000_000;
}
