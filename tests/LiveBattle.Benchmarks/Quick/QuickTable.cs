using LiveBattle.Benchmarks.Workloads;

namespace LiveBattle.Benchmarks.Quick;

/// <summary>The quick mode's answer as text for a terminal.</summary>
internal static class QuickTable
{
    public static void Print(IReadOnlyList<QuickResult> results, TextWriter output)
    {
        output.WriteLine($"{"case",-22}{"M events/s",11}{"x bare",9}{"+-",7}{"B/event",9}{"ms",10}  to reach");
        foreach (QuickResult result in results)
        {
            output.WriteLine(
                $"{result.Case.Name,-22}{result.EventsPerSecond / 1e6,11:F2}{result.RatioToBare,9:F3}{result.Spread / 2,7:P0}"
                + $"{result.BytesPerEvent,9:F4}{result.Milliseconds,10:F1}  {ToReach(result)}".TrimEnd());
        }
    }

    public static void Print(IdleViewerMemory standing, IdleViewerMemory moving, TextWriter output) => output.WriteLine(
        $"bytes per idle viewer: {standing.LiveBytes:F1} standing, {moving.LiveBytes:F1} moving (to reach: 40)");

    private static string ToReach(QuickResult result) => result.Case switch
    {
        { RatioToReach: { } ratio } => $"{ratio:F2} x bare: {Word(result.RatioToBare >= ratio)}",
        { MillisecondsToReach: { } most } => $"{most:F0} ms: {Word(result.Milliseconds <= most)}",
        _ => "",
    };

    private static string Word(bool isReached) => isReached ? "yes" : "NO";
}
