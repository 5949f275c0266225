using System.Collections.Immutable;

namespace LiveBattle.Economy;

/// <summary>One entry across several cards.</summary>
/// <param name="Entry">Its key on the card: <c>usdPerPoint</c>.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="Values">What each card says, in the order of the cards.</param>
public sealed record RateComparisonRow(string Entry, string Label, ImmutableArray<RateComparisonValue> Values)
{
    /// <summary>Whether the cards that say something say the same. A silence neither agrees nor disagrees.</summary>
    public Agreement Agreement
    {
        get
        {
            RateComparisonValue[] spoken = [.. Values.Where(value => value.Provenance != Provenance.Silent)];
            return spoken.Length < 2 ? Agreement.NothingToCompare
                : spoken.All(value => value.Text == spoken[0].Text) ? Agreement.Same
                : Agreement.Different;
        }
    }
}
