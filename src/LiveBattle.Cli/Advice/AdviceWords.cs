using System.Globalization;
using LiveBattle.Studies.Estimates;

namespace LiveBattle.Cli;

/// <summary>Turns of phrase that several answers have in common.</summary>
internal static class AdviceWords
{
    /// <summary>"9 of 10 battles", "99 of 100 battles", "half of the battles", "92.5 % of the battles".</summary>
    public static string Battles(double share)
    {
        decimal exact = (decimal)share;
        return exact == 0.5m
            ? "half of the battles"
            : decimal.Truncate(exact * 10) == exact * 10
                ? string.Create(CultureInfo.InvariantCulture, $"{exact * 10:0} of 10 battles")
                : decimal.Truncate(exact * 100) == exact * 100
                    ? string.Create(CultureInfo.InvariantCulture, $"{exact * 100:0} of 100 battles")
                    : string.Create(CultureInfo.InvariantCulture, $"{exact * 100:0.######} % of the battles");
    }

    /// <summary>"after 60 s of live"; "at the start of live".</summary>
    public static string At(long micros) => micros == 0 ? "at the start of live" : $"after {Figures.Seconds(micros)} of live";

    /// <summary>"1,240 points ahead", "level", "35 points behind".</summary>
    public static string Lead(double points) => points switch
    {
        > 0 => $"{Figures.Count((long)points, "point")} ahead",
        < 0 => $"{Figures.Count(-(long)points, "point")} behind",
        _ => "level",
    };

    /// <summary>"95 % interval 1 to 2", for brackets; what is missing where an end is not known.</summary>
    public static string Sure(double? low, double? high, Func<double, string> figure) => low is null && high is null
        ? "too few battles to name a 95 % interval"
        : $"95 % interval {SummaryParts.Ends(low, high, figure)}";

    /// <summary>"23.0 % of the battles (95 % interval 22.1 % to 23.9 %)".</summary>
    /// <param name="share">Of what.</param>
    /// <param name="what">In words.</param>
    public static string Chance(Proportion share, string what = "of the battles") =>
        $"{Figures.Percent(share.Mean)} {what} ({Sure(share.Low, share.High, Figures.Percent)})";

    /// <summary>"+4.1 percentage points (95 % interval +3.0 to +5.2)".</summary>
    public static string MoreWins(PairedShares pair) =>
        $"{Figures.Points(pair.Difference)} percentage points ({Sure(pair.Low, pair.High, Figures.Points)})";
}
