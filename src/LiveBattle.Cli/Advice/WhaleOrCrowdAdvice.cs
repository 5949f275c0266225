using LiveBattle.Studies.Advice;
using LiveBattle.Studies.Estimates;
using Spectre.Console;

namespace LiveBattle.Cli;

/// <summary>Whether a whale or a crowd does more for a side, in words.</summary>
internal static class WhaleOrCrowdAdvice
{
    public static AdviceText Of(AskedStudy asked, WhaleOrCrowdReport report) =>
        new(asked, [.. Answer(asked.NameOf(report.Side), report)], [TableOf(report)], [.. Notes(asked, report)]);

    private static IEnumerable<string> Answer(string name, WhaleOrCrowdReport report)
    {
        PairedShares win = report.CrowdOverWhaleWin;
        string shares = $"{Figures.Percent(win.Y)} of the battles with the crowd, {Figures.Percent(win.X)} with the whale, a difference of {AdviceWords.MoreWins(win)}";
        yield return (win.Low > 0, win.High < 0) switch
        {
            (true, _) => $"A crowd wins more than a whale of the same coins: {name} wins {shares}.",
            (_, true) => $"A whale wins more than a crowd of the same coins: {name} wins {shares}.",
            _ => $"Neither surely wins more: {name} wins {shares}.",
        };
        yield return $"In one battle of ten {name} earns {Low(report.Crowd)} net or less with the crowd, {Low(report.Whale)} net or less with the whale.";
        PairedDifference net = report.CrowdOverWhaleNetMicros;
        string sure = AdviceWords.Sure(net.Low, net.High, Figures.SignedUsd);
        yield return (net.Low > 0, net.High < 0) switch
        {
            (true, _) => $"In the mean the crowd earns {Figures.SignedUsd(net.Mean)} net a battle more ({sure}).",
            (_, true) => $"In the mean the whale earns {Figures.AboutUsd(-net.Mean)} net a battle more (crowd less whale: {sure}).",
            _ => $"In the mean they do not surely earn differently: the crowd less the whale is {Figures.SignedUsd(net.Mean)} net a battle ({sure}).",
        };

        static string Low(AddedGivers givers) =>
            $"{Figures.AboutUsd(givers.NetP10Micros.Value)} ({AdviceWords.Sure(givers.NetP10Micros.Low, givers.NetP10Micros.High, Figures.AboutUsd)})";
    }

    private static Table TableOf(WhaleOrCrowdReport report)
    {
        Table table = SummaryParts.Table("", "whale", "95 % interval", "crowd", "95 % interval");
        Row("wins", Chance(report.Whale.Win), Chance(report.Crowd.Win));
        Row("points, mean", Mean(report.Whale.Points), Mean(report.Crowd.Points));
        Row("net: one battle in ten, or less", Net(report.Whale.NetP10Micros), Net(report.Crowd.NetP10Micros));
        Row("net: half of them, or less", Net(report.Whale.NetP50Micros), Net(report.Crowd.NetP50Micros));
        Row("net: nine in ten, or less", Net(report.Whale.NetP90Micros), Net(report.Crowd.NetP90Micros));
        return table;

        void Row(string label, (string Figure, string Sure) whale, (string Figure, string Sure) crowd) => table.AddRow(
            label, $"[bold]{whale.Figure}[/]", $"[dim]{whale.Sure}[/]", $"[bold]{crowd.Figure}[/]", $"[dim]{crowd.Sure}[/]");

        static (string Figure, string Sure) Chance(Proportion share) => (Figures.Percent(share.Mean), SummaryParts.Interval(share));

        static (string Figure, string Sure) Mean(Distribution points) =>
            (Figures.About(points.Mean), SummaryParts.Interval(points.MeanInterval, Figures.About));

        static (string Figure, string Sure) Net(QuantileEstimate net) =>
            (Figures.AboutUsd(net.Value), SummaryParts.Ends(net.Low, net.High, Figures.AboutUsd));
    }

    private static IEnumerable<string> Notes(AskedStudy asked, WhaleOrCrowdReport report)
    {
        string name = asked.NameOf(report.Side);
        WhaleOrCrowdTerms terms = report.Terms;
        yield return $"Each gives {Figures.Count(terms.Coins, "coin")} a battle in the mean: the whale {Gifts(terms.WhaleGifts, terms.WhaleGiftCoins)}, " +
            $"the crowd of {Figures.Count(terms.CrowdViewers, "viewer")} {Gifts(terms.CrowdGifts, terms.CrowdGiftCoins)}. Both come on top of the audience that is there.";
        if (terms.AreCoinsFilledIn)
            yield return $"No coins were told, so they are what {name}'s own audience would give without responses; --coins says otherwise.";
        yield return $"With neither of them {name} wins {AdviceWords.Chance(report.WinWithout)}.";
        yield return "How hard it is to find such a whale or such a crowd, and to keep them, is not counted; nor that a crowd taps and a whale may leave.";
        yield return SummaryParts.NetIs(asked);

        static string Gifts(double gifts, int price) =>
            $"{(gifts < 10 ? gifts.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture) : Figures.About(gifts))} gifts of {Figures.Count(price, "coin")}";
    }
}
