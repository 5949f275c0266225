using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LiveBattle.Economy;

/// <summary>
/// Rate cards as JSON. Built-in cards and cards written out in a scenario take the same way in, so both obey the
/// same limits.
/// </summary>
/// <remarks>
/// Canonical form: keys in a fixed order, everything written, fractions in lowest terms. What was written reads back
/// and writes the same bytes. In reading, an entry that is left out is taken from the built-in card that <c>base</c>
/// names, and is silent without <c>base</c>; an entry that is written replaces it whole. <c>low</c> and <c>high</c>
/// left out equal <c>mid</c>; <c>date</c> and <c>note</c> left out are null. An explicit null is the same as leaving
/// out. The canonical form has no <c>base</c>: it is whole.
/// </remarks>
public static class RateCardJson
{
    /// <summary>Where a card stands in a scenario; the root of the paths in problems unless told otherwise.</summary>
    public const string DefaultPath = "rates";

    // Sources and notes hold apostrophes and dashes; escapes would make stored scenarios hard to read.
    private static readonly JsonWriterOptions Readable =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the card as one canonical object.</summary>
    /// <param name="writer">Where to; its options decide on indentation and escaping.</param>
    /// <param name="card">What to write.</param>
    public static void Write(Utf8JsonWriter writer, RateCard card)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(card);
        RateCardWriter.Write(writer, card);
    }

    /// <summary>The canonical object as text on one line.</summary>
    public static string ToText(RateCard card)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, Readable))
        {
            Write(writer, card);
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>Reads a card.</summary>
    /// <param name="element">The object; unknown keys are refused.</param>
    /// <param name="path">The root of the paths in problems.</param>
    /// <returns>The card, within all limits, or every problem at once.</returns>
    public static Checked<RateCard> Read(JsonElement element, string path = DefaultPath)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!JsonText.IsWhole(element))
        {
            return new Checked<RateCard>(new Problem(
                path, "(unreadable)", "text in Unicode", "A text here holds half a character."));
        }

        var problems = new List<Problem>();
        var card = RateCardReader.Read(new JsonField(element, path, problems));
        if (card is not null)
        {
            RateCardLimits.Check(card, path, problems);
            RateCardConsistency.Check(card, path, problems);
        }

        return card is not null && problems.Count == 0
            ? new Checked<RateCard>(card)
            : new Checked<RateCard>(problems.ToImmutableArray());
    }
}
