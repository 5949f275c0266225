using Perfolizer.Horology;

namespace LiveBattle.Benchmarks.Timed;

/// <summary>The time that processors spent on this process: for work on one thread, what others on the machine do not lengthen.</summary>
internal sealed class ProcessorClock : IClock
{
    public string Title => "processor time";

    public bool IsAvailable => true;

    public Frequency Frequency { get; } = new(TimeSpan.TicksPerSecond);

    public long GetTimestamp() => Environment.CpuUsage.TotalTime.Ticks;
}
