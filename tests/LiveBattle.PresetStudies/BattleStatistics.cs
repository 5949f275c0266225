namespace LiveBattle.PresetStudies;

/// <summary>
/// The statistics of a set of battles. The measured and the simulated battles go through the same functions, so both are
/// cut and averaged alike.
/// </summary>
internal static class BattleStatistics
{
    /// <summary>Mean share of the strongest supporter over the sides that count; not a number when none does.</summary>
    public static double MeanTopShare(IEnumerable<BattleScore> battles) => Mean(Counted(battles, side => side.TopShare));

    /// <summary>The middle one of those shares.</summary>
    public static double MedianTopShare(IEnumerable<BattleScore> battles) => Median(Counted(battles, side => side.TopShare));

    /// <summary>Mean share of the three strongest supporters over the sides that count.</summary>
    public static double MeanTopThreeShare(IEnumerable<BattleScore> battles) =>
        Mean(Counted(battles, side => side.TopThreeShare));

    /// <summary>The middle one of those shares.</summary>
    public static double MedianTopThreeShare(IEnumerable<BattleScore> battles) =>
        Median(Counted(battles, side => side.TopThreeShare));

    /// <summary>Median of loser's to winner's points over all battles in which anybody has points.</summary>
    public static double MedianRatio(IEnumerable<BattleScore> battles) =>
        Median([.. battles.Select(battle => battle.Ratio).OfType<double>()]);

    /// <summary>Arithmetic mean; not a number for no values.</summary>
    public static double Mean(IReadOnlyCollection<double> values) => values.Sum() / values.Count;

    /// <summary>The middle value, or the mean of the two in the middle; not a number for no values.</summary>
    public static double Median(IReadOnlyCollection<double> values)
    {
        if (values.Count == 0)
            return double.NaN;
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static double[] Counted(IEnumerable<BattleScore> battles, Func<SideScore, double> share) =>
        [.. battles.SelectMany(battle => battle.CountedSides).Select(share)];
}
