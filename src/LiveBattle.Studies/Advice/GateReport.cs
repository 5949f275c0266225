using LiveBattle.Economy;
using LiveBattle.Engine.Events;
using LiveBattle.Studies.Estimates;

namespace LiveBattle.Studies.Advice;

/// <summary>How many battles it takes until the gate opens.</summary>
/// <remarks>
/// The battles are cut, in their order, into sequences: each begins with nothing and ends with the battle that opens the
/// gate. Totals of earning points are compared, never sums of rounded money. Sequences that do not overlap are
/// independent of each other, so ranks give intervals without any further luck; as many sequences are of equal length,
/// they cover well above 95 %. The last sequence, for which battles run out, goes on with the first battles again and so
/// hangs a little on the first sequence: to leave it out would leave out long sequences more often than short ones.
/// </remarks>
public sealed record GateReport : StudyAnswer
{
    /// <summary>Whose creator earns.</summary>
    public required BattleSide Side { get; init; }

    /// <summary>The least that can be withdrawn, and whether it is compared with gross or with net.</summary>
    public required Gate Gate { get; init; }

    /// <summary>The fewest earning points that open it, by the card's rates; 0 when it is always open.</summary>
    public required EarningPoints Needed { get; init; }

    /// <summary>Earning points of a battle, in the mean.</summary>
    public required MeanEstimate PointsPerBattle { get; init; }

    /// <summary>How many sequences there were; 0 when all battles together do not open the gate.</summary>
    public required int Sequences { get; init; }

    /// <summary>
    /// Battles until the gate opens, in one creator of ten this many or fewer. Null without a sequence: then it takes more
    /// than all battles that were played. Ends of its interval are null when there are too few sequences: ask with more battles.
    /// </summary>
    public required QuantileEstimate? P10 { get; init; }

    /// <summary>Likewise, in half of the creators.</summary>
    public required QuantileEstimate? P50 { get; init; }

    /// <summary>Likewise, in nine of ten.</summary>
    public required QuantileEstimate? P90 { get; init; }

    internal static GateReport Of(GateQuestion question, long[] points)
    {
        long[] lengths = Cut(points, question.Needed.Value);
        Array.Sort(lengths);
        return new GateReport
        {
            Battles = points.Length,
            Side = question.Side,
            Gate = question.Gate,
            Needed = question.Needed,
            PointsPerBattle = MeanEstimate.Of(points),
            Sequences = lengths.Length,
            P10 = Quantile(10),
            P50 = Quantile(50),
            P90 = Quantile(90),
        };

        QuantileEstimate? Quantile(int percent) => lengths.Length == 0 ? null : QuantileEstimate.OfSorted(lengths, percent);
    }

    // A gate that nothing opens is open before the first battle: every sequence then has no battle at all.
    private static long[] Cut(long[] points, long needed)
    {
        if (needed == 0)
            return new long[points.Length];
        List<long> lengths = [];
        (long length, Int128 sum) = (0, 0);
        foreach (long earned in points)
        {
            length++;
            sum += earned;
            if (sum < needed)
                continue;
            lengths.Add(length);
            (length, sum) = (0, 0);
        }

        if (length == 0 || lengths.Count == 0)
            return [.. lengths];
        for (int i = 0; sum < needed; i++)
        {
            length++;
            sum += points[i];
        }

        return [.. lengths, length];
    }
}
