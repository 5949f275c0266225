using System.Runtime.CompilerServices;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.Engine.Events;

/// <summary>Numbers the events of a run and hands them on, up to the run's limit. Not thread-safe.</summary>
internal sealed class EventLog(long limit)
{
    private readonly EventRecord[] _record = new EventRecord[1];

    /// <summary>Events at most.</summary>
    public long Limit => limit;

    /// <summary>Events written so far.</summary>
    public long Count { get; set; }

    /// <summary>
    /// An empty record to fill in place: built elsewhere and copied it would cost more than the rest of a gift. Nothing is
    /// written before <see cref="Write{TSink}(ref TSink, ref EventRecord)"/> is given it.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref EventRecord Begin<TSink>(ref TSink sink)
        where TSink : IEventSink
    {
        ref EventRecord record = ref _record[0];
        if (typeof(TSink) == typeof(DigestHandle))
            record = ref ((DigestHandle)(object)sink).Digest.Next;
        record = default;
        return ref record;
    }

    /// <summary>Counts an event that nobody is told of.</summary>
    /// <returns>Its number.</returns>
    /// <exception cref="EventLimitReachedException">The limit is reached; the event does not count.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Pass() => Count < limit ? Count++ : throw new EventLimitReachedException(limit);

    /// <summary>Writes the record that was begun last.</summary>
    /// <exception cref="EventLimitReachedException">The limit is reached; the event was not written.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write<TSink>(ref TSink sink, ref EventRecord record)
        where TSink : IEventSink
    {
        record.N = Pass();
        if (typeof(TSink) == typeof(DigestHandle))
            ((DigestHandle)(object)sink).Digest.Take();
        else
            sink.Write(record);
    }

    /// <summary>Writes a record that was made elsewhere.</summary>
    /// <inheritdoc cref="Write{TSink}(ref TSink, ref EventRecord)"/>
    public void Write<TSink>(ref TSink sink, EventRecord made)
        where TSink : IEventSink
    {
        ref EventRecord record = ref Begin(ref sink);
        record = made;
        Write(ref sink, ref record);
    }

    /// <summary>The event that shall not happen; see <see cref="Omits"/>. −1 for none.</summary>
    public long Omitted { get; set; } = -1;

    /// <summary>
    /// Whether the gift that would be written next is the one to be left out: asked once, where nothing of it has happened
    /// yet. The next one then has its number.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Omits()
    {
        if (Count != Omitted)
            return false;
        Omitted = -1;
        return true;
    }

    public void CopyFrom(EventLog other)
    {
        Count = other.Count;
        Omitted = other.Omitted;
    }
}
