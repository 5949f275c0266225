using System.Collections.Concurrent;
using System.Text.Json;
using LiveBattle.FanoutServers;
using LiveBattle.TestKit;

namespace LiveBattle.Benchmarks.Fanout;

/// <summary>Takes down what a real battle pushes to one spectator.</summary>
internal static class TapeRecorder
{
    /// <summary>
    /// Writes the frames of some seconds, one a line: those that the real server's spectators get after the warm-up.
    /// </summary>
    public static async Task RecordAsync(string path, int seconds)
    {
        ConcurrentQueue<string> lines = new();
        await using Stage stage = await Stage.SetAsync(FanoutDesign.LiveBattle, "");
        using LeanLoop loop = new();
        LeanHubOptions options = new() { OnPush = (_, message) => lines.Enqueue(Frame(message)) };
        LeanHub hub = await LeanHub.ConnectAsync(loop, new Uri(stage.Server.Address, FanoutWire.Path), options);
        await hub.WatchAsync(await stage.CreateAsync(seed: 0));
        await FanoutRun.WaitAsync(FanoutRun.WarmUp);
        lines.Clear();
        await FanoutRun.WaitAsync(TimeSpan.FromSeconds(seconds));
        await hub.DisposeAsync();
        if (lines.IsEmpty)
            throw new InvalidOperationException("The battle pushed nothing.");
        await File.WriteAllLinesAsync(path, lines);
    }

    private static string Frame(ReadOnlySpan<byte> message)
    {
        Utf8JsonReader reader = new(message);
        return JsonElement.ParseValue(ref reader).GetProperty("arguments")[0].GetRawText();
    }
}
