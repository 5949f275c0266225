using System.Runtime.CompilerServices;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.Engine.Events;

/// <summary>Numbers the events of a run and hands them on, up to the run's limit. Not thread-safe.</summary>
internal sealed class EventLog(long limit)
{
    /// <summary>Events written so far.</summary>
    public long Count { get; set; }

    public long Limit => limit;

    /// <summary>Writes an event.</summary>
    /// <exception cref="EventLimitReachedException">The limit is reached; the event was not written.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write<TSink>(ref TSink sink, ref EventRecord record)
        where TSink : IEventSink
    {
        if (Count >= limit)
            throw new EventLimitReachedException(limit);
        record.N = Count++;
        sink.Write(record);
    }

    public EventLog Fork() => new(limit) { Count = Count };
}
