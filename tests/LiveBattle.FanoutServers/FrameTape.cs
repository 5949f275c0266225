using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using LiveBattle.Contracts;

namespace LiveBattle.FanoutServers;

/// <summary>
/// Frames that a real battle pushed, played over and over, so that every design pushes the same bytes. Thread-safe.
/// </summary>
internal sealed class FrameTape
{
    private const string Before = """{"type":1,"target":"Frame","arguments":[""";
    private const string After = "]}\u001e";

    private readonly ImmutableArray<ScoreboardFrame> _frames;
    private readonly ImmutableArray<Stamped> _messages;

    private FrameTape(ImmutableArray<string> lines)
    {
        _frames = [.. lines.Select(line => JsonSerializer.Deserialize(line, ContractsJson.Default.ScoreboardFrame)!)];
        _messages = [.. lines.Select(Stamped.Of)];
    }

    /// <summary>Reads a file of one frame a line.</summary>
    public static FrameTape Read(string path) => new([.. File.ReadLines(path)]);

    /// <summary>The frame of a tick, with the time of now.</summary>
    public ScoreboardFrame Frame(long tick) =>
        _frames[(int)(tick % _frames.Length)] with { SentAtUnixMs = Now() };

    /// <summary>The same as the bytes of a hub message, encoded beforehand but for the time of now.</summary>
    public byte[] Message(long tick)
    {
        Stamped message = _messages[(int)(tick % _messages.Length)];
        byte[] bytes = [.. message.Bytes];
        _ = Now().TryFormat(bytes.AsSpan(message.StampAt), out _, provider: CultureInfo.InvariantCulture);
        return bytes;
    }

    private static long Now() => DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();

    /// <param name="StampAt">Where the thirteen digits of the time stand.</param>
    private sealed record Stamped(byte[] Bytes, int StampAt)
    {
        public static Stamped Of(string line)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(Before + line + After);
            ReadOnlySpan<byte> name = "\"sentAtUnixMs\":"u8;
            return new Stamped(bytes, bytes.AsSpan().LastIndexOf(name) + name.Length);
        }
    }
}
