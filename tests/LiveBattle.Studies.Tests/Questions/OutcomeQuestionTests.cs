using LiveBattle.Economy;
using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Studies.Estimates;
using LiveBattle.Studies.Questions;
using LiveBattle.Studies.Running;

namespace LiveBattle.Studies.Tests.Questions;

public sealed class OutcomeQuestionTests
{
    private static readonly Scenario Even = ScenarioResolver.ResolvePreset("even-battle").Value;

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(1_000)]
    public void Run_OnAnyNumberOfThreads_GivesTheSameRowsAndReport(int replications)
    {
        StudyReport one = Run(replications, 1);
        foreach (int threads in (int[])[2, 8])
        {
            StudyReport many = Run(replications, threads);
            Assert.Equal(one.Rows.AsEnumerable(), many.Rows.AsEnumerable());
            Assert.Equal(one with { Rows = [] }, many with { Rows = [] });
        }
    }

    [Fact]
    public void Run_ARowsSeedPlayedAlone_GivesTheRow()
    {
        Scenario scenario = ScenarioResolver.ResolvePreset("whale-and-crowd").Value;
        StudyReport report = new OutcomeQuestion(scenario, new Sampling(200, 9)).Report(new StudyHost(2));
        for (int i = 0; i < report.Rows.Length; i++)
        {
            BattleRun run = new(ScenarioPlanner.Compile(scenario), SeedSequence.Mix(9, i));
            NoSink sink = default;
            run.Finish(ref sink);
            Assert.Equal(
                new Replication(
                    run.Seed,
                    run.Verdict!.Value.Winner,
                    run.A.Points,
                    run.B.Points,
                    Earnings.Of(scenario.Rates, Coins.FromCoins(run.A.Coins), scenario.CreatorA.LiveFollowers).NetUsdMicros.Value,
                    Earnings.Of(scenario.Rates, Coins.FromCoins(run.B.Coins), scenario.CreatorB.LiveFollowers).NetUsdMicros.Value),
                report.Rows[i]);
        }
    }

    [Fact]
    public void Run_TheReport_IsTheSummaryOfItsRows()
    {
        StudyReport report = Run(1_000, 2);
        Assert.Equal(1_000, report.Replications);
        Assert.Equal(Proportion.Of(report.Rows.Count(row => row.PointsA > row.PointsB), 1_000), report.WinA);
        Assert.Equal(Proportion.Of(report.Rows.Count(row => row.PointsA < row.PointsB), 1_000), report.WinB);
        Assert.Equal(Proportion.Of(report.Rows.Count(row => row.PointsA == row.PointsB), 1_000), report.Draw);
        Assert.Equal(Distribution.Of([.. report.Rows.Select(row => row.PointsA)]), report.PointsA);
        Assert.Equal(Distribution.Of([.. report.Rows.Select(row => row.PointsB)]), report.PointsB);
        Assert.Equal(Distribution.Of([.. report.Rows.Select(row => row.NetA)]), report.NetA);
        Assert.Equal(Distribution.Of([.. report.Rows.Select(row => row.NetB)]), report.NetB);
        Assert.Equal(report.Rows.Length, report.Rows.DistinctBy(row => row.Seed).Count());
    }

    [Fact]
    public void Run_FewerReplications_AreTheFirstOfMore() =>
        Assert.Equal(Run(100, 2).Rows.AsEnumerable(), Run(300, 2).Rows.AsEnumerable().Take(100));

    [Fact]
    public void Run_Stopped_ThrowsAndARerunIsTheSame()
    {
        StudyReport before = Run(500, 2);
        using CancellationTokenSource stop = new();
        StudyProgress progress = new();
        Thread watcher = new(() =>
        {
            while (progress.Done == 0)
                Thread.Yield();
            stop.Cancel();
        });
        watcher.Start();
        StudyHost host = new(2) { Progress = progress, Cancellation = stop.Token };
        Assert.Throws<OperationCanceledException>(() => new OutcomeQuestion(Even, new Sampling(Limits.Replications, 4)).Answer(host));
        watcher.Join();
        Assert.InRange(progress.Done, 1, Limits.Replications - 1);
        Assert.Equal(before.Rows.AsEnumerable(), Run(500, 2).Rows.AsEnumerable());
    }

    [Fact]
    public void Run_StoppedBeforeItBegins_PlaysNothing()
    {
        using CancellationTokenSource stop = new();
        stop.Cancel();
        StudyProgress progress = new();
        StudyHost host = new(2) { Progress = progress, Cancellation = stop.Token };
        Assert.Throws<OperationCanceledException>(() => new OutcomeQuestion(Even, new Sampling(10, 4)).Answer(host));
        Assert.Equal(0, progress.Done);
    }

    [Fact]
    public void Run_Progress_CountsEveryReplication()
    {
        StudyProgress progress = new();
        StudyReport report = new OutcomeQuestion(Even, new Sampling(130, 4)).Report(new StudyHost(2) { Progress = progress });
        Assert.Equal(130, progress.Done);
        Assert.Equal(130, progress.Expected);
        Assert.Equal(
            (report.Rows.Count(row => row.Winner == BattleSide.A), report.Rows.Count(row => row.Winner == BattleSide.B), report.Rows.Count(row => row.Winner == BattleSide.Neither)),
            progress.Seen);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1, 1)]
    [InlineData(Limits.Replications + 1, 1)]
    [InlineData(1, 0)]
    public void Run_BeyondItsLimits_Throws(int replications, int threads) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Run(replications, threads));

    private static StudyReport Run(int replications, int threads) =>
        new OutcomeQuestion(Even, new Sampling(replications, 4))
            .Report(new StudyHost(threads) { Cancellation = TestContext.Current.CancellationToken });
}
