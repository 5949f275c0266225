using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.LiveBenchmarks;

const int Battles = 20;
const int WarmUpSeconds = 5;
const int Seconds = 30;
const int Studies = 30;
const double LatestMs = 20;
const long MostServerMs = 100;
const int BadInput = 2;

if (args.Any(argument => argument != "--write"))
{
    Console.Error.WriteLine("Allowed: [--write]");
    return BadInput;
}

string repository = AppContext.BaseDirectory;
while (!File.Exists(Path.Combine(repository, "LiveBattle.sln")))
    repository = Path.GetDirectoryName(repository) ?? throw new InvalidOperationException("The benchmark runs outside the repository.");

StringBuilder report = new(
    """
    # Studies beside live battles

    Twenty live battles of even-battle, each watched by one connection, on a server process of its own; the watchers run on
    the same cores. Tick lateness is the time from a frame's tick to its sending, in whole milliseconds, over 30 s after 5 s
    of warm-up. "Studies at full budget": 10,000 battles of bench-study after each other without a pause, always one more
    waiting. Server time is what a study's view says of itself: from the checked question to the answer, over 30 studies of
    1,000 battles on an otherwise idle server, each of another seed.

    This page is written by the program, which exits with 1 when a figure is not reached:

    ```
    dotnet run -c Release --project tests/LiveBattle.LiveBenchmarks -- --write
    ```


    """);
bool isReached = true;
await using (ServerProcess server = await ServerProcess.StartAsync(repository))
{
    long[] times = await ServerTimesAsync(server);
    Line($"{Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}.\n");
    Line($"| 1,000 battles of bench-study by REST | to reach | measured |");
    Line($"| --- | --- | --- |");
    Line($"| server time, median | < {MostServerMs} ms | {Quantile(times, 0.5):0} ms |");
    Line($"| server time, best and worst | | {times[0]} to {times[^1]} ms |\n");
    isReached &= Quantile(times, 0.5) < MostServerMs;
}

await using (ServerProcess server = await ServerProcess.StartAsync(repository))
{
    List<Watcher> watchers = [];
    for (int i = 0; i < Battles; i++)
        watchers.Add(await Watcher.ComeAsync(server.Address, await CreateAsync(server, i)));
    Line($"| tick lateness, {Battles} live battles | frames | p50 | p99 | worst | with a win chance | server's processor time |");
    Line($"| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    await MeasureAsync(server, watchers, "battles alone");
    await using (StudyLoad load = new(server.Http))
    {
        isReached &= await MeasureAsync(server, watchers, "studies at full budget") <= LatestMs;
        foreach (Watcher watcher in watchers)
            await ShowChanceAsync(server, watcher.Battle);
        await MeasureAsync(server, watchers, "studies, and every battle's win chance");
    }

    foreach (Watcher watcher in watchers)
        await watcher.DisposeAsync();
    Line($"\nTo reach: p99 of at most {LatestMs:0} ms with studies at full budget.");
}

Console.WriteLine(report);
if (args.Contains("--write"))
    File.WriteAllText(Path.Combine(repository, "docs", "studies-live.md"), report.ToString());
return isReached ? 0 : 1;

async Task<double> MeasureAsync(ServerProcess server, List<Watcher> watchers, string what)
{
    await Task.Delay(TimeSpan.FromSeconds(WarmUpSeconds), TimeProvider.System);
    foreach (Watcher watcher in watchers)
        watcher.Take();
    TimeSpan before = server.Worked;
    await Task.Delay(TimeSpan.FromSeconds(Seconds), TimeProvider.System);
    double cores = (server.Worked - before).TotalSeconds / Seconds;
    (double[] LateMs, int Chances)[] taken = [.. watchers.Select(watcher => watcher.Take())];
    double[] late = [.. taken.SelectMany(one => one.LateMs).Order()];
    double p99 = Quantile(late, 0.99);
    Line($"| {what} | {late.Length:N0} | {Quantile(late, 0.5):0} ms | {p99:0} ms | {late[^1]:0} ms | {taken.Sum(one => one.Chances) * 100.0 / late.Length:0} % | {cores:0.00} cores |");
    return p99;
}

async Task<long[]> ServerTimesAsync(ServerProcess server)
{
    List<long> times = [];
    for (int i = 0; i < Studies + WarmUpSeconds; i++)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/studies")
        {
            Content = JsonContent.Create(new { scenario = "bench-study", replications = 1_000, seed = i }),
        };
        request.Headers.Add("Prefer", "wait=10");
        using HttpResponseMessage answer = await server.Http.SendAsync(request);
        JsonElement view = JsonElement.Parse(await answer.Content.ReadAsStringAsync());
        if (view.GetProperty("state").GetString() != "done")
            throw new InvalidOperationException($"A study was not done: {view}");

        // The first ones compile the code that the others run.
        if (i >= WarmUpSeconds)
            times.Add(view.GetProperty("elapsedMs").GetInt64());
    }

    return [.. times.Order()];
}

async Task<CreateBattleReply> CreateAsync(ServerProcess server, int seed)
{
    using HttpResponseMessage answer = await server.Http.PostAsJsonAsync("/api/battles", new { scenario = "even-battle", seed });
    answer.EnsureSuccessStatusCode();
    return (await answer.Content.ReadFromJsonAsync(ContractsJson.Default.CreateBattleReply))!;
}

async Task ShowChanceAsync(ServerProcess server, CreateBattleReply battle)
{
    using HttpRequestMessage request = new(HttpMethod.Post, $"/api/battles/{battle.Id}/control")
    {
        Content = JsonContent.Create(new { command = "winChance", commandId = "on", on = true }),
        Headers = { Authorization = new AuthenticationHeaderValue("Bearer", battle.HostToken) },
    };
    using HttpResponseMessage answer = await server.Http.SendAsync(request);
    answer.EnsureSuccessStatusCode();
}

double Quantile<T>(T[] sorted, double share)
    where T : System.Numerics.INumber<T> => double.CreateChecked(sorted[Math.Max(0, (int)Math.Ceiling(sorted.Length * share) - 1)]);

string Processor() => File.Exists("/proc/cpuinfo")
    && File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) is { } model
    ? model[(model.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
    : $"{RuntimeInformation.ProcessArchitecture} processor";

void Line(FormattableString line) => report.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
