using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Projection;
using LiveBattle.Server.Live;
using LiveBattle.Wire;
using MessagePack;

namespace LiveBattle.Server.Tests;

/// <summary>What a frame weighs, over whole battles of the demo's kind.</summary>
public sealed class WireSizeTests
{
    private const int LargestBytes = 4 * 1024;

    // The design asks for 1,100. The contract's names, nulls and punctuation alone are 784 of these bytes and cannot be
    // shortened without breaking it: docs/wire.md tells the figures.
    private const int MeanJsonBytes = 1_300;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void FramesOfADefaultBattle_StayWithinTheBudget(ulong seed)
    {
        List<int> json = [];
        List<int> packed = [];
        foreach (ScoreboardFrame frame in Play("even-battle", seed))
        {
            json.Add(JsonSerializer.SerializeToUtf8Bytes(frame, ContractsJson.Default.ScoreboardFrame).Length);
            packed.Add(MessagePackSerializer.Serialize(frame, CompactProtocol.Options, Token).Length);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"JSON mean {json.Average():F0}, most {json.Max()}; MessagePack mean {packed.Average():F0}, most {packed.Max()}");
        Assert.True(json.Count > 3_000, $"{json.Count} frames");
        Assert.InRange(json.Average(), 400, MeanJsonBytes);
        Assert.InRange(packed.Average(), 100, 300);
        Assert.InRange(json.Max(), 400, LargestBytes);
    }

    [Theory]
    [InlineData("whale-and-crowd")]
    [InlineData("follower-army")]
    [InlineData("glove-finish")]
    [InlineData("bench-mixed")]
    public void FramesOfOtherPresets_AreNeverLargerThanAllowed(string preset) =>
        Assert.All(Play(preset, seed: 1), frame => Assert.InRange(
            JsonSerializer.SerializeToUtf8Bytes(frame, ContractsJson.Default.ScoreboardFrame).Length, 400, LargestBytes));

    [Fact]
    public void Names_AreMostOfAFrame()
    {
        SideFrame nobody = Frames.Of("", 0).A with { Viewers = 0 };
        ScoreboardFrame empty = Frames.Of("", 0) with { LeftMs = 0, A = nobody, B = nobody, Seed = "" };

        Assert.InRange(JsonSerializer.SerializeToUtf8Bytes(empty, ContractsJson.Default.ScoreboardFrame).Length, 700, 784);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Every frame of a battle from its countdown to its verdict, as it would be sent.</summary>
    private static IEnumerable<ScoreboardFrame> Play(string preset, ulong seed)
    {
        Scenario scenario = ScenarioResolver.ResolvePreset(preset).Value;
        BattleRun run = new(ScenarioPlanner.Compile(scenario), seed);
        RecentGifts recent = new();
        FrameProjector projector = new(scenario, new ViewerNames(scenario.ComputeId()));
        while (!run.IsOver)
        {
            run.AdvanceTo(run.Tick + 1, ref recent);
            ScoreboardFrame frame = projector.Frame(run, recent, new Moment("abcdefgh23", run.Tick, 1, 1, false));
            yield return FrameAudience.Stamp(frame, TimeProvider.System, spectators: 5_000);
        }
    }
}
