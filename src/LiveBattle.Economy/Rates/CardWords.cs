using System.Globalization;

namespace LiveBattle.Economy;

/// <summary>How cards and their silences read within a sentence.</summary>
internal static class CardWords
{
    private const string Guide = "Guide ";

    /// <summary>The card's name within a sentence: guide A, the measured card, Mine.</summary>
    public static string Name(RateCard card) =>
        card.Name.StartsWith(Guide, StringComparison.Ordinal) ? char.ToLowerInvariant(card.Name[0]) + card.Name[1..]
        : card.Id == RateCards.Default.Id ? "the measured card"
        : card.Name;

    /// <summary>The same at the start of a sentence.</summary>
    public static string AtStart(string words) =>
        words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>The same of several cards: guide A, guide B and the measured card.</summary>
    public static string Names(IEnumerable<RateCard> cards) => List([.. cards.Select(Name)]);

    /// <summary>Things in a row: a, b and c.</summary>
    public static string List(IReadOnlyList<string> things) => things.Count < 2
        ? string.Concat(things)
        : $"{string.Join(", ", things.Take(things.Count - 1))} and {things[^1]}";

    /// <summary>What stands where a source says nothing: guide A does not say.</summary>
    public static string Silence(string source) => $"{source} does not say";

    /// <summary>A count with a unit that a card gives in the plural: 1 follower, 5,000 followers.</summary>
    public static string Count(long count, string units) => string.Create(
        CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 && units.EndsWith('s') ? units[..^1] : units)}");
}
