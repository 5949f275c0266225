using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Benchmarks.Workloads;

/// <summary>
/// A battle as general libraries for discrete events play it: every viewer is a process that acts, draws its next wait
/// and goes back into the one binary heap of all processes. A viewer's gifts and taps are a process each. It goes on without
/// end, so that building it is not timed; wallets, gloves and the closing half-minute are left out.
/// </summary>
internal sealed class ProcessPerViewer : IWorkload
{
    private const int Events = 50_000;

    private readonly BinaryHeap<ViewerProcess> _heap;
    private readonly Random _random = new();

    /// <param name="cohorts">Those of one side or of both.</param>
    public ProcessPerViewer(IReadOnlyList<Cohort> cohorts)
    {
        List<(double, ViewerProcess)> processes = [];
        foreach (Cohort cohort in cohorts)
        {
            double total = cohort.Gifts.Sum(gift => gift.Weight);
            double sum = 0;
            double[] cumulative = [.. cohort.Gifts.Select(gift => sum += gift.Weight / total)];
            int[] prices = [.. cohort.Gifts.Select(gift => gift.Coins)];
            for (int i = 0; i < cohort.Size; i++)
            {
                Viewer viewer = new();
                Add(new GiftProcess(viewer, cohort.GiftsPerMinute, cumulative, prices));
                Add(new TapProcess(viewer, cohort.TapsPerMinute / TapBatch.MeanTaps));
            }
        }

        _heap = new BinaryHeap<ViewerProcess>(processes);

        void Add(ViewerProcess process) => processes.Add((process.Wait(_random), process));
    }

    /// <summary>Simulated minutes that have passed.</summary>
    public double Clock { get; private set; }

    public long Play()
    {
        for (int i = 0; i < Events; i++)
        {
            (Clock, ViewerProcess next) = _heap.First;
            next.Act(_random);
            _heap.Postpone(Clock + next.Wait(_random));
        }

        return Events;
    }

    private sealed class Viewer
    {
        public long Points;
        public int Likes;
    }

    private abstract class ViewerProcess(double perMinute)
    {
        public abstract void Act(Random random);

        public double Wait(Random random) => -Math.Log(1 - random.NextDouble()) / perMinute;
    }

    private sealed class GiftProcess(Viewer viewer, double perMinute, double[] cumulative, int[] prices) : ViewerProcess(perMinute)
    {
        public override void Act(Random random)
        {
            double luck = random.NextDouble();
            int gift = 0;
            while (gift < cumulative.Length - 1 && luck >= cumulative[gift])
                gift++;
            viewer.Points += prices[gift];
        }
    }

    private sealed class TapProcess(Viewer viewer, double perMinute) : ViewerProcess(perMinute)
    {
        private const int FirstPoints = 3;
        private const int MostPoints = 6;

        public override void Act(Random random)
        {
            int likes = random.Next(4) > 0 ? TapBatch.Full : 1 + random.Next(TapBatch.Full - 1);
            int before = PointsAt(viewer.Likes);
            viewer.Likes = Math.Min(MostPoints, viewer.Likes + likes);
            viewer.Points += PointsAt(viewer.Likes) - before;
        }

        private static int PointsAt(int likes) => likes == 0 ? 0 : Math.Min(MostPoints, FirstPoints + likes - 1);
    }
}
