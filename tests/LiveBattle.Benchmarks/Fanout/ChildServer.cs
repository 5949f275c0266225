using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using LiveBattle.FanoutServers;

namespace LiveBattle.Benchmarks.Fanout;

/// <summary>A server of one design in a process of its own, as its parent sees it.</summary>
internal sealed class ChildServer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _folder;
    private readonly Channel<string> _heard = Channel.CreateUnbounded<string>();

    private ChildServer(Process process, string folder)
    {
        _process = process;
        _folder = folder;
    }

    public Uri Address { get; private set; } = null!;

    /// <summary>Processor time taken so far, as /proc/PID/stat counts it: in hundredths of a second.</summary>
    public TimeSpan Worked
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Memory that the system gave it and has not taken back.</summary>
    public long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts a server and waits until it listens.</summary>
    /// <param name="tape">File of recorded frames; the real server needs none.</param>
    public static async Task<ChildServer> StartAsync(FanoutDesign design, string tape)
    {
        string folder = Directory.CreateTempSubdirectory("livebattle-fanout-").FullName;
        ProcessStartInfo start = new("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            ArgumentList = { Program(), design.ToString(), tape, folder },
        };
        ChildServer server = new(
            Process.Start(start) ?? throw new InvalidOperationException("The server did not start."), folder);
        _ = server.ListenAsync();
        string ready = await server.HearAsync();
        server.Address = new Uri(ready[FanoutWire.Ready.Length..]);
        return server;
    }

    public Task BeginAsync() => AskAsync(FanoutWire.Begin);

    public Task PauseAsync() => AskAsync(FanoutWire.Pause);

    /// <summary>Bytes that it has allocated since it started.</summary>
    public async Task<long> AllocatedAsync() =>
        long.Parse(await AskAsync(FanoutWire.Allocated), NumberStyles.None, CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    // Built with this program, into a folder beside its own.
    private static string Program()
    {
        const string Name = "LiveBattle.FanoutServers";
        return Path.Combine(AppContext.BaseDirectory.Replace("LiveBattle.Benchmarks", Name, StringComparison.Ordinal), Name + ".dll");
    }

    private async Task<string> AskAsync(string question)
    {
        await _process.StandardInput.WriteLineAsync(question);
        return await HearAsync();
    }

    private async Task<string> HearAsync() => await _heard.Reader.ReadAsync();

    // Read all the time: what nobody reads would fill up, and hold up whoever writes it.
    private async Task ListenAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(FanoutWire.Mark, StringComparison.Ordinal))
                _heard.Writer.TryWrite(line[FanoutWire.Mark.Length..]);
        }

        _heard.Writer.TryComplete(new InvalidOperationException("The server ended; its error output tells why."));
    }
}
