using System.Collections.Immutable;
using System.Globalization;

namespace LiveBattle.Economy;

/// <summary>Phrases that contradictions are told with; every number in them is computed.</summary>
internal static class Telling
{
    /// <summary>The coins that examples follow through the cards.</summary>
    public const long ExampleCoins = 1_000;

    /// <summary>What each card says on a topic, in the order of the cards.</summary>
    public static ImmutableArray<CardStatement> Says(IEnumerable<RateCard> cards, Func<RateCard, string> text) =>
        [.. cards.Select(card => new CardStatement(card.Id, CardWords.Name(card), text(card)))];

    /// <summary>A value, or whose silence there is; then the note, for it holds the reading.</summary>
    public static string Entry<T>(RateEntry<T> entry, Func<T, string> text)
        where T : struct
    {
        var said = entry.Mid is { } value ? text(value) : CardWords.Silence(entry.Source);
        return entry.Note is null ? said : $"{said}. {entry.Note}";
    }

    /// <summary>Cards of one answer together: $2.50 by guide A and guide B, $5.00 by the measured card.</summary>
    public static string ByCard(IEnumerable<RateCard> cards, Func<RateCard, string> answer) => string.Join(
        ", ", cards.GroupBy(answer).Select(same => $"{same.Key} by {CardWords.Names(same)}"));

    /// <summary>What coins become by a card.</summary>
    public static ConversionResult Coins(RateCard card, long coins) => Converter.Convert(Amount.OfCoins(coins), card).Value;

    /// <summary>What points become by a card.</summary>
    public static ConversionResult Points(RateCard card, long points) => Converter.Convert(Amount.OfPoints(points), card).Value;

    /// <summary>How much more: twice as much, 10 times as much; without a number when it is no whole one.</summary>
    public static string Times(Int128 large, Int128 small) =>
        small == 0 || large % small != 0 ? "more"
        : large / small == 2 ? "twice as much"
        : string.Create(CultureInfo.InvariantCulture, $"{large / small:N0} times as much");

    /// <summary>What so many coins cost at a card's prices: $10.60 to $15.20; null when it knows none.</summary>
    public static string? Paid(RateCard card, long coins)
    {
        var result = Coins(card, coins);
        return result.ViewerPaidLowUsdMicros is not { } low || result.ViewerPaidHighUsdMicros is not { } high ? null
            : low == high ? $"{low}"
            : $"{low} to {high}";
    }
}
