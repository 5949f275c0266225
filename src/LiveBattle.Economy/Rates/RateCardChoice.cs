using System.Text.Json;

namespace LiveBattle.Economy;

/// <summary>A place in a document where a rate card is named, or written out. Pure.</summary>
public static class RateCardChoice
{
    private const string OrWritten = "or a card written out";

    /// <summary>The card that is meant: the default one when nothing stands there; null after a problem.</summary>
    /// <param name="field">Where it stands.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static RateCard? Read(JsonField field, List<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(problems);
        if (field.IsAbsent)
        {
            return RateCards.Default;
        }

        if (field.Element.ValueKind is not (JsonValueKind.Object or JsonValueKind.String))
        {
            field.Refuse($"{string.Join(", ", RateCards.BuiltIn.Select(card => card.Id))}, {OrWritten}", "This names no rate card.");
            return null;
        }

        var card = field.Element.ValueKind == JsonValueKind.Object
            ? RateCardJson.Read(field.Element, field.Path)
            : RateCards.Named(field.Element.GetString()!, field.Path, OrWritten);
        problems.AddRange(card.Problems);
        return card.IsValid ? card.Value : null;
    }
}
