using System.Collections.Immutable;
using System.Text.Json;
using LiveBattle.Economy;

namespace LiveBattle.Engine.Scenarios;

/// <summary>Reads the forfeit deck: each card a text, or texts by language.</summary>
internal static class ForfeitReader
{
    /// <summary>The deck, the default one when none is written.</summary>
    public static ImmutableArray<Forfeit> Read(JsonField field)
    {
        if (field.IsAbsent)
            return ForfeitDeck.Default;
        int count = 0;
        List<Forfeit> deck = [];
        foreach (JsonField item in field.Items().Take(Limits.Forfeits + 1))
        {
            count++;
            if (ReadCard(item) is { } card)
                deck.Add(card);
        }

        if (count is 0 or > Limits.Forfeits)
            field.Refuse($"1 to {Limits.Forfeits} tasks", "The deck needs at least one task, and not too many.");
        return [.. deck];
    }

    private static Forfeit? ReadCard(JsonField item)
    {
        if (item.Element.ValueKind != JsonValueKind.Object)
            return item.Name() is { } text ? Forfeit.InEnglish(text) : null;

        JsonForm form = item.Object()!;
        List<KeyValuePair<string, string>> texts = [];
        if (form[Forfeit.MainLanguage].Name() is { } english)
            texts.Add(KeyValuePair.Create(Forfeit.MainLanguage, english));
        string[] others =
        [
            .. item.Element.EnumerateObject().Select(pair => pair.Name).Where(name => name != Forfeit.MainLanguage).Distinct(),
        ];
        foreach (string language in others)
        {
            JsonField field = form[language];
            if (language is not [>= 'a' and <= 'z', >= 'a' and <= 'z'])
                item.Refuse(language, "two lower-case letters, as in ar", "A task's languages are named by their two-letter codes.");
            else if (field.Name() is { } translated)
                texts.Add(KeyValuePair.Create(language, translated));
        }

        if (others.Length >= Limits.Languages)
            item.Refuse($"{others.Length + 1} languages", $"at most {Limits.Languages} languages", "This task has too many languages.");
        form.RefuseOtherKeys();
        return texts is [{ Key: Forfeit.MainLanguage }, ..] ? new Forfeit(texts) : null;
    }
}
