using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace LiveBattle.Engine.Events;

/// <summary>
/// The fingerprint of a battle: XXH128 over the bytes of its event records, printed
/// <c>e&lt;engineVersion&gt;-&lt;32 hex digits&gt;</c>. Same resolved scenario, seed and inputs give the same digest in
/// any process, at any pace, straight through or resumed. Not thread-safe.
/// </summary>
public sealed class RunDigest : IEventSink
{
    // Records are hashed in blocks: the hash is fastest on long runs of bytes.
    private const int BufferedRecords = 256;

    private readonly XxHash128 _hash;
    private readonly EventRecord[] _buffer = new EventRecord[BufferedRecords];
    private int _buffered;

    public RunDigest()
        : this(new XxHash128())
    {
    }

    private RunDigest(XxHash128 hash) => _hash = hash;

    public void Write(in EventRecord record)
    {
        Next = record;
        Take();
    }

    /// <summary>Where the next record is written in place; it counts once it is taken.</summary>
    internal ref EventRecord Next => ref _buffer[_buffered];

    /// <summary>Takes the record that stands in <see cref="Next"/>.</summary>
    internal void Take()
    {
        if (++_buffered == BufferedRecords)
            Drain();
    }

    /// <summary>A digest that goes on by itself from what this one has seen.</summary>
    public RunDigest Fork()
    {
        Drain();
        return new RunDigest(_hash.Clone());
    }

    /// <summary>Forgets everything, ready for another battle.</summary>
    public void Reset()
    {
        _hash.Reset();
        _buffered = 0;
    }

    /// <summary>The digest of everything written so far; writing may go on.</summary>
    public string Print()
    {
        Drain();
        return $"e{EngineVersion.Current}-{Convert.ToHexStringLower(_hash.GetCurrentHash())}";
    }

    private void Drain()
    {
        _hash.Append(MemoryMarshal.AsBytes(_buffer.AsSpan(0, _buffered)));
        _buffered = 0;
    }
}
