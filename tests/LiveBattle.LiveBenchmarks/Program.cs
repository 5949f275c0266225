using System.Diagnostics;
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
const int WarmUpStudies = 5;
const int Studies = 30;
const double LatestMs = 20;
const double MostAnswerMs = 100;
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
    waiting.

    The answer's time is from sending the request to its last byte, as a client on the same machine sees it: everything the
    server does is in it. Computing time is what the server says of itself in `Server-Timing`. Both over 30 studies of 1,000
    battles, one after the other on an otherwise idle server, each of another seed, after five that nobody timed; the first
    of those five, the first that a fresh server is asked, has a line of its own.

    This page is written by the program, which exits with 1 when a figure is not reached:

    ```
    dotnet run -c Release --project tests/LiveBattle.LiveBenchmarks -- --write
    ```


    """);
bool isReached = true;
await using (ServerProcess server = await ServerProcess.StartAsync(repository))
{
    (double First, double[] Answers, double[] Computed) times = await StudyTimesAsync(server);
    Line($"{Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}.\n");
    Line($"| 1,000 battles of bench-study by REST | to reach | measured |");
    Line($"| --- | --- | --- |");
    Line($"| answer, median | < {MostAnswerMs:0} ms | {Quantile(times.Answers, 0.5):0} ms |");
    Line($"| answer, best and worst | | {times.Answers[0]:0} to {times.Answers[^1]:0} ms |");
    Line($"| computing time, median | | {Quantile(times.Computed, 0.5):0} ms |");
    Line($"| the first answer of a fresh server | | {times.First:0} ms |\n");
    isReached &= Quantile(times.Answers, 0.5) < MostAnswerMs;
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

async Task<(double First, double[] Answers, double[] Computed)> StudyTimesAsync(ServerProcess server)
{
    List<double> answers = [];
    List<double> computed = [];
    for (int i = 0; i < WarmUpStudies + Studies; i++)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/studies")
        {
            Content = JsonContent.Create(new { scenario = "bench-study", replications = 1_000, seed = i }),
        };
        request.Headers.Add("Prefer", "wait=10");
        long sent = Stopwatch.GetTimestamp();
        using HttpResponseMessage answer = await server.Http.SendAsync(request);
        string text = await answer.Content.ReadAsStringAsync();
        answers.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
        if (JsonElement.Parse(text).GetProperty("state").GetString() != "done")
            throw new InvalidOperationException($"A study was not done: {text}");
        computed.Add(ComputingMs(answer));
    }

    return (answers[0], [.. answers.Skip(WarmUpStudies).Order()], [.. computed.Skip(WarmUpStudies).Order()]);
}

double ComputingMs(HttpResponseMessage answer) => double.Parse(
    answer.Headers.GetValues("Server-Timing").Single().Split("dur=")[1], CultureInfo.InvariantCulture);

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
