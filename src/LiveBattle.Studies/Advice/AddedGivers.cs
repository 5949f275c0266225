using LiveBattle.Studies.Estimates;

namespace LiveBattle.Studies.Advice;

/// <summary>How a side's battles end with the whale, or with the crowd.</summary>
/// <param name="Win">How often it wins.</param>
/// <param name="Points">Its score, in points.</param>
/// <param name="NetP10Micros">
/// What it earns after commission in a battle, in micro-dollars: one battle in ten earns this or less.
/// </param>
/// <param name="NetP50Micros">Half of them earn this or less.</param>
/// <param name="NetP90Micros">Nine in ten earn this or less.</param>
public sealed record AddedGivers(
    Proportion Win, Distribution Points, QuantileEstimate NetP10Micros, QuantileEstimate NetP50Micros, QuantileEstimate NetP90Micros)
{
    internal static AddedGivers Of(SideRow[] rows)
    {
        long[] net = Array.ConvertAll(rows, row => row.NetMicros);
        Array.Sort(net);
        return new AddedGivers(
            SideBattles.Wins(rows),
            Distribution.Of(Array.ConvertAll(rows, row => row.Points)),
            QuantileEstimate.OfSorted(net, 10),
            QuantileEstimate.OfSorted(net, 50),
            QuantileEstimate.OfSorted(net, 90));
    }
}
