namespace LiveBattle.Engine.Simulation;

/// <summary>
/// A run reached its greatest number of events. It stops here rather than go on with a shortened history.
/// </summary>
public sealed class EventLimitReachedException(long limit)
    : Exception($"The battle reached the limit of {limit:N0} events. Make its audience smaller, its rates lower or its live window shorter.")
{
    public long Limit { get; } = limit;
}
