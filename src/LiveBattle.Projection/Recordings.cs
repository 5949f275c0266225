using System.Globalization;
using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Engine;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.Projection;

/// <summary>Plays recordings again and holds them against what they say of themselves. Pure.</summary>
public static class Recordings
{
    /// <summary>The recording of a battle without people in it.</summary>
    public static Recording Of(Scenario scenario, BattleRun run, string digest) => new()
    {
        EngineVersion = EngineVersion.Current,
        Scenario = Element(scenario.ToCanonicalJson()),
        Seed = run.Seed.ToString(CultureInfo.InvariantCulture),
        Inputs = [],
        Marks = [],
        Outcome = FrameProjector.Verdict(run.Verdict) is { } verdict ? new RecordedOutcome(verdict, digest, run.Events) : null,
    };

    /// <summary>A resolved scenario's canonical JSON as a value.</summary>
    public static JsonElement Element(string canonicalJson)
    {
        using JsonDocument document = JsonDocument.Parse(canonicalJson);
        return document.RootElement.Clone();
    }

    /// <summary>Plays a recording to its verdict, or says what is wrong with it.</summary>
    public static Checked<ReplayedBattle> Play(Recording recording)
    {
        ArgumentNullException.ThrowIfNull(recording);
        if (recording.Format != Recording.CurrentFormat)
            return Refuse("format", recording.Format, Recording.CurrentFormat, "This is not a recording that can be read.");
        if (recording.EngineVersion != EngineVersion.Current)
        {
            return Refuse(
                "engineVersion",
                recording.EngineVersion.ToString(CultureInfo.InvariantCulture),
                EngineVersion.Current.ToString(CultureInfo.InvariantCulture),
                "Another version of the engine recorded this; only that version plays the same battle again.");
        }

        Checked<Scenario> scenario = ScenarioReader.Read(recording.Scenario);
        if (!scenario.IsValid)
            return new Checked<ReplayedBattle>([.. scenario.Problems.Select(problem => problem with { Path = UnderScenario(problem.Path) })]);
        if (!ulong.TryParse(recording.Seed, NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed))
            return Refuse("seed", recording.Seed, "a decimal number up to 2^64-1", "A seed is a whole number.");

        // What was read from a file may lack what its type promises.
        if (recording.Inputs is null)
            return Refuse("inputs", null, "a list, [] for none", "The inputs are missing.");
        BattleRun run = new(ScenarioPlanner.Compile(scenario.Value), seed);
        foreach ((int place, RecordedInput? input) in recording.Inputs.Index())
        {
            if (input is null)
                return Refuse($"inputs[{place}]", null, "an input", "One of the inputs is empty.");
            if (Input(input) is not { } taken)
                return Refuse($"inputs[{place}].kind", input.Kind, "gift, like, powerUp, speedChallenge, leave, end", "There is no such input.");
            InputAnswer answer = run.Enqueue(taken);
            if (answer != InputAnswer.Accepted)
                return Refuse($"inputs[{place}]", input.Kind, "an input that this battle takes", InputRefusals.Why(answer, taken.Kind));
        }

        RunDigest digest = new();
        run.Finish(ref digest);
        return new Checked<ReplayedBattle>(new ReplayedBattle(scenario.Value, run, digest.Print()));
    }

    /// <summary>An input of the wire as the engine takes it; null when its kind is unknown.</summary>
    public static BattleInput? Input(RecordedInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        InputKind? kind = input.Kind switch
        {
            "gift" => InputKind.Gift,
            "leave" => InputKind.Leave,
            "end" => InputKind.End,
            "like" => InputKind.Like,
            "powerUp" => InputKind.PowerUp,
            "speedChallenge" => InputKind.SpeedChallenge,
            _ => null,
        };
        BattleSide side = input.Side switch
        {
            Side.A => BattleSide.A,
            Side.B => BattleSide.B,
            _ => BattleSide.Neither,
        };
        PowerUp powerUp = input.PowerUp is { } name ? PowerUpNames.Find(name) ?? PowerUp.None : PowerUp.None;

        // A gift or a like without a sender is refused by the engine, not counted for the first spectator.
        int nobody = kind is InputKind.Gift or InputKind.Like ? -1 : 0;
        return kind is { } known
            ? new BattleInput(
                input.Index, input.Tick, known, side, input.Spectator ?? nobody, input.GiftId ?? 0, input.Count ?? 0, powerUp)
            : null;
    }

    private static string UnderScenario(string path) => path is "" or ScenarioText.WholeFile ? "scenario" : $"scenario.{path}";

    private static Checked<ReplayedBattle> Refuse(string path, string? value, string allowed, string message) =>
        new(new Problem(path, Problem.Echo(value ?? Problem.Missing), allowed, message));
}

/// <summary>A battle played again to its verdict.</summary>
public sealed record ReplayedBattle(Scenario Scenario, BattleRun Run, string Digest);
