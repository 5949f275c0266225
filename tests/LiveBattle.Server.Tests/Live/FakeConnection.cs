using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using LiveBattle.Contracts;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiveBattle.Server.Tests.Live;

/// <summary>
/// A connection to the hub whose other end is in the test's hands. A stuck one takes no byte before the test has read
/// what was written before; any other takes everything at once.
/// </summary>
internal sealed class FakeConnection
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly Pipe _toClient;
    private readonly TaskCompletionSource _aborted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public FakeConnection(string id, bool stuck = false, IHubProtocol? protocol = null)
    {
        _toClient = new Pipe(new PipeOptions(
            pauseWriterThreshold: stuck ? 1 : 0, resumeWriterThreshold: stuck ? 1 : 0, useSynchronizationContext: false));
        DefaultConnectionContext transport = new(id, new Ends(new Pipe().Reader, _toClient.Writer), new Ends(_toClient.Reader, new Pipe().Writer));
        Context = new HubConnectionContext(transport, new HubConnectionContextOptions(), NullLoggerFactory.Instance)
        {
            Protocol = protocol ?? new JsonHubProtocol(),
        };
        Context.ConnectionAborted.Register(() => _aborted.TrySetResult());
    }

    public HubConnectionContext Context { get; }

    public string Id => Context.ConnectionId;

    public bool IsAborted => _aborted.Task.IsCompleted;

    public Task AbortedAsync() => _aborted.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);

    /// <summary>The next frame that was sent, waited for.</summary>
    /// <param name="meanwhile">Done while the frame is written and not yet taken, so that a stuck connection is stuck.</param>
    public async Task<ScoreboardFrame> NextAsync(Action? meanwhile = null) =>
        Argument(await NextMessageAsync(meanwhile), "Frame").Deserialize(ContractsJson.Default.ScoreboardFrame)!;

    /// <summary>The next study that was sent, waited for.</summary>
    /// <param name="meanwhile">Likewise.</param>
    public async Task<StudyView> NextStudyAsync(Action? meanwhile = null) =>
        Argument(await NextMessageAsync(meanwhile), "Study").Deserialize(ContractsJson.Default.StudyView)!;

    private async Task<byte[]> NextMessageAsync(Action? meanwhile)
    {
        while (true)
        {
            ReadResult read = await _toClient.Reader.ReadAsync(TestContext.Current.CancellationToken)
                .AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);
            if (read.Buffer.PositionOf((byte)0x1e) is not { } end)
            {
                _toClient.Reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            byte[] message = read.Buffer.Slice(0, end).ToArray();
            meanwhile?.Invoke();
            _toClient.Reader.AdvanceTo(read.Buffer.GetPosition(1, end));
            return message;
        }
    }

    public async Task<List<ScoreboardFrame>> NextAsync(int count)
    {
        List<ScoreboardFrame> frames = [];
        while (frames.Count < count)
            frames.Add(await NextAsync());
        return frames;
    }

    /// <summary>Whether something waits to be read.</summary>
    public bool HasMore()
    {
        if (!_toClient.Reader.TryRead(out ReadResult read))
            return false;
        _toClient.Reader.AdvanceTo(read.Buffer.Start);
        return !read.Buffer.IsEmpty;
    }

    private static JsonElement Argument(byte[] message, string method)
    {
        JsonElement invocation = JsonElement.Parse(message);
        Assert.Equal(method, invocation.GetProperty("target").GetString());
        return invocation.GetProperty("arguments")[0];
    }

    private sealed record Ends(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
