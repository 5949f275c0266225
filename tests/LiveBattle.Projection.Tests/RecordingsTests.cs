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

    /// <summary>Every rule of the scenario, every kind of input.</summary>
    [Fact]
    public void Recording_OfABattleWithEveryRule_PlaysToItsDigest()
    {
        HashSet<InputKind> seen = [];
        WholeGens.Scenario
            .SelectMany(scenario => Gen.Select(Gen.ULong, EveryInput.For(scenario.Plan()), (seed, inputs) => (scenario, seed, inputs)))
            .Sample(
                battle =>
                {
                    (BattleRun run, _) = Play.Finished(battle.scenario, battle.seed, battle.inputs);
                    string digest = Play.Digest(battle.scenario, battle.seed, battle.inputs);
                    Recording recording = Recordings.Of(battle.scenario, run, digest) with { Inputs = [.. battle.inputs.Select(Recorded)] };
                    Assert.Equal(digest, Recordings.Play(OverTheWire(recording)).Value.Digest);
                    seen.UnionWith(battle.inputs.Select(input => input.Kind));
                },
                iter: 100,
                threads: 1);
        Assert.Equal(Enum.GetValues<InputKind>(), seen.Order());
    }

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
        BattleInput likes = new(6, 100, InputKind.Like, BattleSide.B, 7, Count: 15);
        Assert.Equal(likes, Recordings.Input(new RecordedInput(6, 100, "like", Side.B, 7, Count: 15)));
        BattleInput challenge = new(7, 100, InputKind.SpeedChallenge);
        Assert.Equal(challenge, Recordings.Input(new RecordedInput(7, 100, "speedChallenge")));
        Assert.Null(Recordings.Input(new RecordedInput(5, 100, "Gift")));
    }

    [Theory]
    [InlineData("boosting-glove", PowerUp.BoostingGlove)]
    [InlineData("magic-mist", PowerUp.MagicMist)]
    [InlineData("time-maker", PowerUp.TimeMaker)]
    [InlineData("boostingGlove", PowerUp.None)]
    [InlineData(null, PowerUp.None)]
    public void PowerUp_OfTheWire_IsTheEngines(string? name, PowerUp powerUp) => Assert.Equal(
        new BattleInput(8, 100, InputKind.PowerUp, BattleSide.A, PowerUp: powerUp),
        Recordings.Input(new RecordedInput(8, 100, "powerUp", Side.A, PowerUp: name)));

    /// <summary>Each answer of the engine that refuses, in the words and by the code of the contract that a reader of the file gets.</summary>
    [Theory]
    [InlineData(InputAnswer.Past, "It comes before an input that stands earlier in the list. (1001 malformed)")]
    [InlineData(InputAnswer.NotStarted, "It counts in the countdown, when no gift and no like does. (3001 notStarted)")]
    [InlineData(InputAnswer.BattleOver, "It counts at or after the end of the battle. (2001 battleOver)")]
    [InlineData(InputAnswer.UnknownSide, "It names no side. (1003 unknownSide)")]
    [InlineData(InputAnswer.UnknownGift, "The scenario's catalogue has no gift of its id. (1004 unknownGift)")]
    [InlineData(InputAnswer.UnknownPowerUp, "It names no power-up: boosting-glove, magic-mist, time-maker. (1001 malformed)")]
    [InlineData(InputAnswer.BadCount, "Its count is not from 1 to 15, or its spectator's number not from 0 to 999,999. (1005 badCount)")]
    [InlineData(InputAnswer.WalletEmpty, "The spectator's practice wallet does not hold what it costs. (2002 walletEmpty)")]
    [InlineData(
        InputAnswer.NoneLeft,
        "No power-up of its kind is left: a side has 20 gloves and 20 mists, both together have 3 time makers. (2003 noneLeft)")]
    [InlineData(InputAnswer.NotNow, "Power-ups and challenges count in the live window, and one challenge at a time. (2004 notNow)")]
    public void Input_ThatTheBattleRefuses_IsToldWithItsPlaceAndTheReason(InputAnswer answer, string message)
    {
        RecordedInput[] inputs = Refused(answer);
        (BattleRun run, _) = Play.Finished(Whale, 42);
        Problem found = Assert.Single(Recordings.Play(Recordings.Of(Whale, run, "") with { Inputs = inputs }).Problems);
        Assert.Equal((message, $"inputs[{inputs.Length - 1}]"), (found.Message, found.Path));

        BattleRun taking = new(Whale.Plan(), 42);
        InputAnswer[] answers = [.. inputs.Select(input => taking.Enqueue(Recordings.Input(input)!.Value))];
        Assert.Equal([.. Enumerable.Repeat(InputAnswer.Accepted, inputs.Length - 1), answer], answers);
    }

    [Fact]
    public void Input_ThatTheBattleRefuses_IsToldForEveryAnswer() => Assert.Equal(
        Enum.GetValues<InputAnswer>().Except([InputAnswer.Accepted]).Order(),
        typeof(RecordingsTests).GetMethod(nameof(Input_ThatTheBattleRefuses_IsToldWithItsPlaceAndTheReason))!
            .GetCustomAttributes(typeof(InlineDataAttribute), inherit: false)
            .Select(data => (InputAnswer)((InlineDataAttribute)data).Data[0]!)
            .Order());

    /// <summary>A gift's limit is another than that of likes, and both are told.</summary>
    [Fact]
    public void Gift_OfTooManyUnits_IsToldItsOwnLimit()
    {
        (BattleRun run, _) = Play.Finished(Whale, 42);
        Recording recording = Recordings.Of(Whale, run, "") with { Inputs = [new RecordedInput(0, 100, "gift", Side.A, 1, Rose, 10_001)] };
        Assert.Contains("from 1 to 10,000,", Assert.Single(Recordings.Play(recording).Problems).Message, StringComparison.Ordinal);
    }

    /// <summary>Inputs of which the last gets an answer.</summary>
    private static RecordedInput[] Refused(InputAnswer answer) => answer switch
    {
        InputAnswer.Past => [Like(100, 0), Like(99, 1)],
        InputAnswer.NotStarted => [Like(29, 0)],
        InputAnswer.BattleOver => [Challenge(3_045, 0)],
        InputAnswer.UnknownSide => [Use("magic-mist", 100, 0) with { Side = null }],
        InputAnswer.UnknownGift => [new RecordedInput(0, 100, "gift", Side.A, 1, 1, 1)],
        InputAnswer.UnknownPowerUp => [Use("stun-hammer", 100, 0)],
        InputAnswer.BadCount => [Like(100, 0) with { Count = 16 }],
        InputAnswer.WalletEmpty => [new RecordedInput(0, 100, "gift", Side.A, 1, Rose, 2_000), new RecordedInput(1, 100, "gift", Side.A, 1, Rose, 1)],
        InputAnswer.NoneLeft => [.. Enumerable.Range(0, 4).Select(index => Use("time-maker", 100, index) with { Side = (Side)(index % 2) })],
        InputAnswer.NotNow => [Challenge(100, 0), Challenge(799, 1)],
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    private static RecordedInput Like(long tick, long index) => new(index, tick, "like", Side.A, 1, Count: 15);

    private static RecordedInput Use(string powerUp, long tick, long index) => new(index, tick, "powerUp", Side.A, PowerUp: powerUp);

    private static RecordedInput Challenge(long tick, long index) => new(index, tick, "speedChallenge");

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
        InputKind.Like => new RecordedInput(input.Index, input.Tick, "like", SideOf(input), input.Spectator, Count: input.Count),
        InputKind.PowerUp => new RecordedInput(
            input.Index, input.Tick, "powerUp", SideOf(input), PowerUp: PowerUpNames.Of(input.PowerUp)),
        InputKind.SpeedChallenge => new RecordedInput(input.Index, input.Tick, "speedChallenge"),
        InputKind.Leave => new RecordedInput(input.Index, input.Tick, "leave", SideOf(input)),
        InputKind.End => new RecordedInput(input.Index, input.Tick, "end"),
        _ => throw new ArgumentOutOfRangeException(nameof(input), input.Kind, null),
    };

    private static Side SideOf(BattleInput input) => input.Side == BattleSide.A ? Side.A : Side.B;
}
