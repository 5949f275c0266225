using System.Text.Json;
using System.Text.Json.Nodes;

namespace LiveBattle.Economy.Tests;

/// <summary>The cards that tests speak of.</summary>
internal static class Cards
{
    public static RateCard SourceA { get; } = RateCards.Find("source-a")!;

    public static RateCard SourceB { get; } = RateCards.Find("source-b")!;

    public static RateCard Measured { get; } = RateCards.Find("measured")!;

    public static RateEntry<T> Printed<T>(T value)
        where T : struct =>
        new() { Provenance = Provenance.Printed, Low = value, Mid = value, High = value, Source = "a test" };

    public static RateEntry<T> Silent<T>()
        where T : struct => RateEntry<T>.Silent("a test");

    public static ConversionResult Convert(this RateCard card, Amount amount) => Converter.Convert(amount, card).Value;

    public static ConversionResult ConvertPoints(this RateCard card, long points) => card.Convert(Amount.OfPoints(points));

    /// <summary>The canonical object, to be changed and read again.</summary>
    public static JsonObject ToJson(this RateCard card) => JsonNode.Parse(RateCardJson.ToText(card))!.AsObject();

    public static Checked<RateCard> Read(this JsonNode card)
    {
        using var document = JsonDocument.Parse(card.ToJsonString());
        return RateCardJson.Read(document.RootElement);
    }

    /// <summary>Reads what a person would write: a card that changes a built-in one.</summary>
    public static Checked<RateCard> Edited(string basedOn, string entries) => JsonNode.Parse(
        $$"""{ "base": "{{basedOn}}", "id": "mine", "name": "Mine"{{(entries.Length > 0 ? ", " : "")}}{{entries}} }""")!.Read();

    /// <summary>Low, middle and high at once.</summary>
    public static void SetAll(this JsonNode entry, string value)
    {
        foreach (var key in new[] { "low", "mid", "high" })
        {
            entry[key] = JsonNode.Parse(value);
        }
    }

    /// <summary>The one step of this key.</summary>
    public static ExplainStep Of(this IEnumerable<ExplainStep> steps, string key) => steps.Single(step => step.Key == key);
}
