using LiveBattle.Contracts;
using LiveBattle.Server.Live;
using LiveBattle.TestKit;

namespace LiveBattle.Server.Tests.Whole;

/// <summary>Somebody who stops reading costs the others nothing and the server little, and is on the newest frame at once.</summary>
public sealed class FrozenSpectatorTests : ServerTest
{
    private const int Frames = 2_000;

    // What hub, web server and both kernels may hold together; without bounds it is megabytes.
    private const long MostOldBytes = 128 * 1024;

    private static readonly LeanLoop Loop = new();

    // Far beyond what the battle itself shows, so that every frame is the test's.
    private const long FirstSeq = 1_000_000;

    [Fact]
    public async Task FrozenSpectator_HoldsUpNobody_AndThawsOnTheNewestFrame()
    {
        string battle = (await Server.CreateAsync(new { scenario = "even-battle", seed = 5 })).Id;
        FrameBroadcaster broadcaster = Server.Service<FrameBroadcaster>();
        Reader healthy = new();
        Reader frozen = new();
        await using LeanHub first = await ConnectAsync(battle, healthy, receiveBufferBytes: null);
        await using LeanHub second = await ConnectAsync(battle, frozen, receiveBufferBytes: 4_096);
        await second.FreezeAsync();
        for (long seq = FirstSeq; seq < FirstSeq + Frames; seq++)
        {
            broadcaster.Publish(Large(battle, seq));
            await healthy.SeenAsync(seq);
        }

        Assert.Equal(Frames, healthy.Count);
        Assert.True(broadcaster.FramesConflated > Frames / 2, $"{broadcaster.FramesConflated} frames were conflated");
        long before = frozen.Bytes;
        await second.ThawAsync();
        await frozen.SeenAsync(FirstSeq + Frames - 1);
        Assert.InRange(frozen.Bytes - before, 1, MostOldBytes + frozen.Largest);
    }

    private async Task<LeanHub> ConnectAsync(string battle, Reader reader, int? receiveBufferBytes)
    {
        LeanHub hub = await LeanHub.ConnectAsync(
            Loop,
            new Uri(Server.Address, "/hubs/battle"),
            new LeanHubOptions { OnPush = (_, message) => reader.Take(message), ReceiveBufferBytes = receiveBufferBytes },
            token: Token);
        await hub.WatchAsync(battle, Token);
        return hub;
    }

    /// <summary>As large as a frame may be.</summary>
    private static ScoreboardFrame Large(string battle, long seq) => Tests.Frames.Of(battle, seq) with
    {
        Gifts = [.. Enumerable.Range(0, 8).Select(n => new GiftFrame(n, Side.A, new string('x', 300), 5_655, 1, 1))],
    };

    /// <summary>What came on one connection.</summary>
    private sealed class Reader
    {
        private readonly Lock _gate = new();
        private long _newest;
        private long _waitedFor = long.MaxValue;
        private TaskCompletionSource _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Count { get; private set; }

        public long Bytes { get; private set; }

        public int Largest { get; private set; }

        public void Take(ReadOnlySpan<byte> message)
        {
            Assert.True(FrameFields.TryRead(message, out FrameFields fields));
            lock (_gate)
            {
                Bytes += message.Length;
                Largest = Math.Max(Largest, message.Length);
                if (fields.Seq >= FirstSeq && fields.Seq > _newest)
                    Count++;
                _newest = Math.Max(_newest, fields.Seq);
                if (_newest >= _waitedFor)
                    _seen.TrySetResult();
            }
        }

        public Task SeenAsync(long seq)
        {
            lock (_gate)
            {
                if (_newest >= seq)
                    return Task.CompletedTask;
                _waitedFor = seq;
                _seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                return _seen.Task.WaitAsync(Until.Patience, Token);
            }
        }
    }
}
