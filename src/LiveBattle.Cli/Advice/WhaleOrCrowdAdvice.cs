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
        string shares = $"{Figures.Percent(win.Y)} of the battles with the crowd, {Figures.Percent(win.X)} with the whale; crowd less whale is {AdviceWords.MoreWins(win)}";
        yield return (win.Low > 0, win.High < 0) switch
        {
            (true, _) => $"A crowd wins more than a whale of the same coins: {name} wins {shares}.",
            (_, true) => $"A whale wins more than a crowd of the same coins: {name} wins {shares}.",
            _ => $"Neither surely wins more: {name} wins {shares}.",
        };
        yield return $"One battle in ten brings {name} {Low(report.Crowd)} or less with the crowd, {Low(report.Whale)} or less with the whale.";
        PairedDifference net = report.CrowdOverWhaleNetMicros;
        yield return (net.Low > 0, net.High < 0) switch
        {
            (true, _) => $"In the mean the crowd earns {Figures.AboutUsd(net.Mean)} net a battle more than the whale ({AdviceWords.Sure(net.Low, net.High, Figures.AboutUsd)}).",
            (_, true) => $"In the mean the whale earns {Figures.AboutUsd(-net.Mean)} net a battle more than the crowd ({AdviceWords.Sure(-net.High, -net.Low, Figures.AboutUsd)}).",
            _ => $"In the mean neither surely earns more: crowd less whale is {Figures.SignedUsd(net.Mean)} net a battle ({AdviceWords.Sure(net.Low, net.High, Figures.SignedUsd)}).",
        };

        static string Low(AddedGivers givers) =>
            $"{Figures.AboutUsd(givers.NetP10Micros.Value)} net ({AdviceWords.Sure(givers.NetP10Micros.Low, givers.NetP10Micros.High, Figures.AboutUsd)})";
    }

    // Under each figure stands its interval, so that the table fits a narrow terminal.
    private static Table TableOf(WhaleOrCrowdReport report)
    {
        Table table = SummaryParts.Table("", "with the whale", "with the crowd");
        Row("wins", givers => (Figures.Percent(givers.Win.Mean), SummaryParts.Interval(givers.Win)));
        Row("points, in the mean", givers => (Figures.About(givers.Points.Mean), SummaryParts.Interval(givers.Points.MeanInterval, Figures.About)));
        Row("net: one battle in ten, at most", givers => Net(givers.NetP10Micros));
        Row("net: half of them, at most", givers => Net(givers.NetP50Micros));
        Row("net: nine in ten, at most", givers => Net(givers.NetP90Micros));
        return table;

        void Row(string label, Func<AddedGivers, (string Figure, string Sure)> cell)
        {
            (string Figure, string Sure)[] cells = [cell(report.Whale), cell(report.Crowd)];
            table.AddRow([label, .. cells.Select(each => $"[bold]{each.Figure}[/]")]);
            table.AddRow(["[dim]  95 % interval[/]", .. cells.Select(each => $"[dim]{each.Sure}[/]")]);
        }

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
            yield return $"No coins were told, so they are what the audience of {name} would give by itself; --coins sets another number.";
        yield return $"With neither of them {name} wins {AdviceWords.Chance(report.WinWithout)}.";
        yield return "How hard it is to find such a whale or such a crowd, and to keep them, is not counted.";
        yield return SummaryParts.NetIs(asked);

        static string Gifts(double gifts, int price) =>
            $"{(gifts < 10 ? gifts.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture) : Figures.About(gifts))} gifts of {Figures.Count(price, "coin")}";
    }
}
