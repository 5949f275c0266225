using LiveBattle.Server.Battles;
using LiveBattle.Server.Studies;

namespace LiveBattle.Server.Tests.Studies;

public sealed class StudyThreadsTests
{
    [Theory]
    [InlineData(8, false, 8)]
    [InlineData(8, true, 7)]
    [InlineData(2, true, 1)]
    [InlineData(1, true, 1)]
    [InlineData(1, false, 1)]
    public void Threads_LeaveOneCoreToShownBattles_AndAreNeverNone(int cores, bool isShown, int threads) =>
        Assert.Equal(threads, new StudyThreads(cores, () => isShown).Now);

    [Fact]
    public void Threads_AreAskedAnew()
    {
        ShownBattles shown = new();
        StudyThreads threads = new(4, () => shown.Count > 0);
        Assert.Equal(4, threads.Now);
        shown.Enter();
        shown.Enter();
        shown.Leave();
        Assert.Equal(3, threads.Now);
        shown.Leave();
        Assert.Equal(4, threads.Now);
    }
}
