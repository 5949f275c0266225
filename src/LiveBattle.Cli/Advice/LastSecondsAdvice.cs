using LiveBattle.Studies.Advice;
using LiveBattle.Studies.Estimates;
using Spectre.Console;

namespace LiveBattle.Cli;

/// <summary>What the last seconds decide, in words.</summary>
internal static class LastSecondsAdvice
{
    // Below this the interval of the share of points is known to cover less than it says: see the report.
    private const int FewBattles = 1_000;

    public static AdviceText Of(AskedStudy asked, LastSecondsReport report) =>
        new(asked, [.. Answer(report)], report.ByMargin.IsEmpty ? [] : [TableOf(report)], [.. Notes(report)]);

    private static IEnumerable<string> Answer(LastSecondsReport report)
    {
        string last = Figures.Seconds(report.LastMicros);
        if (report.LeaderDoesNotWin is not { } lost || report.Overturned is not { } overturned)
        {
            yield return $"Nobody led when the last {last} began, in none of {Figures.Count(report.Battles, "battle")}: whatever is decided is decided after that.";
        }
        else
        {
            yield return $"Whoever leads when the last {last} begin does not win {AdviceWords.Chance(lost, "of the battles that have a leader then")}.";
            if (lost.Mean > 0)
            {
                yield return lost.Mean == overturned.Mean
                    ? "In all of these the other side wins; none is a draw."
                    : $"The other side wins {AdviceWords.Chance(overturned, "of the same battles")}; the rest are draws.";
            }

            if (report.LevelBefore.Mean > 0)
                yield return $"Nobody leads then in {AdviceWords.Chance(report.LevelBefore)}; these are not counted above.";
        }

        if (report.PointsShare is { } share)
        {
            string sure = AdviceWords.Sure(report.PointsShareInterval.Low, report.PointsShareInterval.High, Figures.Percent);
            string than = report switch
            {
                { PointsShareInterval.Low: { } low } when low > report.TimeShare => "more than",
                { PointsShareInterval.High: { } high } when high < report.TimeShare => "less than",
                _ => "not surely more or less than",
            };
            yield return $"The last {last} bring {Figures.Percent(share)} of all points ({sure}), {than} the {Figures.Percent(report.TimeShare)} that they would if points came evenly.";
        }
        else
        {
            yield return "Nobody scored a point in any of them, so there is no share of points to name.";
        }
    }

    private static Table TableOf(LastSecondsReport report)
    {
        Table table = SummaryParts.Table("the leader is ahead by", "battles", "leader wins", "95 % interval");
        foreach (MarginBand band in report.ByMargin)
        {
            table.AddRow(
                band.From == band.To ? Figures.Count(band.From, "point") : $"{Figures.Count(band.From)} to {Figures.Count(band.To)} points",
                Figures.Count(band.Battles),
                $"[bold]{Figures.Percent(band.LeaderWins.Mean)}[/]",
                $"[dim]{SummaryParts.Interval(band.LeaderWins)}[/]");
        }

        return table;
    }

    private static IEnumerable<string> Notes(LastSecondsReport report)
    {
        yield return "How much turns at the end does not tell whether a gift is worth more there: a point counts the same at any time.";
        if (report.Battles < FewBattles && report.PointsShare is not null)
            yield return $"With fewer than {Figures.Count(FewBattles)} battles the interval of the share of points is somewhat too narrow.";
    }
}
