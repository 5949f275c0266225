using CsCheck;
using LiveBattle.Engine.Audience;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Tests.Rules;

/// <summary>Who is next, against lists that are sorted again each time.</summary>
public sealed class QueueTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(100)]
    public void SourceQueue_SetAnyhow_HasTheEarliestFirst_OfEqualTimesTheLowerNumber(int sources) =>
        Gen.Select(Gen.Int[0, sources - 1], Gen.Frequency((5, Gen.Long[0, 5]), (1, Gen.Const(long.MaxValue)))).Array[0, 60].Sample(
            sets =>
            {
                SourceQueue queue = new(sources);
                long[] times = [.. Enumerable.Repeat(long.MaxValue, sources)];
                AssertFirst(times, queue);
                foreach ((int source, long at) in sets)
                {
                    SourceQueue before = new(sources);
                    before.CopyFrom(queue);
                    queue.Set(source, at);
                    Assert.Equal(Math.Min(times.Min(), SourceQueue.Never), before.FirstAt);
                    times[source] = at;
                    AssertFirst(times, queue);
                }

                queue.Clear();
                Assert.Equal(SourceQueue.Never, queue.FirstAt);
            },
            iter: 300);

    [Fact]
    public void SourceQueue_OfNoSources_HasNothingDue() => Assert.Equal(SourceQueue.Never, new SourceQueue(0).FirstAt);

    [Fact]
    public void LeaveQueue_BuiltAndPushedAnyhow_IsEmptiedInOrder() => Gen.Select(Entries, Entries, Gen.Int[0, 40]).Sample((built, pushed, popped) =>
    {
        long[] heap = new long[built.Length + pushed.Length];
        built.CopyTo(heap, 0);
        LeaveQueue.Build(heap.AsSpan(0, built.Length));
        List<long> naive = [.. built];
        int length = built.Length;
        foreach (long entry in pushed)
        {
            if (length > 0 && popped-- > 0)
                AssertPops(heap.AsSpan(0, length--), naive);
            heap[length++] = entry;
            LeaveQueue.Push(heap.AsSpan(0, length));
            naive.Add(entry);
        }

        while (length > 0)
            AssertPops(heap.AsSpan(0, length--), naive);
        Assert.Empty(naive);
    });

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, Limits.ViewersPerCohort - 1)]
    [InlineData((1L << 43) - 1, Limits.ViewersPerCohort - 1)]
    public void LeaveQueue_Entry_HoldsTimeAndViewer(long at, int viewer)
    {
        long entry = LeaveQueue.Entry(at, viewer);
        Assert.Equal((at, viewer), (LeaveQueue.AtOf(entry), LeaveQueue.ViewerOf(entry)));
    }

    [Fact]
    public void LeaveQueue_OfOneInstant_LetsTheLowerNumberGoFirst()
    {
        Assert.True(LeaveQueue.Entry(5, 1) < LeaveQueue.Entry(5, 2));
        Assert.True(LeaveQueue.Entry(5, Limits.ViewersPerCohort - 1) < LeaveQueue.Entry(6, 0));
    }

    private static Gen<long[]> Entries { get; } =
        Gen.Select(Gen.Long[0, 9], Gen.Int[0, 50], (at, viewer) => LeaveQueue.Entry(at, viewer)).Array[0, 40];

    private static void AssertPops(Span<long> heap, List<long> naive)
    {
        long first = LeaveQueue.Pop(heap);
        Assert.Equal(naive.Min(), first);
        naive.Remove(first);
    }

    private static void AssertFirst(long[] times, SourceQueue queue)
    {
        Assert.Equal(Math.Min(times.Min(), SourceQueue.Never), queue.FirstAt);
        if (times.Min() < long.MaxValue)
            Assert.Equal(Array.IndexOf(times, times.Min()), queue.First);
    }
}
