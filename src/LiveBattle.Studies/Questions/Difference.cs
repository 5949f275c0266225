using LiveBattle.Engine.Events;
using LiveBattle.Studies.Estimates;

namespace LiveBattle.Studies.Questions;

/// <summary>How far a figure of one scenario lies above that of another, in the figure's unit.</summary>
/// <param name="Mean">The other's mean or share less the first's.</param>
/// <param name="Low">Lower end of its 95 % interval; null when the replications are too few to say.</param>
/// <param name="High">Upper end, likewise.</param>
/// <param name="VarianceCut">
/// How many times more battles it would take with luck of their own; null where it was so, for shares, and where the
/// difference is the same in every battle.
/// </param>
public sealed record Difference(double Mean, double? Low, double? High, double? VarianceCut = null)
{
    /// <summary>Whether the interval does not hold 0: the two surely differ, at 95 %.</summary>
    public bool IsSure => Low > 0 || High < 0;

    /// <summary>Half the width of the interval; null without one.</summary>
    public double? HalfWidth => (High - Low) / 2;

    /// <summary>Of a quantity.</summary>
    internal static Difference Of(Replication[] first, Replication[] second, Func<Replication, long> value, Luck luck)
    {
        long[] x = Array.ConvertAll(first, row => value(row));
        long[] y = Array.ConvertAll(second, row => value(row));
        if (luck == Luck.Common)
        {
            PairedDifference paired = PairedDifference.Of(x, y);
            return new Difference(paired.Mean, paired.Low, paired.High, paired.VarianceCut);
        }

        IndependentDifference independent = IndependentDifference.Of(x, y);
        return new Difference(independent.Mean, independent.Low, independent.High);
    }

    /// <summary>Of the chance that a side wins, or of a draw.</summary>
    internal static Difference OfWins(Replication[] first, Replication[] second, BattleSide winner, Luck luck)
    {
        if (luck == Luck.Common)
        {
            PairedShares paired = PairedShares.Of<Replication>(first, second, Won);
            return new Difference(paired.Difference, paired.Low, paired.High);
        }

        IndependentShares shares = IndependentShares.Of(first.Count(Won), first.Length, second.Count(Won), second.Length);
        return new Difference(shares.Difference, shares.Low, shares.High);

        bool Won(Replication row) => row.Winner == winner;
    }
}
