using System.Collections.Immutable;

namespace LiveBattle.Economy;

/// <summary>Something a card does not say, which an answer would need.</summary>
/// <param name="Key">The step it stops, one of <see cref="StepKeys"/>.</param>
/// <param name="What">
/// What is not said and what follows, to go after "guide A does not say": <c>what a coin costs, so what viewers paid
/// is unknown</c>.
/// </param>
public sealed record Silence(string Key, string What)
{
    /// <summary>The whole sentence, with the name of the card.</summary>
    public string Sentence(RateCard card) => $"{Of(card)} {What}.";

    internal static ImmutableArray<Silence> In(ConversionResult result)
    {
        var card = result.Card;
        var silences = ImmutableArray.CreateBuilder<Silence>();
        If(card.Commission.IsSilent, StepKeys.Commission, "what commission is taken, counted as none");
        If(card.ProcessorFee.IsSilent, StepKeys.Fee, "what the payment processor keeps, counted as none");
        If(
            result.Payout?.UnitsPerUsd.IsSilent == true,
            StepKeys.Payout,
            $"what a dollar is in {result.Payout?.Currency}, so there is no payout in it");
        If(card.Gate.IsSilent, StepKeys.Gate, "from which amount money can be withdrawn");
        If(
            card.Gate.Mid is { Basis: null },
            StepKeys.Gate,
            "whether the minimum is gross or net, so nobody knows whether it is reached");
        If(card.MaxPerDay.IsSilent, StepKeys.Cap, "how much can be withdrawn in a day");
        If(card.PaidWithinDays.IsSilent, StepKeys.PaidWithin, "within how many days money arrives");
        If(card.GiftCards.IsSilent, StepKeys.GiftCards, "whether points buy gift cards");
        If(
            card.CoinPrice.IsSilent,
            StepKeys.ViewersPaid,
            "what a coin costs, so what viewers paid is unknown");
        return silences.ToImmutable();

        void If(bool silent, string key, string what)
        {
            if (silent)
            {
                silences.Add(new Silence(key, what));
            }
        }
    }

    /// <summary>Who is silent, at the start of a sentence: <c>Guide A does not say</c>.</summary>
    public static string Of(RateCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return $"{card.Name} does not say";
    }
}
