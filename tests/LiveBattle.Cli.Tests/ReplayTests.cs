using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LiveBattle.Cli.Tests;

public sealed class ReplayTests
{
    [Fact]
    public async Task Recording_Replays_ToTheSameDigest()
    {
        using TempFolder folder = new();
        CliRun played = await CliRun.Of("simulate", "even-battle", "--seed", "42", "--json", "--recording", folder["battle.json"]);
        CliRun run = await CliRun.Of("replay", folder["battle.json"], "--json");
        Assert.Equal(Exit.Success, run.ExitCode);
        Assert.True(run.Json.GetProperty("matches").GetBoolean());
        Assert.Equal(played.Json.GetProperty("digest").GetString(), run.Json.GetProperty("digest").GetString());
        Assert.Equal(run.Json.GetProperty("digest").GetString(), run.Json.GetProperty("recordedDigest").GetString());
        Assert.Contains("The same battle", (await CliRun.Of("replay", folder["battle.json"])).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("seed", "\"43\"")]
    [InlineData("outcome.digest", "\"e1-00000000000000000000000000000000\"")]
    [InlineData("outcome.verdict.margin", "1")]
    [InlineData("outcome.events", "7")]
    [InlineData("inputs", """[{"index":1,"tick":100,"kind":"end"}]""")]
    public async Task Recording_TamperedWith_ExitsWith1(string path, string value)
    {
        CliRun run = await Replay(path, value);
        Assert.Equal(Exit.ComparisonFailed, run.ExitCode);
        Assert.False(run.Json.GetProperty("matches").GetBoolean());
    }

    [Theory]
    [InlineData("format", "\"livebattle-recording/9\"")]
    [InlineData("format", "null")]
    [InlineData("outcome", "null")]
    [InlineData("seed", "null")]
    [InlineData("seed", "\"x\"")]
    [InlineData("scenario", "3")]
    [InlineData("scenario.name", "7")]
    [InlineData("inputs", "null")]
    [InlineData("inputs", "[null]")]
    [InlineData("inputs", """[{"index":1,"tick":100,"kind":"dance"}]""")]
    [InlineData("inputs", """[{"index":1,"tick":9000000000000000000,"kind":"end"}]""")]
    [InlineData("inputs", """[{"index":1,"tick":-9000000000000000000,"kind":"end"}]""")]
    [InlineData("inputs", """[{"index":1,"tick":100,"kind":"gift","side":"a","giftId":5655,"count":-1}]""")]
    public async Task Recording_ThatIsNone_ExitsWith2(string path, string value) =>
        Assert.Equal(Exit.BadInput, (await Replay(path, value)).ExitCode);

    /// <summary>The longest battle: a minute, an hour, three time makers, and half a second.</summary>
    [Theory]
    [InlineData(36_905, "inputs[1]", "It counts at or after the end of the battle. (2001 battleOver)")]
    [InlineData(36_906, "inputs[1].tick", "No battle has this tick.")]
    public async Task Input_AfterTheLongestBattle_IsRefusedAtItsPlaceInTheList(long tick, string path, string message)
    {
        CliRun run = await Replay(
            "inputs", $$"""[{"index":4,"tick":100,"kind":"speedChallenge"},{"index":9,"tick":{{tick}},"kind":"speedChallenge"}]""");
        Assert.Equal(Exit.BadInput, run.ExitCode);
        JsonElement error = Assert.Single(run.Json.GetProperty("errors").EnumerateArray());
        Assert.Equal((path, message), (error.GetProperty("path").GetString(), error.GetProperty("message").GetString()));
    }

    [Fact]
    public async Task Recording_OfAnotherEngineVersion_ExitsWith3_AndNamesBoth()
    {
        CliRun run = await Replay("engineVersion", "999");
        Assert.Equal(Exit.Outside, run.ExitCode);
        string message = run.Json.GetProperty("message").GetString()!;
        Assert.Contains("999", message, StringComparison.Ordinal);
        Assert.Contains($"version {Engine.EngineVersion.Current}", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("name: Even battle")]
    public async Task File_ThatIsNoRecording_ExitsWith2(string text)
    {
        using TempFolder folder = new();
        Assert.Equal(Exit.BadInput, (await CliRun.Of("replay", folder.Write("x.json", text))).ExitCode);
    }

    [Theory]
    [InlineData("http://h:5080/b/abc", "http://h:5080/api/battles/abc/recording")]
    [InlineData("http://h/b/abc/?at=9#x", "http://h/api/battles/abc/recording")]
    [InlineData("https://h/sub/b/abc", "https://h/sub/api/battles/abc/recording")]
    [InlineData("http://h/api/battles/abc", "http://h/api/battles/abc/recording")]
    [InlineData("http://h/api/battles/abc/recording", "http://h/api/battles/abc/recording")]
    [InlineData("http://h/files/battle.json?x=1", "http://h/files/battle.json?x=1")]
    public void Address_OfAPage_LeadsToItsRecording(string given, string expected) =>
        Assert.Equal(new Uri(expected), RecordingSource.RecordingAddress(new Uri(given)));

    [Fact]
    public async Task Address_IsFetched_AndItsRefusalsAreTold()
    {
        byte[] recording = Encoding.UTF8.GetBytes(await NewRecording());
        using HttpListener listener = Listen(out string root);
        Task serving = Serve(listener, recording, requests: 3);
        Assert.Equal(Exit.Success, (await CliRun.Of("replay", $"{root}b/abc")).ExitCode);
        CliRun gone = await CliRun.Of("replay", $"{root}api/battles/gone");
        Assert.Equal(Exit.Outside, gone.ExitCode);
        Assert.Contains("410", gone.Error, StringComparison.Ordinal);
        Assert.Equal(Exit.BadInput, (await CliRun.Of("replay", $"{root}other")).ExitCode);
        await serving;
    }

    private static async Task<CliRun> Replay(string path, string value)
    {
        JsonNode recording = JsonNode.Parse(await NewRecording())!;
        string[] keys = path.Split('.');
        JsonNode parent = keys[..^1].Aggregate(recording, (node, key) => node[key]!);
        Assert.True(parent.AsObject().ContainsKey(keys[^1]));
        parent[keys[^1]] = JsonNode.Parse(value);
        using TempFolder folder = new();
        return await CliRun.Of("replay", folder.Write("battle.json", recording.ToJsonString()), "--json");
    }

    private static async Task<string> NewRecording()
    {
        using TempFolder folder = new();
        _ = await CliRun.Of("simulate", "even-battle", "--seed", "42", "--recording", folder["battle.json"]);
        return File.ReadAllText(folder["battle.json"]);
    }

    private static HttpListener Listen(out string root)
    {
        // Ports are asked for until one is free: HttpListener cannot choose one itself.
        for (int port = 21_080; ; port++)
        {
            HttpListener listener = new();
            root = $"http://127.0.0.1:{port}/";
            listener.Prefixes.Add(root);
            try
            {
                listener.Start();
                return listener;
            }
            catch (HttpListenerException) when (port < 21_180)
            {
                listener.Close();
            }
        }
    }

    private static async Task Serve(HttpListener listener, byte[] recording, int requests)
    {
        for (int i = 0; i < requests; i++)
        {
            HttpListenerContext context = await listener.GetContextAsync();
            switch (context.Request.Url!.AbsolutePath)
            {
                case "/api/battles/abc/recording":
                    await context.Response.OutputStream.WriteAsync(recording);
                    break;
                case "/api/battles/gone/recording":
                    context.Response.StatusCode = (int)HttpStatusCode.Gone;
                    break;
                default:
                    await context.Response.OutputStream.WriteAsync("<html>"u8.ToArray());
                    break;
            }

            context.Response.Close();
        }
    }
}
