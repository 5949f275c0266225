using LiveBattle.Studies.Advice;
using LiveBattle.Studies.Estimates;
using Spectre.Console;

namespace LiveBattle.Cli;

/// <summary>How far ahead a side must be, in words.</summary>
internal static class LeadAdvice
{
    // Bands of the table: about so many, none of fewer battles than this.
    private const int Bands = 8;
    private const int FewestOfABand = 30;

    public static AdviceText Of(AskedStudy asked, LeadReport report) =>
        new(asked, [.. Answer(asked.NameOf(report.Side), report)], [TableOf(asked.NameOf(report.Side), report)], [.. Notes(report)]);

    private static IEnumerable<string> Answer(string name, LeadReport report)
    {
        string goal = $"win {AdviceWords.Battles(report.Share)}";
        string at = AdviceWords.At(report.AtMicros);
        string sure = Sure(report.LeadInterval);
        if (report.Lead is not { } lead || report.HowOften is not { } often)
        {
            yield return report.LargestLead > 0
                ? $"No lead of {name} that {Figures.Count(LeadReport.FewestAhead, "battle")} or more reached {at} is enough to {goal}; the largest seen was {Figures.Count(report.LargestLead, "point")}."
                : $"{name} was never ahead {at}: {AdviceWords.Lead(report.LargestLead)} was the best there was, and nothing that {Figures.Count(LeadReport.FewestAhead, "battle")} or more reached is enough to {goal}.";
            yield return report.LeadInterval is { Low: null, High: null }
                ? "These battles cannot tell how far ahead would be enough."
                : $"By the 95 % interval enough begins, if anywhere, at {SummaryParts.Ends(report.LeadInterval.Low, report.LeadInterval.High, AdviceWords.Lead)}.";
        }
        else if (report.LeadInterval is { Low: { } low, High: null })
        {
            // Only the far end of the leads seems enough: its figure is mostly luck, the lower end is not.
            yield return $"To {goal}, {name} must be {(low < 0 ? "no further than " : "")}{AdviceWords.Lead(low)}{(low < 0 ? "" : " or more")} {at}, " +
                "by the 95 % interval; how much more it takes these battles cannot tell.";
            yield return $"The smallest lead that looks enough is {AdviceWords.Lead(lead)}; {name} has it or more in {AdviceWords.Chance(often)}.";
        }
        else
        {
            yield return lead switch
            {
                > 0 => $"To {goal}, {name} must be about {AdviceWords.Lead(lead)} {at} ({sure}); that happens in {AdviceWords.Chance(often)}.",
                0 => $"To {goal}, it is enough for {name} to be level {at} ({sure}); {name} is level or ahead in {AdviceWords.Chance(often)}.",
                _ => $"{name} may even be about {AdviceWords.Lead(lead)} {at} and still {goal} ({sure}); {name} is that close or ahead in {AdviceWords.Chance(often)}.",
            };
        }

        yield return $"Of all battles {name} wins {Figures.Percent(report.Win.Mean)} ({AdviceWords.Sure(report.Win.Low, report.Win.High, Figures.Percent)}).";
    }

    private static string Sure(Interval interval) => interval switch
    {
        { Low: null, High: null } => "too few battles to name a 95 % interval",
        { Low: >= 0 } or { Low: null, High: >= 0 } => AdviceWords.Sure(interval.Low, interval.High, Figures.About),
        _ => AdviceWords.Sure(interval.Low, interval.High, AdviceWords.Lead),
    };

    private static Table TableOf(string name, LeadReport report)
    {
        Table table = SummaryParts.Table($"{Screen.Safe(name)}, {AdviceWords.At(report.AtMicros)}", "battles", "wins", "95 % interval");
        foreach (LeadBlock band in BandsOf(report))
            Row(Range(band.From, band.To), Figures.Count(band.Battles), Proportion.Of(band.Wins, band.Battles));
        if (report.Curve.Length > 1)
            Row(report.LevelWithin == 0 ? "level" : $"level, {Figures.Count(report.LevelWithin)} points either way", "", report.WinWhenLevel);
        Row("anywhere", Figures.Count(report.Battles), report.Win);
        return table;

        void Row(string label, string battles, Proportion wins) =>
            table.AddRow(label, battles, $"[bold]{Figures.Percent(wins.Mean)}[/]", $"[dim]{SummaryParts.Interval(wins)}[/]");
    }

    // Neighbours joined, so that no row stands on a handful of battles; the furthest ahead comes first.
    private static IEnumerable<LeadBlock> BandsOf(LeadReport report)
    {
        int enough = (int)Math.Max(FewestOfABand, report.Battles / Bands);
        List<LeadBlock> bands = [];
        LeadBlock? open = null;
        foreach (LeadBlock block in report.Curve)
        {
            // What is enough and what is not never share a row.
            if (block.From == report.Lead)
                Close();
            open = open is { } before ? Joined(before, block) : block;
            if (open.Value.Battles < enough)
                continue;
            bands.Add(open.Value);
            open = null;
        }

        Close();
        return Enumerable.Reverse(bands);

        void Close()
        {
            if (open is not { } rest)
                return;
            if (rest.Battles < FewestOfABand && bands.Count > 0)
                bands[^1] = Joined(bands[^1], rest);
            else
                bands.Add(rest);
            open = null;
        }

        static LeadBlock Joined(LeadBlock first, LeadBlock second) =>
            new(first.From, second.To, first.Battles + second.Battles, first.Wins + second.Wins);
    }

    private static string Range(long from, long to) => (from, to) switch
    {
        _ when from == to => AdviceWords.Lead(from),
        ( >= 0, _) => $"{Figures.Count(from)} to {Figures.Count(to)} ahead",
        (_, <= 0) => $"{Figures.Count(-to)} to {Figures.Count(-from)} behind",
        _ => $"{Figures.Count(-from)} behind to {Figures.Count(to)} ahead",
    };

    private static IEnumerable<string> Notes(LeadReport report)
    {
        if (report.Lead is { } lead && lead == report.Curve[0].From)
            yield return "That is the smallest lead seen: less may be enough as well.";
        yield return "Being so far ahead and winning go together; that does not mean the lead makes the difference. Whoever leads often has the more generous audience as well, so a lead bought for one moment may be worth less.";
        yield return "The table joins neighbouring leads. A draw is no win.";
    }
}
