using System.Globalization;
using System.Text.Json;
using LiveBattle.Economy;

namespace LiveBattle.Engine.Scenarios;

/// <summary>Reads the rule pack's settings.</summary>
internal static class RulesReader
{
    /// <summary>The settings, each left out one at its default; null when the battle's times are not known.</summary>
    public static ScenarioRules? Read(JsonField field, GiftKeys gifts)
    {
        if (field.FormOrEmpty("{ duration: 2m }") is not { } rules)
            return null;
        long? duration = rules["duration"].Duration(Limits.DurationMinMicros, Limits.DurationMaxMicros, 301_000_000);
        long? countdown = rules["countdown"].Duration(0, Limits.CountdownMaxMicros, 3_000_000);
        JsonForm? likes = rules["likes"].FormOrEmpty("{ first: 3, next: 1, cap: 6 }");
        int first = Like("first", 3), next = Like("next", 1), cap = Like("cap", 6);
        likes?.RefuseOtherKeys();
        bool followerPoints = rules["followerPoints"].YesNoOr(false);
        SpecificGift? only = ReadSpecificGift(rules["specificGift"], gifts);
        double gloveChance = rules["gloveChance"].NumberOr(0, 1, 0.25);
        rules.RefuseOtherKeys();
        return duration is null || countdown is null
            ? null
            : new ScenarioRules(duration.Value, countdown.Value, first, next, cap, followerPoints, gloveChance, only);

        int Like(string key, int fallback) => (int)(likes?[key].WholeOr(0, Limits.LikePoints, fallback) ?? fallback);
    }

    private static SpecificGift? ReadSpecificGift(JsonField field, GiftKeys gifts)
    {
        if (field.IsAbsent)
            return null;
        string? key = field.Element.ValueKind switch
        {
            JsonValueKind.String => field.Element.GetString(),
            JsonValueKind.Number when field.Element.TryGetInt64(out long coins) => coins.ToString(CultureInfo.InvariantCulture),
            _ => null,
        };
        if (key is not null)
            return gifts.Find(key, field) is { } gift ? new SpecificGift(gift.Id, gift.Coins) : null;
        field.Refuse("null, a name of the catalogue, id:NUMBER, or a number of coins", "The gift that alone brings points is needed here.");
        return null;
    }
}
