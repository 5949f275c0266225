using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Live;
using LiveBattle.Server.Studies;
using LiveBattle.Server.Studies.Reading;
using LiveBattle.Server.Tests.Whole;
using LiveBattle.Studies;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace LiveBattle.Server.Tests.Studies;

/// <summary>
/// A desk whose studies get on when a test lets them: they ask how many threads they may use before each few battles, and
/// are held there.
/// </summary>
internal sealed class HeldDesk : IAsyncDisposable
{
    private readonly ManualResetEventSlim _gate = new(true);
    private int _asked;

    public HeldDesk()
    {
        Connections = new FrameBroadcaster(Time, NullLogger<FrameBroadcaster>.Instance);
        Broadcaster = new StudyBroadcaster(Connections, Time);
        Desk = new StudyDesk(new StudyThreads(1, Ask), Broadcaster, Time, NullLogger<StudyDesk>.Instance);
    }

    public FakeTimeProvider Time { get; } = new(DateTimeOffset.FromUnixTimeMilliseconds(1_795_428_000_000));

    public FrameBroadcaster Connections { get; }

    public StudyBroadcaster Broadcaster { get; }

    public StudyDesk Desk { get; }

    /// <summary>How often a study asked whether it may get on.</summary>
    public int Asked => Volatile.Read(ref _asked);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<HeldDesk> StartAsync()
    {
        HeldDesk desk = new();
        await desk.Desk.StartAsync(Token);
        return desk;
    }

    public static StudyQuestion Question(int seed, int replications = 100, string preset = "bench-study") => StudyRequests
        .Check(JsonElement.Parse($$"""{"scenario":"{{preset}}","seed":{{seed}},"replications":{{replications}}}""")).Value;

    /// <summary>Studies begin, and get no further.</summary>
    public void Hold() => _gate.Reset();

    public void LetGo() => _gate.Set();

    public Study Open(StudyQuestion question, string? client = null)
    {
        Answer<Study> opened = Desk.Open(question, client);
        Assert.Null(opened.Error);
        return opened.Value!;
    }

    /// <summary>Waits until a study computes.</summary>
    public static Task RunningAsync(Study study) =>
        Until.TrueAsync(() => Task.FromResult(study.View().State != StudyState.Queued), "the study to begin");

    public static async Task<StudyView> EndAsync(Study study)
    {
        await study.Ended.WaitAsync(Until.Patience, Token);
        return study.View();
    }

    public async ValueTask DisposeAsync()
    {
        LetGo();
        await Desk.StopAsync(CancellationToken.None);
        Desk.Dispose();
        Broadcaster.Dispose();
        Connections.Dispose();
        _gate.Dispose();
    }

    private bool Ask()
    {
        Interlocked.Increment(ref _asked);
        _gate.Wait(Until.Patience, CancellationToken.None);
        return false;
    }
}
