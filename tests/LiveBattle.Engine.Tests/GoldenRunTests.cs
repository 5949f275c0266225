using System.Globalization;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.Engine.Tests;

/// <summary>
/// Approved battles: whoever replays an old recording must get the old battle. The scenarios and, for each engine version,
/// the lines are written once: a changed digest needs another version and its own file (set LIVEBATTLE_APPROVE=1 and run
/// this class), and no commit may change a file that is there; the guards read it in the history of commits.
/// </summary>
public sealed class GoldenRunTests
{
    private const string Folder = "GoldenRuns";

    private static readonly ulong[] Seeds = [1, 42, 18_446_744_073_709_551_615];

    private static string Approved { get; } = $"{Folder}/e{EngineVersion.Current}.txt";

    [Fact]
    public void ApprovedBattles_ArePlayedAgain()
    {
        string[] played = Played();
        if (Environment.GetEnvironmentVariable("LIVEBATTLE_APPROVE") == "1")
            File.WriteAllLines(Path.Combine(Source(), Approved), ["# scenario, inputs, seed, digest, winner, points a:b, events", .. played]);
        Assert.True(
            File.Exists(Path.Combine(AppContext.BaseDirectory, Approved)),
            $"{Approved} is missing: approve the battles of this engine version in the commit that raises it.");
        if (Difference(Lines(), played) is { } told)
            Assert.Fail(told);
    }

    [Fact]
    public void ApprovedBattles_OnEightThreadsAtOnce_AreTheSame()
    {
        string[][] played = new string[16][];
        Parallel.For(0, played.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => played[i] = Played());
        Assert.All(played, lines => Assert.Equal(Lines(), lines));
    }

    [Fact]
    public void AChangedDigest_IsToldWithWhatToDo()
    {
        string[] approved = Lines();
        string? told = Difference([approved[0].Replace('a', 'b'), .. approved[1..]], approved);
        Assert.NotNull(told);
        Assert.Contains("raise EngineVersion.Current", told, StringComparison.Ordinal);
        Assert.Contains(approved[0], told, StringComparison.Ordinal);
        Assert.Null(Difference(approved, approved));
    }

    private static string? Difference(string[] approved, string[] played) => approved.SequenceEqual(played)
        ? null
        : $"""
            The history of approved battles has changed. If that is meant, raise EngineVersion.Current and approve a file of
            its own in the same commit, saying why.
            approved:
            {string.Join('\n', approved)}
            played:
            {string.Join('\n', played)}
            """;

    private static string[] Lines() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, Approved)).Where(line => line.Length > 0 && line[0] != '#')];

    private static string[] Played() =>
    [
        .. from path in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, Folder, "scenarios"), "*.yaml").Order(StringComparer.Ordinal)
           let plan = ScenarioResolver.ResolveText(File.ReadAllText(path)).Value.Plan()
           from inputs in (BattleInput[][])[[], Inputs(plan)]
           from seed in Seeds
           select Line(Path.GetFileNameWithoutExtension(path), plan, inputs, seed),
    ];

    /// <summary>One of each kind but the host's end, and some refused: those leave no trace.</summary>
    private static BattleInput[] Inputs(BattlePlan plan)
    {
        int gift = plan.GiftIds.Length == 0 ? 0 : plan.GiftIds[0];
        return
        [
            new(1, 10, InputKind.Like, BattleSide.A, 0, 0, 3),
            new(2, 200, InputKind.Like, BattleSide.A, 0, 0, 3),
            new(3, 200, InputKind.Gift, BattleSide.A, 0, gift, 7),
            new(5, 210, InputKind.Gift, BattleSide.B, 1, gift, 40),
            new(6, 210, InputKind.PowerUp, BattleSide.A, PowerUp: PowerUp.BoostingGlove),
            new(7, 210, InputKind.PowerUp, BattleSide.B, PowerUp: PowerUp.MagicMist),
            new(8, 260, InputKind.Gift, BattleSide.A, 2, gift, 11),
            new(9, 420, InputKind.SpeedChallenge),
            new(10, 430, InputKind.Gift, BattleSide.B, 1, gift, 5),
            new(11, 500, InputKind.PowerUp, BattleSide.B, PowerUp: PowerUp.TimeMaker),
            new(12, 580, InputKind.Like, BattleSide.B, 3, 0, 15),
            new(13, 590, InputKind.Leave, BattleSide.B),
        ];
    }

    private static string Line(string name, BattlePlan plan, BattleInput[] inputs, ulong seed)
    {
        BattleRun run = new(plan, seed);
        int taken = inputs.Count(input => run.Enqueue(input) == InputAnswer.Accepted);
        RunDigest digest = new();
        run.Finish(ref digest);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name} {taken} {seed} {digest.Print()} {run.Verdict!.Value.Winner} {run.A.Points}:{run.B.Points} {run.Events}");
    }

    private static string Source()
    {
        string at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "LiveBattle.Engine.Tests.csproj")))
            at = Path.GetDirectoryName(at) ?? throw new InvalidOperationException("The tests do not run beside their source.");
        return at;
    }
}
