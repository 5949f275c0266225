using System.Collections.Immutable;
using System.Text.Json;

namespace LiveBattle.Economy;

/// <summary>The rate cards that come with the program: what two guides print, and what was measured.</summary>
public static class RateCards
{
    /// <summary>All built-in cards: <c>source-a</c>, <c>source-b</c>, <c>measured</c>.</summary>
    public static ImmutableArray<RateCard> BuiltIn { get; } = [Load("source-a"), Load("source-b"), Load("measured")];

    /// <summary>The card used when nobody chose one: <c>measured</c>.</summary>
    public static RateCard Default { get; } = Find("measured")!;

    /// <summary>The built-in card of this id, exactly as written; null when there is none.</summary>
    public static RateCard? Find(string id) => BuiltIn.FirstOrDefault(card => card.Id == id);

    private static RateCard Load(string id)
    {
        using var stream = EmbeddedData.Open($"{id}.json");
        using var document = JsonDocument.Parse(stream);
        return RateCardJson.Read(document.RootElement, id).Value;
    }
}
