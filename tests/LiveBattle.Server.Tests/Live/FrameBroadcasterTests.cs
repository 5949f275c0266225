using System.Buffers;
using LiveBattle.Contracts;
using LiveBattle.Server.Live;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace LiveBattle.Server.Tests.Live;

public sealed class FrameBroadcasterTests : IAsyncLifetime
{
    private readonly TimerWatch _time = new();
    private readonly FrameBroadcaster _broadcaster;

    public FrameBroadcasterTests() => _broadcaster = new FrameBroadcaster(_time, NullLogger<FrameBroadcaster>.Instance);

    public async ValueTask InitializeAsync()
    {
        await _broadcaster.StartAsync(TestContext.Current.CancellationToken);
        await _time.TimerCreated.WaitAsync(TimeSpan.FromSeconds(15), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _broadcaster.StopAsync(CancellationToken.None);
        _broadcaster.Dispose();
    }

    [Fact]
    public async Task StuckWrite_KeepsTheNewestFrameOfEachBattle()
    {
        FakeConnection slow = Connect("slow", stuck: true, "one", "two");

        Publish("one", 1, 2, 3);
        Publish("two", 1, 2);
        Publish("one", 4);

        Assert.Equal([("one", 1), ("one", 4), ("two", 2)], Names(await slow.NextAsync(3)));
        Assert.False(slow.HasMore());
    }

    [Fact]
    public async Task StuckWrite_GivesEachBattleItsTurn()
    {
        FakeConnection slow = Connect("slow", stuck: true, "busy", "quiet");
        Publish("busy", 1, 2);
        Publish("quiet", 1);

        // Whenever a frame of the busy battle is on its way, the next one of it is there already.
        List<ScoreboardFrame> taken = [];
        for (long seq = 3; seq <= 6; seq++)
            taken.Add(await slow.NextAsync(() => Publish("busy", seq)));

        Assert.Equal([("busy", 1), ("busy", 3), ("quiet", 1), ("busy", 5)], Names(taken));
    }

    [Fact]
    public async Task StuckNeighbour_HoldsUpNobody()
    {
        FakeConnection slow = Connect("slow", stuck: true, "one");
        FakeConnection healthy = Connect("healthy", stuck: false, "one");

        Publish("one", [.. Enumerable.Range(1, 500).Select(seq => (long)seq)]);

        Assert.Equal(Enumerable.Range(1, 500).Select(seq => (long)seq), (await healthy.NextAsync(500)).Select(frame => frame.Seq));
        Assert.Equal([1, 500], (await slow.NextAsync(2)).Select(frame => frame.Seq));
    }

    [Fact]
    public async Task Frame_ThatIsNotNewer_IsNotSent()
    {
        FakeConnection connection = Connect("c", stuck: false, "one");

        _broadcaster.Publish(Frames.Of("one", 10, rev: 2));
        _broadcaster.Publish(Frames.Of("one", 9, rev: 9));
        _broadcaster.Publish(Frames.Of("one", 10, rev: 1));
        _broadcaster.Publish(Frames.Of("one", 10, rev: 2));
        _broadcaster.Publish(Frames.Of("one", 10, rev: 3));
        _broadcaster.Publish(Frames.Of("one", 11, rev: 1));

        Assert.Equal([(10, 2), (10, 3), (11, 1)], (await connection.NextAsync(3)).Select(frame => (frame.Seq, frame.Rev)));
        Assert.False(connection.HasMore());
    }

    [Fact]
    public async Task FramesFromManyThreads_NeverOvertakeEachOther()
    {
        FakeConnection connection = Connect("c", stuck: false, "one");
        const long Last = 4_000;
        long next = 0;

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
            () =>
            {
                for (long seq = Interlocked.Increment(ref next); seq <= Last; seq = Interlocked.Increment(ref next))
                    _broadcaster.Publish(Frames.Of("one", seq));
            },
            TestContext.Current.CancellationToken)));

        long before = 0;
        while (before < Last)
        {
            long seq = (await connection.NextAsync()).Seq;
            Assert.True(seq > before, $"{seq} came after {before}");
            before = seq;
        }
    }

    [Fact]
    public async Task FrameThatIsHeldUpOnItsWay_IsNotOvertaken()
    {
        FakeConnection connection = Connect("c", stuck: false, "one");
        using ManualResetEventSlim held = new();
        using ManualResetEventSlim newerIsOut = new();
        int asked = 0;

        // The first frame is stamped slowly. That the newer one does not get past it can only be seen by giving it time
        // to: a fifth of a second of the real clock.
        _time.OnAsked = () =>
        {
            if (Interlocked.Increment(ref asked) != 1)
                return;
            held.Set();
            newerIsOut.Wait(TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken);
        };
        Task older = Task.Run(() => Publish("one", 1), TestContext.Current.CancellationToken);
        held.Wait(TestContext.Current.CancellationToken);
        Publish("one", 2);
        newerIsOut.Set();
        await older;

        Assert.Equal([1, 2], (await connection.NextAsync(2)).Select(frame => frame.Seq));
    }

    [Theory]
    [InlineData(FrameAudience.ChunkSize)]
    [InlineData(FrameAudience.ChunkSize + 1)]
    [InlineData(150)]
    public async Task EverybodyInACrowd_GetsTheNewestFrame_AndNoneOutOfOrder(int size)
    {
        FakeConnection[] crowd = [.. Enumerable.Range(0, size).Select(i => Connect($"c{i}", stuck: false, "one"))];
        const long Last = 500;

        await Task.WhenAll(Enumerable.Range(0, 2).Select(half => Task.Run(
            () =>
            {
                for (long seq = 1 + half; seq <= Last; seq += 2)
                    _broadcaster.Publish(Frames.Of("one", seq));
            },
            TestContext.Current.CancellationToken)));

        foreach (FakeConnection connection in crowd)
        {
            long before = 0;
            while (before < Last)
            {
                ScoreboardFrame frame = await connection.NextAsync();
                Assert.True(frame.Seq > before, $"{frame.Seq} came after {before}");
                Assert.Equal(size, frame.Spectators);
                before = frame.Seq;
            }

            Assert.False(connection.HasMore());
        }
    }

    [Fact]
    public async Task FrozenPart_OfACrowd_HoldsUpNobody()
    {
        FakeConnection[] crowd = [.. Enumerable.Range(0, 100).Select(i => Connect($"c{i}", stuck: i % 10 == 0, "one"))];
        for (long seq = 1; seq <= 20; seq++)
        {
            Publish("one", seq);
            foreach (FakeConnection healthy in crowd.Where((_, i) => i % 10 != 0))
                Assert.Equal(seq, (await healthy.NextAsync()).Seq);
        }

        // The last chunk has the last word to say on them all.
        foreach (FakeConnection frozen in crowd.Where((_, i) => i % 10 == 0))
            Assert.Equal([1, 20], (await frozen.NextAsync(2)).Select(frame => frame.Seq));
        Assert.Equal((20 * 100 - 10 * 18, 10 * 18), (_broadcaster.FramesSent, _broadcaster.FramesConflated));
    }

    [Fact]
    public async Task WhoeverLeavesACrowd_GetsNoMore()
    {
        FakeConnection[] crowd = [.. Enumerable.Range(0, 40).Select(i => Connect($"c{i}", stuck: false, "one"))];
        Publish("one", 1);
        foreach (FakeConnection each in crowd)
            Assert.Equal(1, (await each.NextAsync()).Seq);

        Assert.False(_broadcaster.Unwatch("c7", "one"));
        _broadcaster.Disconnect("c8");
        Publish("one", 2);

        foreach (FakeConnection each in crowd.Where(each => each.Id is not ("c7" or "c8")))
            Assert.Equal((2, 38), ((await each.NextAsync()) is var frame ? (frame.Seq, frame.Spectators) : default));
        Assert.False(crowd[7].HasMore() || crowd[8].HasMore());
        Assert.Equal((0, 1), (_broadcaster.WatchedBy("c7"), _broadcaster.WatchedBy("c9")));
    }

    [Fact]
    public async Task NobodyElse_GetsTheFrame()
    {
        FakeConnection watching = Connect("watching", stuck: false, "one");
        FakeConnection elsewhere = Connect("elsewhere", stuck: false, "two");
        FakeConnection gone = Connect("gone", stuck: false, "one");
        Assert.False(_broadcaster.Unwatch(gone.Id, "one"));

        Publish("one", 1);

        Assert.Equal(1, (await watching.NextAsync()).Spectators);
        Assert.False(elsewhere.HasMore());
        Assert.False(gone.HasMore());
    }

    [Fact]
    public async Task Envelope_TellsWhenAndToHowMany()
    {
        FakeConnection connection = Connect("c", stuck: false, "one");
        Connect("d", stuck: false, "one");
        _time.Advance(TimeSpan.FromMilliseconds(1_234));

        Publish("one", 1);

        ScoreboardFrame sent = await connection.NextAsync();
        Assert.Equal((1_795_428_001_234, 2), (sent.SentAtUnixMs, sent.Spectators));
        Assert.Equal((1_795_428_001_234, 2), (_broadcaster.Stamp(sent).SentAtUnixMs, _broadcaster.Stamp(sent).Spectators));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(300)]
    [InlineData(499)]
    public async Task SilentOwner_IsHeardAgain_AfterOneToOneAndAHalfBeats(int publishedAtMs)
    {
        FakeConnection connection = Connect("c", stuck: false, "one");
        _time.Advance(TimeSpan.FromMilliseconds(publishedAtMs));
        Publish("one", 1);
        long sentAt = (await connection.NextAsync()).SentAtUnixMs;

        // The clock stops where the frame must have come; its stamp tells that it did not come too early.
        _time.Advance(TimeSpan.FromMilliseconds(1_500));
        ScoreboardFrame beat = await connection.NextAsync();

        Assert.Equal(1, beat.Seq);
        Assert.InRange(beat.SentAtUnixMs - sentAt, 1_000, 1_500);
        Assert.False(connection.HasMore());
    }

    [Fact]
    public async Task StuckForMoreThanHalfAMinute_IsDropped_AndNobodyElse()
    {
        FakeConnection stuck = Connect("stuck", stuck: true, "one");
        FakeConnection healthy = Connect("healthy", stuck: false, "one");
        Publish("one", 1);
        await healthy.NextAsync();

        _time.Advance(TimeSpan.FromSeconds(30));
        await healthy.NextAsync();
        Assert.False(stuck.IsAborted);
        _time.Advance(TimeSpan.FromMilliseconds(500));
        await stuck.AbortedAsync();

        Assert.False(healthy.IsAborted);
    }

    [Fact]
    public async Task WhoTakesAFrameNowAndThen_IsNotDropped()
    {
        FakeConnection slow = Connect("slow", stuck: true, "one");
        Publish("one", 1);
        for (long seq = 2; seq <= 10; seq++)
        {
            // The clock moves only while a write is seen to be under way.
            await slow.NextAsync(() =>
            {
                Publish("one", seq);
                _time.Advance(TimeSpan.FromSeconds(20));
            });
        }

        Assert.False(slow.IsAborted);
    }

    [Fact]
    public async Task ComingAndGoingOnManyThreads_LeavesNobodyBehind()
    {
        string[] battles = ["one", "two", "three"];
        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(
            () =>
            {
                Random chance = new(thread);
                for (int round = 0; round < 300; round++)
                {
                    FakeConnection connection = new($"{thread}-{round}");
                    _broadcaster.Connect(connection.Context);
                    Parallel.Invoke(
                        () => _broadcaster.Watch(connection.Id, battles[chance.Next(3)]),
                        () => _broadcaster.Watch(connection.Id, battles[round % 3]),
                        () => _broadcaster.Disconnect(connection.Id),
                        () => _broadcaster.Publish(Frames.Of(battles[round % 3], round)));
                    _broadcaster.Unwatch(connection.Id, battles[round % 3]);
                }
            },
            TestContext.Current.CancellationToken)));

        Assert.Empty(_broadcaster.Watched);
    }

    [Fact]
    public void Watch_BySomebodyWhoIsGone_TakesNoPlace()
    {
        FakeConnection connection = Connect("c", stuck: false);
        _broadcaster.Disconnect(connection.Id);

        Assert.False(_broadcaster.Watch(connection.Id, "one"));
        Assert.False(_broadcaster.IsWatched("one"));
    }

    [Fact]
    public void Unwatch_TellsWhenTheLastOneLeft()
    {
        Connect("c", stuck: false, "one", "two");
        Connect("d", stuck: false, "one");

        Assert.Equal(2, _broadcaster.WatchedBy("c"));
        Assert.True(_broadcaster.IsWatching("d", "one"));
        Assert.False(_broadcaster.Unwatch("c", "one"));
        Assert.True(_broadcaster.Unwatch("d", "one"));
        Assert.False(_broadcaster.Unwatch("d", "one"));
        Assert.Equal(["two"], _broadcaster.Watched);
    }

    [Fact]
    public async Task Frame_IsEncodedOncePerProtocol()
    {
        CountingProtocol json = new("json");
        CountingProtocol other = new("other");
        FakeConnection[] connections = [.. Enumerable.Range(0, 40).Select(n =>
            Connect(new FakeConnection($"c{n}", protocol: n % 2 == 0 ? json : other), "one"))];

        Publish("one", 1);
        Publish("one", 2);
        foreach (FakeConnection connection in connections)
            Assert.Equal(2, (await connection.NextAsync(2)).Count);

        Assert.Equal((2, 2), (json.Encoded, other.Encoded));
    }

    private static IEnumerable<(string, long)> Names(IEnumerable<ScoreboardFrame> frames) =>
        frames.Select(frame => (frame.BattleId, frame.Seq));

    private FakeConnection Connect(string id, bool stuck, params ReadOnlySpan<string> watching) =>
        Connect(new FakeConnection(id, stuck), watching);

    private FakeConnection Connect(FakeConnection connection, params ReadOnlySpan<string> watching)
    {
        _broadcaster.Connect(connection.Context);
        foreach (string battleId in watching)
            Assert.True(_broadcaster.Watch(connection.Id, battleId));
        return connection;
    }

    private void Publish(string battleId, params ReadOnlySpan<long> seqs)
    {
        foreach (long seq in seqs)
            _broadcaster.Publish(Frames.Of(battleId, seq));
    }

    /// <summary>Tells when the service has its timer: it starts on another thread, and time must not move before.</summary>
    private sealed class TimerWatch() : FakeTimeProvider(DateTimeOffset.FromUnixTimeMilliseconds(1_795_428_000_000))
    {
        private readonly TaskCompletionSource _created = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task TimerCreated => _created.Task;

        /// <summary>Done whenever somebody asks for the wall time, as a stamp does.</summary>
        public Action? OnAsked { get; set; }

        public override DateTimeOffset GetUtcNow()
        {
            OnAsked?.Invoke();
            return base.GetUtcNow();
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            ITimer timer = base.CreateTimer(callback, state, dueTime, period);
            _created.TrySetResult();
            return timer;
        }
    }

    private sealed class CountingProtocol(string name) : IHubProtocol
    {
        private readonly JsonHubProtocol _inner = new();
        private int _encoded;

        public int Encoded => _encoded;

        public string Name => name;

        public int Version => _inner.Version;

        public TransferFormat TransferFormat => _inner.TransferFormat;

        public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message)
        {
            Interlocked.Increment(ref _encoded);
            return _inner.GetMessageBytes(message);
        }

        public bool IsVersionSupported(int version) => _inner.IsVersionSupported(version);

        public bool TryParseMessage(ref ReadOnlySequence<byte> input, IInvocationBinder binder, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out HubMessage? message) =>
            _inner.TryParseMessage(ref input, binder, out message);

        public void WriteMessage(HubMessage message, IBufferWriter<byte> output) => _inner.WriteMessage(message, output);
    }
}
