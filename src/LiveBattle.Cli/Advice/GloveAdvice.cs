using LiveBattle.Studies.Advice;
using LiveBattle.Studies.Estimates;
using Spectre.Console;

namespace LiveBattle.Cli;

/// <summary>What one boosting glove more is worth, and when, in words.</summary>
internal static class GloveAdvice
{
    public static AdviceText Of(AskedStudy asked, GloveReport report) =>
        new(asked, [.. Answer(asked.NameOf(report.Side), report)], [.. TablesOf(report)], [.. Notes(asked.NameOf(report.Side), report)]);

    private static bool ChangesNoPoints(GloveReport report) => report.Times.All(time => IsNothing(time.Points));

    private static bool ChangesNoMoney(GloveReport report) => report.Times.All(time => IsNothing(time.NetMicros));

    private static bool IsNothing(PairedDifference difference) => difference is { Mean: 0, Sd: 0 };

    private static IEnumerable<string> Answer(string name, GloveReport report)
    {
        GloveTime best = report.Times.First(time => time.AtMicros == report.BestMicros);
        if (ChangesNoPoints(report))
        {
            yield return $"A glove changes nothing for {name}: in no battle did it bring a single point more.";
        }
        else if (report.Times.Length == 1)
        {
            yield return $"A glove sent {AdviceWords.At(best.AtMicros)} changes how often {name} wins by {AdviceWords.MoreWins(best.WinDifference)}: " +
                $"{Figures.Percent(best.Win.Mean)} of the battles with it, {Figures.Percent(report.WinWithout.Mean)} without.";
        }
        else if (report.IsBestSure)
        {
            yield return $"A glove does most for {name} {AdviceWords.At(best.AtMicros)}: {name} then wins {Figures.Percent(best.Win.Mean)} of the battles " +
                $"instead of {Figures.Percent(report.WinWithout.Mean)}, {AdviceWords.MoreWins(best.WinDifference)}.";
            yield return $"When it is sent matters: from the worst time, {AdviceWords.At(report.WorstMicros)}, to the best the difference is {AdviceWords.MoreWins(report.BestOverWorst)}.";
        }
        else
        {
            yield return $"No time is surely better than another: between the seemingly best, {AdviceWords.At(report.BestMicros)}, and the seemingly worst, " +
                $"{AdviceWords.At(report.WorstMicros)}, the difference in how often {name} wins is {AdviceWords.MoreWins(report.BestOverWorst)}.";
            yield return $"At the seemingly best time a glove changes how often {name} wins by {AdviceWords.MoreWins(best.WinDifference)}.";
        }

        if (ChangesNoMoney(report))
            yield return $"It earns {name} nothing, neither gross nor net: it multiplies points, never money, and this audience gives neither more nor less because of it.";
        else
            yield return $"Sent {AdviceWords.At(best.AtMicros)} it changes what {name} earns net by {Figures.SignedUsd(best.NetMicros.Mean)} a battle ({AdviceWords.Sure(best.NetMicros.Low, best.NetMicros.High, Figures.SignedUsd)}): the audience answers it with gifts.";
    }

    private static IEnumerable<Table> TablesOf(GloveReport report)
    {
        Table wins = SummaryParts.Table("sent at", "wins", "change, % points", "95 % interval");
        wins.AddRow("never", Figures.Percent(report.WinWithout.Mean), "", "");
        bool hasMoney = !ChangesNoMoney(report);
        Table brings = SummaryParts.Table(["sent at", "points", "95 % interval", .. hasMoney ? ["net", "95 % interval"] : Array.Empty<string>()]);
        foreach (GloveTime time in report.Times)
        {
            string at = Figures.Seconds(time.AtMicros);
            wins.AddRow(
                at,
                Figures.Percent(time.Win.Mean),
                $"[bold]{Figures.Points(time.WinDifference.Difference)}[/]",
                Dim(time.WinDifference.Low, time.WinDifference.High, Figures.Points));
            brings.AddRow([at, .. Cells(time.Points, Figures.SignedAbout), .. hasMoney ? Cells(time.NetMicros, Figures.SignedUsd) : []]);
        }

        yield return wins;
        yield return brings;

        static string[] Cells(PairedDifference difference, Func<double, string> figure) =>
            [$"[bold]{figure(difference.Mean)}[/]", Dim(difference.Low, difference.High, figure)];

        static string Dim(double? low, double? high, Func<double, string> figure) => $"[dim]{SummaryParts.Ends(low, high, figure)}[/]";
    }

    private static IEnumerable<string> Notes(string name, GloveReport report)
    {
        yield return "Changes are to the same battles without this glove, on the same luck. A glove works from 3 s after it is sent, for 30 s, unless the battle ends first.";
        if (report.OtherGloves > 0)
            yield return $"{name} has {Figures.Count(report.OtherGloves, "other glove")} in the script: one that is sent meanwhile waits until the one before it is over.";
        if (report.Times.Length > 1)
            yield return "One half of the battles chose the best and the worst time, the other half compared the two, so luck in choosing is not in that difference; the row of the best time in the table may flatter it a little.";
        yield return "What a glove costs, and what the other side would do about it, is not counted.";
    }
}
