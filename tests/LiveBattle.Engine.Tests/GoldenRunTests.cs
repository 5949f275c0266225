using System.Globalization;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.Engine.Tests;

/// <summary>
/// Approved battles, one file a preset: seed, digest, winner, points of both sides, events. They hold history in place:
/// whoever replays an old recording must get the old battle.
/// </summary>
public sealed class GoldenRunTests
{
    private static readonly ulong[] Seeds = [1, 42, 18_446_744_073_709_551_615];

    public static TheoryData<string> PresetNames { get; } = [.. Presets.Names];

    [Theory]
    [MemberData(nameof(PresetNames))]
    public void Preset_PlaysItsApprovedBattles(string name)
    {
        if (Difference(Approved(name), Played(name)) is { } told)
            Assert.Fail(told);
    }

    [Fact]
    public void Presets_OnManyThreadsAtOnce_PlayTheSameBattles()
    {
        string[] names = [.. Enumerable.Repeat(Presets.Names, 4).SelectMany(all => all)];
        string[][] played = new string[names.Length][];
        Parallel.For(0, names.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => played[i] = Played(names[i]));
        for (int i = 0; i < names.Length; i++)
            Assert.Equal(Approved(names[i]), played[i]);
    }

    [Fact]
    public void AChangedDigest_IsToldWithWhatToDo()
    {
        string[] approved = Approved("even-battle");
        string? told = Difference([approved[0].Replace('a', 'b'), .. approved[1..]], approved);
        Assert.NotNull(told);
        Assert.Contains("raise EngineVersion.Current", told, StringComparison.Ordinal);
        Assert.Contains(approved[0], told, StringComparison.Ordinal);
        Assert.Null(Difference(approved, approved));
    }

    private static string? Difference(string[] approved, string[] played) => approved.SequenceEqual(played)
        ? null
        : $"""
            The history of approved battles has changed. If that is meant, raise EngineVersion.Current and approve the new lines
            in GoldenRuns in the same commit, saying why; a changed preset needs the new lines only.
            approved:
            {string.Join('\n', approved)}
            played:
            {string.Join('\n', played)}
            """;

    private static string[] Approved(string name) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "GoldenRuns", name + ".txt")).Where(line => line.Length > 0 && line[0] != '#')];

    private static string[] Played(string name)
    {
        BattlePlan plan = ScenarioResolver.ResolvePreset(name).Value.Plan();
        return [.. Seeds.Select(seed => Line(plan, seed))];
    }

    private static string Line(BattlePlan plan, ulong seed)
    {
        BattleRun run = new(plan, seed);
        RunDigest digest = new();
        run.Finish(ref digest);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{seed} {digest.Print()} {run.Verdict!.Value.Winner} {run.A.Points}:{run.B.Points} {run.Events}");
    }
}
