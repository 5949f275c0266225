namespace LiveBattle.Engine.Events;

/// <summary>
/// Takes the events of a battle in their total order, while it runs. A sink only listens: nothing it does can reach the
/// battle. Called from the thread that advances the run.
/// </summary>
public interface IEventSink
{
    /// <summary>The record is only borrowed for the call.</summary>
    void Write(in EventRecord record);
}

/// <summary>Listens to nothing: for runs of which only the tally is wanted.</summary>
public readonly struct NoSink : IEventSink
{
    public void Write(in EventRecord record)
    {
    }
}

/// <summary>
/// Hands every event to two sinks, the first one first. Sinks that remember something are classes: a pair holds a struct
/// by value, and what the copy remembers nobody sees.
/// </summary>
public readonly struct SinkPair<TFirst, TSecond>(TFirst first, TSecond second) : IEventSink
    where TFirst : IEventSink
    where TSecond : IEventSink
{
    public void Write(in EventRecord record)
    {
        first.Write(record);
        second.Write(record);
    }
}
