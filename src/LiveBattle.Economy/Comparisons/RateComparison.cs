using System.Collections.Immutable;

namespace LiveBattle.Economy;

/// <summary>Rate cards side by side: every entry, and where they contradict each other.</summary>
public sealed record RateComparison
{
    /// <summary>The cards, in the order asked.</summary>
    public required ImmutableArray<RateCard> Cards { get; init; }

    /// <summary>Every entry in the order of the canonical card.</summary>
    public required ImmutableArray<RateComparisonRow> Rows { get; init; }

    /// <summary>
    /// The contradictions, each told only if it is there: an edited card can settle one, or change its numbers. Where
    /// one is with what was measured, the measured card takes part even if it was not asked for.
    /// </summary>
    public required ImmutableArray<Contradiction> Contradictions { get; init; }

    /// <summary>Compares cards.</summary>
    /// <param name="cards">One or more, priced: as they are after reading.</param>
    /// <exception cref="ArgumentException">No card.</exception>
    public static RateComparison Of(params IReadOnlyList<RateCard> cards)
    {
        ArgumentNullException.ThrowIfNull(cards);
        if (cards.Count == 0)
        {
            throw new ArgumentException("A comparison needs a card.", nameof(cards));
        }

        ImmutableArray<RateCard> all = [.. cards];
        var measured = all.FirstOrDefault(card => card.Id == RateCards.Default.Id) ?? RateCards.Default;
        return new RateComparison
        {
            Cards = all,
            Rows = RateRows.Of(all),
            Contradictions = [.. MoneyContradictions.Of(all, measured), .. RuleContradictions.Of(all, measured)],
        };
    }
}
