using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Projection;
using LiveBattle.Server.Tests.Whole;

namespace LiveBattle.Server.Tests.Kill;

/// <summary>
/// The server is killed at moments that a seed draws, while people give gifts, and started again: what was acknowledged is
/// counted once, the tally is what the journal plays, and no total ever fell on anybody's screen.
/// </summary>
public sealed class KillTests
{
    private const int Clients = 50;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // Twenty in the ordinary run; LIVEBATTLE_KILLS=1000 for the long one. The seed is in the message of a failure.
    private static readonly int Kills = Number("LIVEBATTLE_KILLS", 20);
    private static readonly int Seed = Number("LIVEBATTLE_KILL_SEED", 1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gifts_ThroughKillsAtRandomMoments_AreCountedOnce_AndNoTotalEverFalls()
    {
        using TempFolder folder = new();
        await using ServerChild server = new(folder);
        Random chance = new(Seed);
        await server.StartAsync();
        using HttpClient http = new() { BaseAddress = server.Address };
        CreateBattleReply battle = await CreateAsync(http);
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        Gifter[] gifters = [.. Enumerable.Range(0, Clients).Select(number => new Gifter(server.Address, battle.Id, number, stop.Token))];
        Task[] running = [.. gifters.Select(gifter => Task.Run(gifter.RunAsync, Token))];
        for (int kill = 0; kill < Kills; kill++)
        {
            // Three times of four while gifts are being given, however slow the machine is; else in the midst of the start.
            if (chance.Next(4) > 0)
                await MoreGiftsAsync(gifters);
            await Task.Delay(TimeSpan.FromMilliseconds(chance.Next(0, 400)), TimeProvider.System, Token);
            await server.KillAsync();
            await server.StartAsync();
        }

        await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, Token);
        await stop.CancelAsync();
        await Task.WhenAll(running);
        await CheckAsync(http, battle, gifters, server.LongestStart);
    }

    private static async Task MoreGiftsAsync(Gifter[] gifters)
    {
        long began = Stopwatch.GetTimestamp();
        int before = gifters.Sum(gifter => gifter.Receipts.Count);
        while (gifters.Sum(gifter => gifter.Receipts.Count) == before)
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < Patience, "no gift was acknowledged by a server that is ready");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, Token);
        }
    }

    private static async Task CheckAsync(HttpClient http, CreateBattleReply battle, Gifter[] gifters, TimeSpan longestStart)
    {
        using HttpRequestMessage end = new(HttpMethod.Post, $"/api/battles/{battle.Id}/control")
        {
            Content = JsonContent.Create(new { command = "end", commandId = "end" }),
        };
        end.Headers.TryAddWithoutValidation("Authorization", $"Bearer {battle.HostToken}");
        using HttpResponseMessage ended = await http.SendAsync(end, Token);
        Assert.True(ended.IsSuccessStatusCode, await ended.Content.ReadAsStringAsync(Token));
        OutcomeView? outcome = null;
        await Until.TrueAsync(
            async () =>
            {
                using HttpResponseMessage answer = await http.GetAsync($"/api/battles/{battle.Id}/outcome", Token);
                if (answer.IsSuccessStatusCode)
                    outcome = await answer.Content.ReadFromJsonAsync<OutcomeView>(Token);
                return outcome is not null;
            },
            "the outcome");

        Recording recording = (await http.GetFromJsonAsync<Recording>($"/api/battles/{battle.Id}/recording", JsonSerializerOptions.Web, Token))!;
        RecordedInput[] gifts = [.. recording.Inputs.Where(input => input.Kind == "gift")];
        InputReceipt[] receipts = [.. gifters.SelectMany(gifter => gifter.Receipts.Values)];
        string what = string.Create(
            CultureInfo.InvariantCulture,
            $"seed {Seed}: {Kills} kills, {receipts.Length} acknowledged, {gifts.Length} in the journal, {gifters.Sum(gifter => gifter.Retries)} times cut off, {gifters.Sum(gifter => gifter.Frames)} frames, longest start {longestStart.TotalSeconds:N1} s");
        TestContext.Current.SendDiagnosticMessage(what);
        Assert.True(receipts.Length > Kills, what);

        // Every receipt names an entry of its own: none is lost, none stands twice.
        Dictionary<long, RecordedInput> byIndex = gifts.ToDictionary(gift => gift.Index);
        Assert.Equal(receipts.Length, receipts.Select(receipt => receipt.Index).Distinct().Count());
        Assert.All(receipts, receipt => Assert.Equal(receipt.Tick, byIndex[receipt.Index].Tick));

        // What was stored and not acknowledged is at most the one gift that each client had under way at the end.
        Assert.InRange(gifts.Length - receipts.Length, 0, gifters.Length);
        Assert.Equal(gifts.Length, outcome!.Frame.A.Gifts + outcome.Frame.B.Gifts);
        Assert.Equal(gifts.Length, outcome.Frame.A.Points + outcome.Frame.B.Points);
        Assert.Equal(outcome.Digest, Recordings.Play(recording).Value.Digest);
        Assert.Empty(gifters.SelectMany(gifter => gifter.Falls));
    }

    private static async Task<CreateBattleReply> CreateAsync(HttpClient http)
    {
        // An hour of live, so that even a thousand kills fall into it; nobody gives but the clients.
        object request = new
        {
            scenario = JsonElement.Parse("""
                {
                  "name": "Kills", "rules": { "duration": "60m", "countdown": "0s" },
                  "creators": { "a": { "name": "A" }, "b": { "name": "B" } }, "spectators": { "walletCoins": 100000 },
                  "audience": { "a": [], "b": [] }
                }
                """),
            seed = "9",
        };
        using HttpResponseMessage response = await http.PostAsJsonAsync("/api/battles", request, Token);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Token));
        return (await response.Content.ReadFromJsonAsync<CreateBattleReply>(Token))!;
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : otherwise;
}
