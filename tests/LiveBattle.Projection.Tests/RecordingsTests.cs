using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Engine.Tests;

namespace LiveBattle.Projection.Tests;

public sealed class RecordingsTests
{
    private const int Rose = 5655;

    private static readonly Scenario Whale = ScenarioResolver.ResolvePreset("whale-and-crowd").Value;

    public static TheoryData<string> PresetNames { get; } = [.. Presets.Names];

    [Theory]
    [MemberData(nameof(PresetNames))]
    public void Recording_OfAPreset_PlaysToItsOwnDigest(string name)
    {
        Scenario scenario = ScenarioResolver.ResolvePreset(name).Value;
        foreach (ulong seed in (ulong[])[0, 42, ulong.MaxValue])
        {
            BattleRun run = new(scenario.Plan(), seed);
            string digest = Play.Digest(run);
            Recording recording = OverTheWire(Recordings.Of(scenario, run, digest));
            ReplayedBattle replayed = Recordings.Play(recording).Value;
            Assert.Equal(digest, replayed.Digest);
            Assert.Equal(digest, recording.Outcome!.Digest);
            Assert.Equal(recording.Outcome.Verdict, FrameProjector.Verdict(replayed.Run.Verdict));
            Assert.Equal((recording.Outcome.Events, scenario.ComputeId()), (replayed.Run.Events, replayed.Scenario.ComputeId()));
        }
    }

    [Fact]
    public void Recording_OfAnyBattleWithPeopleInIt_PlaysToItsDigest() => Gens.Scenario
        .SelectMany(scenario => Gen.Select(Gen.ULong, Inputs.For(scenario.Plan()), (seed, inputs) => (scenario, seed, inputs)))
        .Sample(
            battle =>
            {
                (BattleRun run, _) = Play.Finished(battle.scenario, battle.seed, battle.inputs);
                string digest = Play.Digest(battle.scenario, battle.seed, battle.inputs);
                Recording recording = Recordings.Of(battle.scenario, run, digest) with { Inputs = [.. battle.inputs.Select(Recorded)] };
                Assert.Equal(digest, Recordings.Play(OverTheWire(recording)).Value.Digest);
            },
            iter: 100);

    [Fact]
    public void Recording_OfABattleThatIsNotOver_HasNoOutcome_AndPlaysAllTheSame()
    {
        BattleRun run = new(Whale.Plan(), 3);
        Recording recording = OverTheWire(Recordings.Of(Whale, run, ""));
        Assert.Null(recording.Outcome);
        Assert.Equal(Play.Digest(Whale, 3), Recordings.Play(recording).Value.Digest);
    }

    [Theory]
    [InlineData("$.seed", "\"7\"")]
    [InlineData("$.scenario.audience.a[0].size", "801")]
    [InlineData("$.scenario.creators.a.name", "\"Lena\"")]
    [InlineData("$.inputs[0].count", "2")]
    [InlineData("$.inputs[0].spectator", "2")]
    [InlineData("$.inputs[0].tick", "101")]
    [InlineData("$.inputs[0].side", "\"b\"")]
    public void Recording_WithAnotherStory_PlaysToAnotherDigest(string path, string value)
    {
        Recording recording = Tampered(path, value);
        Assert.NotEqual(recording.Outcome!.Digest, Recordings.Play(recording).Value.Digest);
    }

