using System.Globalization;
using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Studies.Estimates;

namespace LiveBattle.Studies.Tests.Estimates;

/// <summary>
/// The same question to the engine: 2,000 studies of battles whose answers Panjer's recursion knows exactly. Both sides
/// are compound Poisson processes with 30 and 25 gifts in the mean, in the shortest battle there is; in the twin battle,
/// by the same luck, side a has a fifth more. Seeds are fixed.
/// </summary>
public sealed class EngineCoverageTests(ITestOutputHelper output)
{
    private const int Studies = 2_000;
    private const int Battles = 200;
    private const double GiftsA = 30;
    private const double GiftsMoreA = 36;
    private const double GiftsB = 25;

    private static readonly (int Coins, double Share)[] Mix = [(1, .70), (5, .15), (10, .08), (30, .04), (99, .02), (199, .01)];
    private static readonly CompoundPoisson LawA = new(GiftsA, Mix);
    private static readonly CompoundPoisson LawMoreA = new(GiftsMoreA, Mix);
    private static readonly CompoundPoisson LawB = new(GiftsB, Mix);

    [Fact]
    public void Intervals_OfTheEnginesBattles_CoverTheExactAnswers()
    {
        double win = CompoundPoisson.Compare(LawA, LawB).Win;
        double winMore = CompoundPoisson.Compare(LawMoreA, LawB).Win;
        long median = Median(LawA);
        Tally proportion = new();
        Tally mean = new();
        Tally middle = new();
        Tally meanDifference = new();
        Tally shareDifference = new();
        BattleRun plain = new(Plan(GiftsA), 0);
        BattleRun more = new(Plan(GiftsMoreA), 0);
        long[] x = new long[Battles];
        long[] y = new long[Battles];
        for (int study = 0; study < Studies; study++)
        {
            ulong seed = SeedSequence.Mix(5, study);
            long[] wins = new long[4];
            for (int i = 0; i < Battles; i++)
            {
                bool won = Play(plain, SeedSequence.Mix(seed, i), out x[i]);
                bool wonMore = Play(more, SeedSequence.Mix(seed, i), out y[i]);
                wins[(won ? 0 : 2) + (wonMore ? 0 : 1)]++;
            }

            Proportion share = Proportion.Of(wins[0] + wins[1], Battles);
            proportion.Add(share.Low, win, share.High);
            Distribution points = Distribution.Of(x);
            mean.Add(points.MeanInterval.Low, LawA.Mean, points.MeanInterval.High);
            middle.Add(points.P50Interval.Low, median, points.P50Interval.High);
            PairedDifference gain = PairedDifference.Of(x, y);
            meanDifference.Add(gain.Low, LawMoreA.Mean - LawA.Mean, gain.High);
            PairedShares gained = PairedShares.Of(wins[0], wins[1], wins[2], wins[3]);
            shareDifference.Add(gained.Low, winMore - win, gained.High);
        }

        Check("win chance", proportion);
        Check("mean points", mean);
        Check("median points", middle);
        Check("paired difference of means", meanDifference);
        Check("paired difference of win chances", shareDifference);
    }

    private static BattlePlan Plan(double giftsA)
    {
        // A hundred viewers over ten seconds: n gifts in the mean are n · 6 / 100 a minute and viewer.
        return ScenarioPlanner.Compile(ScenarioResolver.ResolvePreset(
            "poisson-check",
            [
                new ScenarioOverride("rules.duration", "10s"),
                new ScenarioOverride("audience.a.crowd.giftsPerMinute", (giftsA * 0.06).ToString(CultureInfo.InvariantCulture)),
                new ScenarioOverride("audience.b.crowd.giftsPerMinute", (GiftsB * 0.06).ToString(CultureInfo.InvariantCulture)),
            ]).Value);
    }

    private static bool Play(BattleRun run, ulong seed, out long points)
    {
        run.Reset(seed);
        NoSink sink = default;
        run.Finish(ref sink);
        points = run.A.Points;
        return run.Verdict!.Value.Winner == BattleSide.A;
    }

    private static long Median(CompoundPoisson law)
    {
        int value = 0;
        for (double below = law.At(0); below < 0.5; below += law.At(value))
            value++;
        return value;
    }

    private void Check(string what, Tally tally)
    {
        output.WriteLine($"{what}: {tally.Covered / (double)Studies:P2} of {Studies} studies");
        Assert.InRange(tally.Covered, Studies * 93 / 100, Studies * 97 / 100);
    }

    private sealed class Tally
    {
        public int Covered { get; private set; }

        public void Add(double? low, double truth, double? high) => Covered += low <= truth && truth <= high ? 1 : 0;
    }
}
