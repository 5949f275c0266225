using System.Collections.Immutable;

namespace LiveBattle.Economy;

/// <summary>What somebody wants to know, read and checked.</summary>
/// <param name="Amount">How much of what.</param>
/// <param name="Net">Whether net is the figure that matters; dollars are net then.</param>
/// <param name="PayoutCurrency">Three capital letters, or null when nobody asked for a payout.</param>
/// <param name="Reading">When the commission falls, where a card leaves that open; null for the card's own entry.</param>
public sealed record ConversionQuestion(Amount Amount, bool Net, string? PayoutCurrency, CommissionTiming? Reading)
{
    /// <summary>The place of the reading in problems.</summary>
    internal const string ReadingPath = "reading";

    /// <summary>The place of the currency in problems.</summary>
    internal const string CurrencyPath = "to";

    /// <summary>Answers by every card, in their order.</summary>
    /// <param name="cards">At least one.</param>
    /// <returns>
    /// A result for each card; or every problem, and no result at all: an amount that a card cannot be asked about, a
    /// currency that no card has on its table, a reading that no card leaves open.
    /// </returns>
    public Checked<ImmutableArray<ConversionResult>> AnswerBy(ImmutableArray<RateCard> cards)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        if (PayoutCurrency is { } code && !cards.Any(card => card.CurrencyOf(code) is not null))
        {
            problems.Add(UnknownCurrency(code, cards));
        }

        if (Reading is { } reading && !cards.Any(LeavesOpen))
        {
            problems.Add(new Problem(
                ReadingPath,
                JsonNames.Of(reading),
                "a card that leaves open when the commission falls, as source-a does",
                $"{string.Join(" and ", cards.Select(card => card.Name))} can be read in one way only."));
        }

        var answers = cards
            .Select(card => Converter.Convert(Amount, Read(card), Net, PayoutCurrency))
            .ToImmutableArray();
        problems.AddRange(answers.SelectMany(answer => answer.Problems));
        return problems.Count > 0
            ? new Checked<ImmutableArray<ConversionResult>>(problems.ToImmutable())
            : new Checked<ImmutableArray<ConversionResult>>(answers.Select(answer => answer.Value).ToImmutableArray());
    }

    private static bool LeavesOpen(RateCard card) =>
        card.CommissionFalls.Provenance is Provenance.Inferred or Provenance.Silent;

    // What a source prints stays as printed.
    private RateCard Read(RateCard card) =>
        Reading is { } reading && LeavesOpen(card) ? card.WithCommissionFalling(reading) : card;

    private static Problem UnknownCurrency(string code, ImmutableArray<RateCard> cards)
    {
        var known = cards.SelectMany(card => card.Currencies.Items).Select(each => each.Code).Distinct().ToArray();
        var meant = Suggestion.Nearest(code, known);
        var message = cards.Length == 1
            ? $"{cards[0].Name} does not know this currency"
            : "None of these cards knows this currency";
        return new Problem(
            CurrencyPath,
            Problem.Echo(code),
            known.Length == 0 ? "nothing: no currency is on the table" : string.Join(", ", known),
            meant is null ? $"{message}." : $"{message}; did you mean {meant}?");
    }
}
