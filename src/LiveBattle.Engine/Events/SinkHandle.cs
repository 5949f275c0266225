namespace LiveBattle.Engine.Events;

/// <summary>A sink that is a class, held by a struct: code that is compiled for the struct knows where it writes.</summary>
internal readonly struct SinkHandle(IEventSink sink) : IEventSink
{
    public void Write(in EventRecord record) => sink.Write(record);
}

/// <summary>A digest, held likewise: the most frequent sink of all, whose records are made where it reads them.</summary>
internal readonly struct DigestHandle(RunDigest digest) : IEventSink
{
    public RunDigest Digest => digest;

    public void Write(in EventRecord record) => digest.Write(record);
}
