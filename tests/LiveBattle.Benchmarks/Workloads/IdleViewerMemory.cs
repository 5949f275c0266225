using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.Benchmarks.Workloads;

/// <summary>What viewers who do nothing cost in memory, with a million of them on each side.</summary>
/// <param name="AllocatedBytes">Allocated for each viewer while the run was made.</param>
/// <param name="LiveBytes">Of those, still held once the run stands.</param>
internal sealed record IdleViewerMemory(double AllocatedBytes, double LiveBytes)
{
    private const int Viewers = 2_000_000;

    /// <param name="isMoving">Whether the viewers leave after a stay; else they are there to the end.</param>
    public static IdleViewerMemory Measure(bool isMoving)
    {
        BattlePlan plan = ScenarioPlanner.Compile(BenchmarkScenarios.Idle(Viewers, isMoving));
        long live = GC.GetTotalMemory(forceFullCollection: true);
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        BattleRun run = new(plan, seed: 1);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        live = GC.GetTotalMemory(forceFullCollection: true) - live;
        GC.KeepAlive(run);
        return new IdleViewerMemory((double)allocated / Viewers, (double)live / Viewers);
    }
}
