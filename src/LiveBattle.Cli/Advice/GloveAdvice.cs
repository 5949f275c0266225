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
        string sent = At(best.AtMicros);
        string worth = $"changes how often {name} wins by {AdviceWords.MoreWins(best.WinDifference)}, " +
            $"from {Figures.Percent(report.WinWithout.Mean)} of the battles to {Figures.Percent(best.Win.Mean)}.";
        if (ChangesNoPoints(report))
        {
            yield return $"A glove changes nothing for {name}: in no battle did it bring a single point more.";
        }
        else if (report.Times.Length == 1)
        {
            yield return $"A glove {sent} {worth}";
        }
        else if (report.IsBestSure)
        {
            yield return $"A glove seems to do most for {name} {sent}: it {worth}";
            yield return $"When it is sent surely matters: {sent} rather than {At(report.WorstMicros)}, the worst time, {name} wins more often by {AdviceWords.MoreWins(report.BestOverWorst)}.";
        }
        else
        {
            yield return $"No time is surely better than another: sent {sent}, which looked best in one half of the battles, rather than {At(report.WorstMicros)}, which looked worst, " +
                $"a glove changes how often {name} wins the other half by {AdviceWords.MoreWins(report.BestOverWorst)}.";
            yield return $"Compared with no glove at all, sent {sent} it {worth}";
        }

        if (!ChangesNoPoints(report) && best.WinDifference is { Low: <= 0, High: >= 0 })
            yield return "That is not surely a change at all.";
        yield return ChangesNoMoney(report)
            ? $"It earns {name} nothing, neither gross nor net: it multiplies points, never money, and this audience gives neither more nor less because of it."
            : Earns(name, sent, best.NetMicros);
    }

    private static string Earns(string name, string sent, PairedDifference net)
    {
        string change = $"{Figures.SignedUsd(net.Mean)} net a battle ({AdviceWords.Sure(net.Low, net.High, Figures.SignedUsd)})";
        const string Never = "a glove multiplies points, never money, but this audience";
        return (net.Low > 0, net.High < 0) switch
        {
            (true, _) => $"Sent {sent} it also changes what {name} earns, by {change}: {Never} answers it with more gifts.",
            (_, true) => $"Sent {sent} it also changes what {name} earns, by {change}: {Never} answers it with fewer gifts.",
            _ => $"Whether {name} earns more or less by it is not sure, sent {sent}: {change}; {Never} does not gift quite the same with it.",
        };
    }

    private static string At(long micros) => micros == 0 ? "at the start of live" : $"at {Figures.Seconds(micros)}";

    private static IEnumerable<Table> TablesOf(GloveReport report)
    {
        Table table = SummaryParts.Table("sent at", "wins", "change,\n% points", "95 % interval", "points", "95 % interval");
        table.AddRow("never", Figures.Percent(report.WinWithout.Mean), "", "", "", "");
        foreach (GloveTime time in report.Times)
        {
            PairedShares win = time.WinDifference;
            table.AddRow(
            [
                Figures.Seconds(time.AtMicros),
                Figures.Percent(time.Win.Mean),
                .. Cells(win.Difference, win.Low, win.High, Figures.Points),
                .. Cells(time.Points.Mean, time.Points.Low, time.Points.High, Figures.SignedAbout),
            ]);
        }

        yield return table;
        if (ChangesNoMoney(report))
            yield break;
        Table money = SummaryParts.Table("sent at", "net a battle", "95 % interval");
        foreach (GloveTime time in report.Times)
            money.AddRow([Figures.Seconds(time.AtMicros), .. Cells(time.NetMicros.Mean, time.NetMicros.Low, time.NetMicros.High, Figures.SignedUsd)]);
        yield return money;

        static string[] Cells(double value, double? low, double? high, Func<double, string> figure) =>
            [$"[bold]{figure(value)}[/]", $"[dim]{SummaryParts.Ends(low, high, figure)}[/]"];
    }

    private static IEnumerable<string> Notes(string name, GloveReport report)
    {
        yield return "Changes are to the same battles without this glove, on the same luck. A glove works from 3 s after it is sent, for 30 s, unless the battle ends first.";
        if (report.OtherGloves > 0)
            yield return $"{name} has {Figures.Count(report.OtherGloves, "other glove")} in the script: one that is sent meanwhile waits until the one before it is over.";
        if (report.Times.Length > 1)
            yield return "One half of the battles chose the best and the worst time, the other half compared the two, so the luck of the choice is not in that difference; in the table the best time may look a little better than it is.";
        yield return "What a glove costs, and what the other side would do about it, is not counted.";
    }
}
