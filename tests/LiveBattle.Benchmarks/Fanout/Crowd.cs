using System.Diagnostics;
using LiveBattle.FanoutServers;
using LiveBattle.TestKit;

namespace LiveBattle.Benchmarks.Fanout;

/// <summary>
/// The spectators: lean connections on one thread of this process, each frame timed as it is read. The first of them
/// are the ones that may freeze; they are timed apart.
/// </summary>
internal sealed class Crowd : IAsyncDisposable
{
    private const int AtATime = 64;

    private readonly LeanLoop _loop = new();
    private readonly LeanHub[] _hubs;
    private readonly long[] _lastAt;
    private readonly Slowpoke[] _slowpokes;
    private LatencyCounts _window = new();
    private long _longestGap;

    private Crowd(int connections, int slowpokes)
    {
        _hubs = new LeanHub[connections];
        _lastAt = new long[connections];
        _slowpokes = [.. Enumerable.Range(0, slowpokes).Select(_ => new Slowpoke())];
    }

    /// <summary>Those that may freeze, by their number in the crowd.</summary>
    public IReadOnlyList<Slowpoke> Slowpokes => _slowpokes;

    public IReadOnlyList<LeanHub> Hubs => _hubs;

    /// <summary>Connections that are over.</summary>
    public int Gone => _hubs.Count(hub => hub.Closed.IsCompleted);

    /// <summary>Connects everybody, some at a time.</summary>
    /// <param name="slowpokes">How many of them may freeze.</param>
    public static async Task<Crowd> ComeAsync(Uri server, int connections, int slowpokes)
    {
        Crowd crowd = new(connections, slowpokes);
        LeanHubOptions options = new() { IsStrict = false, OnPush = crowd.Take };
        for (int from = 0; from < connections; from += AtATime)
        {
            await Task.WhenAll(Enumerable.Range(from, Math.Min(AtATime, connections - from)).Select(async tag =>
            {
                int topics = tag < slowpokes ? FanoutWire.Topics : 1;
                crowd._hubs[tag] = await LeanHub.ConnectAsync(
                    crowd._loop, new Uri(server, $"{FanoutWire.Path}?{FanoutWire.TopicsKey}={topics}"), options, tag);
            }));
        }

        return crowd;
    }

    /// <summary>Watches a battle with some, a part of them at a time.</summary>
    public static async Task WatchAsync(IEnumerable<LeanHub> hubs, string battleId)
    {
        foreach (LeanHub[] some in hubs.Chunk(AtATime))
            await Task.WhenAll(some.Select(hub => hub.WatchAsync(battleId)));
    }

    /// <summary>What healthy connections got since this was last asked.</summary>
    public LatencyCounts TakeWindow() => Interlocked.Exchange(ref _window, new LatencyCounts());

    /// <summary>The longest that a healthy connection had to wait for a frame since this was last asked.</summary>
    public TimeSpan TakeLongestGap()
    {
        // Whoever waits right now has waited too.
        long now = Stopwatch.GetTimestamp();
        long waiting = _lastAt.Skip(_slowpokes.Length).Where(at => at > 0).Select(at => now - at).DefaultIfEmpty().Max();
        return TimeSpan.FromSeconds((double)Math.Max(waiting, Interlocked.Exchange(ref _longestGap, 0)) / Stopwatch.Frequency);
    }

    public async ValueTask DisposeAsync()
    {
        // The server is ended next; saying goodbye five thousand times would only take time.
        foreach (LeanHub? hub in _hubs)
            hub?.Abort();
        _loop.Dispose();
        await Task.WhenAll(_hubs.Where(hub => hub is not null).Select(hub => hub.Closed));
    }

    // On the loop's thread.
    private void Take(LeanHub hub, ReadOnlySpan<byte> message)
    {
        long nowMicros = (DateTime.UtcNow - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        if (!FrameFields.TryRead(message, out FrameFields fields))
            throw new InvalidOperationException("The server pushed something that is no frame.");
        if (hub.Tag < _slowpokes.Length)
        {
            _slowpokes[hub.Tag].Take(fields.SentAtUnixMs, message.Length);
            return;
        }

        Volatile.Read(ref _window).Add(nowMicros - (fields.SentAtUnixMs * 1_000), message.Length);
        long now = Stopwatch.GetTimestamp();
        ref long last = ref _lastAt[hub.Tag];
        if (last > 0 && now - last > Volatile.Read(ref _longestGap))
            Volatile.Write(ref _longestGap, now - last);
        last = now;
    }
}
