using LiveBattle.Contracts;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveBattle.LiveBenchmarks;

/// <summary>Somebody who watches one battle and notes how late each frame was sent.</summary>
internal sealed class Watcher : IAsyncDisposable
{
    private readonly HubConnection _hub;
    private readonly CreateBattleReply _battle;
    private readonly List<double> _lateMs = [];
    private int _chances;

    private Watcher(Uri address, CreateBattleReply battle)
    {
        _battle = battle;
        _hub = new HubConnectionBuilder()
            .WithUrl(new Uri(address, "/hubs/battle"), http =>
            {
                http.SkipNegotiation = true;
                http.Transports = HttpTransportType.WebSockets;
            })
            .Build();
        _hub.On<ScoreboardFrame>(nameof(IBattleHubClient.Frame), Note);
    }

    public CreateBattleReply Battle => _battle;

    public static async Task<Watcher> ComeAsync(Uri address, CreateBattleReply battle)
    {
        Watcher watcher = new(address, battle);
        await watcher._hub.StartAsync();
        await watcher._hub.InvokeAsync<object>("Watch", battle.Id);
        return watcher;
    }

    /// <summary>Milliseconds between each frame's tick and its sending since this was last asked, and frames with a win chance.</summary>
    public (double[] LateMs, int Chances) Take()
    {
        lock (_lateMs)
        {
            double[] taken = [.. _lateMs];
            int chances = _chances;
            _lateMs.Clear();
            _chances = 0;
            return (taken, chances);
        }
    }

    public ValueTask DisposeAsync() => _hub.DisposeAsync();

    private void Note(ScoreboardFrame frame)
    {
        lock (_lateMs)
        {
            _lateMs.Add(frame.SentAtUnixMs - (_battle.StartsAt + (frame.Seq * 100)));
            _chances += frame.WinChance is null ? 0 : 1;
        }
    }
}
