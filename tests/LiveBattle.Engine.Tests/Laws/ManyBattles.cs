using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Simulation;
using LiveBattle.Engine.Tests.Scenarios;

namespace LiveBattle.Engine.Tests.Laws;

/// <summary>
/// The same battle under many seeds: replication i under mix(seed, i), as a study plays it. What comes back does not
/// depend on how many threads played.
/// </summary>
internal static class ManyBattles
{
    public const int Replications = 100_000;

    /// <summary>Plays every battle to its end and reads each one.</summary>
    public static T[] Read<T>(string scenario, ulong seed, Func<BattleRun, GiftLog, T> read) => Play(scenario, seed, (run, log) =>
    {
        run.Finish(ref log);
        return read(run, log);
    });

    /// <summary>Lets <paramref name="play"/> advance each battle and say what it saw.</summary>
    public static T[] Play<T>(string scenario, ulong seed, Func<BattleRun, GiftLog, T> play)
    {
        BattlePlan plan = Texts.Resolved(scenario).Plan();
        T[] seen = new T[Replications];
        int workers = Environment.ProcessorCount;
        Parallel.For(0, workers, worker =>
        {
            BattleRun run = new(plan, 0);
            GiftLog log = new();
            for (int i = worker; i < Replications; i += workers)
            {
                run.Reset(SeedSequence.Mix(seed, i));
                log.Gifts.Clear();
                seen[i] = play(run, log);
            }
        });
        return seen;
    }

    /// <summary>Ten seconds of live, no likes, no responses: each side a compound Poisson process.</summary>
    /// <param name="a">Side a's cohorts: mean gifts in the battle, and what one brings.</param>
    /// <param name="b">Side b's.</param>
    public static string TenSeconds((double Gifts, GiftMix Mix)[] a, (double Gifts, GiftMix Mix)[] b) => $$"""
        name: Law
        rules: { duration: 10s, countdown: 0s, followerPoints: false }
        creators: { a: { name: Ada }, b: { name: Ben } }
        audience:
          a: [ {{string.Join(", ", a.Select(Cohort))}} ]
          b: [ {{string.Join(", ", b.Select(Cohort))}} ]
        """;

    /// <summary>One cohort a side.</summary>
    public static string TenSeconds(double a, double b, GiftMix mix) => TenSeconds([(a, mix)], [(b, mix)]);

    private static string Cohort((double Gifts, GiftMix Mix) cohort, int index)
    {
        // Ten viewers for ten seconds.
        string gifts = string.Join(", ", cohort.Mix.Values.Select(value => $"{value.Points}: {value.Chance:R}"));
        return $"{{ cohort: crowd-{index}, size: 10, giftsPerMinute: {cohort.Gifts * 0.6:R}, gifts: {{ {gifts} }} }}";
    }
}

/// <summary>The gifts of one battle in their order.</summary>
internal sealed class GiftLog : IEventSink
{
    public List<(BattleSide Side, long Points)> Gifts { get; } = [];

    public void Write(in EventRecord record)
    {
        if (record.Kind == EventKind.GiftSent)
            Gifts.Add((record.Side, record.Points));
    }

    /// <summary>How many gifts side a is ahead of side b after 0, 1, 2 … gifts.</summary>
    public int[] Walk()
    {
        int[] walk = new int[Gifts.Count + 1];
        for (int i = 0; i < Gifts.Count; i++)
            walk[i + 1] = walk[i] + (Gifts[i].Side == BattleSide.A ? 1 : -1);
        return walk;
    }
}
