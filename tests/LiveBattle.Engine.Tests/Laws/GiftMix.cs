namespace LiveBattle.Engine.Tests.Laws;

/// <summary>What one gift brings: values in points, above 0, with chances that sum to 1.</summary>
internal sealed record GiftMix(params (int Points, double Chance)[] Values)
{
    /// <summary>Every gift one point.</summary>
    public static GiftMix Unit { get; } = new((1, 1.0));

    /// <summary>The mix of the worked examples: many small gifts, few large ones.</summary>
    public static GiftMix Worked { get; } = new((1, 0.70), (5, 0.15), (10, 0.08), (30, 0.04), (99, 0.02), (199, 0.01));

    /// <summary>The mean of the points' <paramref name="power"/>.</summary>
    public double Moment(int power) => Values.Sum(value => value.Chance * Math.Pow(value.Points, power));

    /// <summary>The chance of a gift of more than <paramref name="points"/>.</summary>
    public double Above(int points) => Values.Where(value => value.Points > points).Sum(value => value.Chance);

    /// <summary>The same gifts, each <paramref name="factor"/> times with a chance.</summary>
    public GiftMix Multiplied(int factor, double chance) => new(
    [
        .. Values.Select(value => (value.Points, value.Chance * (1 - chance))),
        .. Values.Select(value => (value.Points * factor, value.Chance * chance)),
    ]);
}
