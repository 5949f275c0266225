using System.Text.RegularExpressions;
using LiveBattle.Contracts;

namespace LiveBattle.Server.Tests.Whole;

/// <summary>What <c>/metrics</c> tells whoever operates a server.</summary>
public sealed class MetricsTests : ServerTest
{
    private static readonly string[] Names =
    [
        "livebattle_connections", "livebattle_battles_live", "livebattle_frames_sent_total", "livebattle_frames_conflated_total",
        "livebattle_tick_lateness_seconds", "livebattle_ack_seconds", "livebattle_journal_commit_seconds",
    ];

    [Fact]
    public async Task Metrics_HaveTheContractsNames_MoveWithTheBattle_AndNameNobody()
    {
        string battle = (await Server.CreateAsync(new { scenario = "even-battle", seed = 5, startAt = Time.NowUnixMs - 60_000 })).Id;
        await using Spectator spectator = await Spectator.ComeAsync(Server);
        JoinReply joined = await spectator.JoinAsync();
        await spectator.WatchAsync(battle);
        await spectator.GiveAsync(battle, "a", 5_655, 1, "g");
        Time.Advance(VirtualTime.Tick);
        await spectator.NextAsync(from: 601);

        string text = await Server.Http.GetStringAsync("/metrics", Token);
        foreach (string name in Names)
        {
            Assert.Single(Type(name).Matches(text));
            string value = name.EndsWith("_seconds", StringComparison.Ordinal) ? name + "_count" : name;
            Match sample = Regex.Match(text, $@"^{value}(\{{[^}}]*\}})? (\d+)", RegexOptions.Multiline);
            Assert.True(sample.Success, $"{name} has no value in\n{text}");
            if (!name.Contains("conflated", StringComparison.Ordinal))
                Assert.NotEqual("0", sample.Groups[2].Value);
        }

        Assert.DoesNotContain(battle, text, StringComparison.Ordinal);
        Assert.DoesNotContain(joined.SpectatorId, text, StringComparison.Ordinal);
    }

    private static Regex Type(string name) => new($"^# TYPE {name} ", RegexOptions.Multiline);
}
