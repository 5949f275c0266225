using LiveBattle.Studies.Estimates;

namespace LiveBattle.Studies.Advice;

/// <summary>
/// The 95 % interval of the smallest lead from which a side wins so often, by turning tests round: a lead is inside unless
/// the battles speak against it. Nothing is assumed but that more lead never wins less often.
/// </summary>
/// <remarks>
/// If the lead sought were x or less, every battle with a lead of x or more would be won with at least the asked chance:
/// too few wins among the 32, 128, 512 ... battles that follow x in the order of leads speak against it. If it were x or
/// more, every battle below x would be won less often: too many wins among those just before x speak against it. Each
/// side errs in at most 2.5 %, shared out evenly among its windows and computed from the exact binomial law; which
/// battles are in a window depends on leads alone, never on who won. So the interval covers 95 % or more, whatever the
/// law of leads. Where more lead does win less often the two sides may rule out everything: then the interval is all that
/// lies between them.
/// </remarks>
internal static class LeadInterval
{
    private const int SmallestWindow = 32;

    // Each further window has four times as many battles: fewer windows leave each more of the tail.
    private const int GrowthBits = 2;
    private const double Tail = 0.025;

    /// <summary>The interval, in points; an end is null where no lead that was seen could be ruled out on that side.</summary>
    /// <param name="sorted">By lead, and battles of one lead in an order that winners have no part in.</param>
    /// <param name="share">The asked chance.</param>
    public static Interval Of(ReadOnlySpan<LeadRow> sorted, double share)
    {
        int[] winsBefore = new int[sorted.Length + 1];
        for (int i = 0; i < sorted.Length; i++)
            winsBefore[i + 1] = winsBefore[i] + (sorted[i].IsWon ? 1 : 0);
        Window[] windows = Windows(sorted.Length, share);
        (double? low, double? high) = (Low(sorted, winsBefore, windows), High(sorted, winsBefore, windows));
        return low > high ? new Interval(high, low) : new Interval(low, high);
    }

    private static Window[] Windows(int battles, double share)
    {
        int count = 0;
        for (int size = SmallestWindow; size <= battles / 2; size <<= GrowthBits)
            count++;
        Window[] windows = new Window[count];
        for (int i = 0; i < count; i++)
        {
            int size = SmallestWindow << (i * GrowthBits);
            windows[i] = new Window(
                size,
                BinomialTail.MostThatAreTooFew(size, share, 1 - share, Tail / count),
                BinomialTail.FewestThatAreTooMany(size, share, 1 - share, Tail / count));
        }

        return windows;
    }

    private static double? Low(ReadOnlySpan<LeadRow> sorted, int[] winsBefore, Window[] windows)
    {
        for (int start = 0; start < sorted.Length; start++)
        {
            bool isFirstOfItsLead = start == 0 || sorted[start].Lead != sorted[start - 1].Lead;
            if (!isFirstOfItsLead || HasTooFew(start, winsBefore, windows))
                continue;

            // Every lead above the one before it is tested by the same battles.
            return start == 0 ? null : sorted[start - 1].Lead + 1;
        }

        return sorted[^1].Lead + 1;
    }

    private static double? High(ReadOnlySpan<LeadRow> sorted, int[] winsBefore, Window[] windows)
    {
        if (!HasTooMany(sorted.Length, winsBefore, windows))
            return null;
        for (int start = sorted.Length - 1; start > 0; start--)
        {
            if (sorted[start].Lead != sorted[start - 1].Lead && !HasTooMany(start, winsBefore, windows))
                return sorted[start].Lead;
        }

        return sorted[0].Lead;
    }

    private static bool HasTooFew(int start, int[] winsBefore, Window[] windows)
    {
        foreach (Window window in windows)
        {
            int end = start + window.Size;
            if (end < winsBefore.Length && winsBefore[end] - winsBefore[start] <= window.TooFew)
                return true;
        }

        return false;
    }

    private static bool HasTooMany(int end, int[] winsBefore, Window[] windows)
    {
        foreach (Window window in windows)
        {
            int start = end - window.Size;
            if (start >= 0 && winsBefore[end] - winsBefore[start] >= window.TooMany)
                return true;
        }

        return false;
    }

    private readonly record struct Window(int Size, long TooFew, long TooMany);
}
