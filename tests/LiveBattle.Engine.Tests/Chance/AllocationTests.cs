using LiveBattle.Engine.Chance;

namespace LiveBattle.Engine.Tests.Chance;

public sealed class AllocationTests
{
    [Fact]
    public void Draws_OfEverySampler_AllocateNothing()
    {
        LognormalLaw stay = new(4, 20);
        RankChoice ranks = new(0.97);
        GeometricStreak streak = new(3, 100);
        RandomStream stream = Streams.Of(1);
        PoissonSampler counts = new();
        counts.Start(stream);
        double sum = 0;
        DrawAll(10);
        long before = GC.GetAllocatedBytesForCurrentThread();
        DrawAll(10_000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(sum > 0);

        void DrawAll(int times)
        {
            for (int i = 0; i < times; i++)
            {
                PhiloxBlock block = stream[(ulong)i];
                sum += Samplers.UnitExponential(block) + stay.Draw(block) + ranks.Pick(block, 1_000) + streak.Draw(block)
                    + TapBatch.Size(block.W3) + counts.Draw(3)
                    + counts.Draw(300);
            }
        }
    }
}
