namespace LiveBattle.Server.Control;

/// <summary>
/// How many entries a host may bring into a battle's journal, which keeps them as long as the battle: a burst, and then
/// one every other second. Not thread-safe.
/// </summary>
internal sealed class HostCommandRate(TimeProvider time)
{
    /// <summary>Commands at once.</summary>
    public const int Burst = 30;

    /// <summary>After which there is one more.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    private readonly CommandRate _rate = new(time, Burst, Period);

    /// <summary>Takes one, or says how long there is none; zero when one was taken.</summary>
    public TimeSpan Take() => _rate.Take();
}
