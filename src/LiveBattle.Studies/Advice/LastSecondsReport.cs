using System.Collections.Immutable;
using System.Numerics;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Studies.Estimates;

namespace LiveBattle.Studies.Advice;

/// <summary>What the last seconds of live decide.</summary>
public sealed record LastSecondsReport : StudyAnswer
{
    private const int Bands = 10;

    /// <summary>How much of the end was looked at, in microseconds.</summary>
    public required long LastMicros { get; init; }

    /// <summary>The share of the live window that this is, 0 to 1: the share of points it would have if nothing changed.</summary>
    public required double TimeShare { get; init; }

    /// <summary>How often nobody leads when the last seconds begin.</summary>
    public required Proportion LevelBefore { get; init; }

    /// <summary>
    /// Of the battles with a leader then, how often the leader does not win: the other side does, or it is a draw. Null when
    /// no battle had a leader.
    /// </summary>
    public required Proportion? LeaderDoesNotWin { get; init; }

    /// <summary>Of the battles with a leader then, how often the other side wins. Null likewise.</summary>
    public required Proportion? Overturned { get; init; }

    /// <summary>
    /// The share of all points of both sides that fall in the last seconds, 0 to 1: of the sum over all battles. Null when
    /// nobody scored.
    /// </summary>
    public required double? PointsShare { get; init; }

    /// <summary>
    /// Its 95 % interval, by linearising the ratio of the two sums: Student's interval of what each battle adds to it. Both
    /// ends are null when the share is.
    /// </summary>
    public required Interval PointsShareInterval { get; init; }

    /// <summary>
    /// How often the leader wins by its margin then: ten bands with as many battles each, as far as battles of one margin,
    /// which stay together, allow. In the order of margins; empty when no battle had a leader.
    /// </summary>
    public required ImmutableArray<MarginBand> ByMargin { get; init; }

    internal static LastSecondsReport Of(LastSecondsQuestion question, BattleClock clock, LastSecondsRow[] rows)
    {
        LastSecondsRow[] led = [.. rows.Where(row => row.LeadBefore != 0)];
        (double? share, Interval interval) = ShareOfPoints(rows);
        return new LastSecondsReport
        {
            Battles = rows.Length,
            LastMicros = question.LastMicros,
            TimeShare = (double)question.LastMicros / (clock.LiveEnd - clock.LiveStart),
            LevelBefore = Proportion.Of(rows.Length - led.Length, rows.Length),
            LeaderDoesNotWin = led.Length == 0 ? null : Proportion.Of(led.Count(row => !row.LeaderWins), led.Length),
            Overturned = led.Length == 0
                ? null
                : Proportion.Of(led.Count(row => !row.LeaderWins && row.Winner != BattleSide.Neither), led.Length),
            PointsShare = share,
            PointsShareInterval = interval,
            ByMargin = BandsOf(led),
        };
    }

    private static ImmutableArray<MarginBand> BandsOf(LastSecondsRow[] led)
    {
        LastSecondsRow[] sorted = [.. led.OrderBy(row => Math.Abs(row.LeadBefore))];
        List<MarginBand> bands = [];
        int start = 0;
        for (int band = 1; band <= Bands; band++)
        {
            int end = Math.Max(start, (int)((long)sorted.Length * band / Bands));
            while (end > start && end < sorted.Length && Margin(end) == Margin(end - 1))
                end++;
            if (end == start)
                continue;
            int wins = 0;
            for (int i = start; i < end; i++)
                wins += sorted[i].LeaderWins ? 1 : 0;
            bands.Add(new MarginBand(Margin(start), Margin(end - 1), end - start, Proportion.Of(wins, end - start)));
            start = end;
        }

        return [.. bands];

        long Margin(int place) => Math.Abs(sorted[place].LeadBefore);
    }

    // With R = sum of last / sum of all, a battle adds last − R·all, whose sum is 0: its spread is R's, up to the mean of all.
    private static (double? Share, Interval Interval) ShareOfPoints(LastSecondsRow[] rows)
    {
        BigInteger all = 0, last = 0, allAll = 0, lastLast = 0, allLast = 0;
        foreach (LastSecondsRow row in rows)
        {
            long late = row.Points - row.PointsBefore;
            all += row.Points;
            last += late;
            allAll += (Int128)row.Points * row.Points;
            lastLast += (Int128)late * late;
            allLast += (Int128)row.Points * late;
        }

        if (all.IsZero)
            return (null, default);

        // Times all², so that the sum of squares is a whole number and nothing cancels in floating point.
        BigInteger squares = (lastLast * all * all) - (2 * last * all * allLast) + (last * last * allAll);
        double n = rows.Length;
        double share = (double)last / (double)all;
        double error = Math.Sqrt((double)squares / (double)(all * all) * n / (n - 1)) / (double)all;
        double half = StudentLaw.Quantile975(rows.Length - 1) * error;
        return (share, new Interval(Math.Max(0, share - half), Math.Min(1, share + half)));
    }
}
