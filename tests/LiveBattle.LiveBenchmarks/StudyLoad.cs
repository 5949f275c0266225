using System.Net.Http.Json;
using System.Text.Json;

namespace LiveBattle.LiveBenchmarks;

/// <summary>Keeps the server's studies busy: always one computed and one waiting, each of another seed, so none is known.</summary>
internal sealed class StudyLoad : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task[] _clients;
    private int _seed;
    private int _done;

    public StudyLoad(HttpClient http) => _clients = [.. Enumerable.Range(0, 2).Select(_ => AskAsync(http))];

    /// <summary>Studies answered so far.</summary>
    public int Done => Volatile.Read(ref _done);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_clients);
        _stop.Dispose();
    }

    private async Task AskAsync(HttpClient http)
    {
        while (!_stop.IsCancellationRequested)
        {
            using HttpRequestMessage request = new(HttpMethod.Post, "/api/studies")
            {
                Content = JsonContent.Create(new { scenario = "bench-study", replications = 10_000, seed = 1_000 + Interlocked.Increment(ref _seed) }),
            };
            request.Headers.Add("Prefer", "wait=10");
            using HttpResponseMessage answer = await http.SendAsync(request);
            answer.EnsureSuccessStatusCode();
            string id = JsonElement.Parse(await answer.Content.ReadAsStringAsync()).GetProperty("id").GetString()!;

            // One that took longer than the wait is asked about until it is there.
            while (!_stop.IsCancellationRequested && await StateAsync(http, id) is "queued" or "running")
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
            Interlocked.Increment(ref _done);
        }
    }

    private static async Task<string> StateAsync(HttpClient http, string id) =>
        JsonElement.Parse(await http.GetStringAsync($"/api/studies/{id}")).GetProperty("state").GetString()!;
}