    [Theory]
    [InlineData("$.format", "\"livebattle-recording/2\"", "format")]
    [InlineData("$.format", "null", "format")]
    [InlineData("$.engineVersion", "0", "engineVersion")]
    [InlineData("$.engineVersion", "999", "engineVersion")]
    [InlineData("$.seed", "\"-1\"", "seed")]
    [InlineData("$.seed", "\"18446744073709551616\"", "seed")]
    [InlineData("$.seed", "\"1e3\"", "seed")]
    [InlineData("$.seed", "\"\"", "seed")]
    [InlineData("$.seed", "null", "seed")]
    [InlineData("$.scenario", "null", "scenario")]
    [InlineData("$.scenario", "5", "scenario")]
    [InlineData("$.scenario.name", "\"\\ud800\"", "scenario")]
    [InlineData("$.scenario.audience.a[0].size", "0", "scenario.audience.a.regulars.size")]
    [InlineData("$.scenario.timeline", "[1]", "scenario.timeline[0]")]
    [InlineData("$.scenario.rates", "\"none\"", "scenario.rates")]
    [InlineData("$.inputs", "null", "inputs")]
    [InlineData("$.inputs", "[null]", "inputs[0]")]
    [InlineData("$.inputs[0].kind", "\"bribe\"", "inputs[0].kind")]
    [InlineData("$.inputs[0].kind", "null", "inputs[0].kind")]
    [InlineData("$.inputs[0].side", "null", "inputs[0]")]
    [InlineData("$.inputs[0].giftId", "1", "inputs[0]")]
    [InlineData("$.inputs[0].giftId", "null", "inputs[0]")]
    [InlineData("$.inputs[0].count", "0", "inputs[0]")]
    [InlineData("$.inputs[0].count", "null", "inputs[0]")]
    [InlineData("$.inputs[0].spectator", "null", "inputs[0]")]
    [InlineData("$.inputs[0].spectator", "-1", "inputs[0]")]
    [InlineData("$.inputs[0].tick", "29", "inputs[0]")]
    [InlineData("$.inputs[0].tick", "-5", "inputs[0]")]
    [InlineData("$.inputs[0].tick", "3045", "inputs[0]")]
    [InlineData("$.inputs[0].tick", "9223372036854775807", "inputs[0]")]
    [InlineData("$.inputs[0].tick", "200", "inputs[1]")]
    [InlineData("$.inputs[0].index", "5", "inputs[1]")]
    [InlineData("$.inputs[0].kind", "\"end\"", "inputs[1]")]
    public void Recording_ThatIsTamperedWith_IsRefusedAtThePlace(string path, string value, string problem)
    {
        Problem found = Assert.Single(Recordings.Play(Tampered(path, value)).Problems);
        Assert.Equal(problem, found.Path);
        Assert.NotEmpty(found.Message);
        Assert.NotEmpty(found.Allowed);
    }

    [Fact]
    public void Recording_WithoutMarks_PlaysAllTheSame() =>
        Assert.True(Recordings.Play(Tampered("$.marks", "null")).IsValid);

    [Fact]
    public void Input_OfTheWire_IsTheEnginesInput()
    {
        BattleInput gift = new(4, 100, InputKind.Gift, BattleSide.A, 1, Rose, 3);
        Assert.Equal(gift, Recordings.Input(Recorded(gift)));
        BattleInput end = new(5, 100, InputKind.End);
        Assert.Equal(end, Recordings.Input(new RecordedInput(5, 100, "end")));
        Assert.Null(Recordings.Input(new RecordedInput(5, 100, "Gift")));
    }

    private static Recording OverTheWire(Recording recording) => JsonSerializer.Deserialize(
        JsonSerializer.Serialize(recording, ContractsJson.Default.Recording), ContractsJson.Default.Recording)!;

    /// <summary>A right recording with two gifts, with one value in its JSON replaced.</summary>
    private static Recording Tampered(string path, string value)
    {
        BattleInput[] inputs =
        [
            new(4, 100, InputKind.Gift, BattleSide.A, 1, Rose, 3),
            new(5, 120, InputKind.Gift, BattleSide.B, 2, Rose, 1),
        ];
        (BattleRun run, _) = Play.Finished(Whale, 42, inputs);
        Recording right = Recordings.Of(Whale, run, Play.Digest(Whale, 42, inputs)) with { Inputs = [.. inputs.Select(Recorded)] };
        Assert.Equal(right.Outcome!.Digest, Recordings.Play(OverTheWire(right)).Value.Digest);

        JsonNode root = JsonNode.Parse(JsonSerializer.Serialize(right, ContractsJson.Default.Recording))!;
        string[] keys = path[2..].Replace("[", ".[", StringComparison.Ordinal).Split('.');
        JsonNode parent = root;
        foreach (string key in keys[..^1])
            parent = key[0] == '[' ? parent[int.Parse(key[1..^1])]! : parent[key]!;
        Assert.NotNull(parent);

        // By text: a node cannot hold half a character.
        const string Marker = "\"to be replaced\"";
        parent[keys[^1]] = "to be replaced";
        string json = root.ToJsonString();
        Assert.Contains(Marker, json, StringComparison.Ordinal);
        return JsonSerializer.Deserialize(json.Replace(Marker, value, StringComparison.Ordinal), ContractsJson.Default.Recording)!;
    }

    private static RecordedInput Recorded(BattleInput input) => input.Kind switch
    {
        InputKind.Gift => new RecordedInput(input.Index, input.Tick, "gift", SideOf(input), input.Spectator, input.GiftId, input.Count),
        InputKind.Leave => new RecordedInput(input.Index, input.Tick, "leave", SideOf(input)),
        _ => new RecordedInput(input.Index, input.Tick, "end"),
    };

    private static Side SideOf(BattleInput input) => input.Side == BattleSide.A ? Side.A : Side.B;
}
