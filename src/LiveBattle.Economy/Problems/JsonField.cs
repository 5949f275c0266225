using System.Globalization;
using System.Text.Json;

namespace LiveBattle.Economy;

/// <summary>
/// A place in a JSON document, perhaps empty. Each reading returns the value, or null after adding a problem to the
/// list that the whole document shares, so that a reader sees everything wrong at once.
/// </summary>
public sealed class JsonField(JsonElement element, string path, List<Problem> problems)
{
    private const int LongestText = 1_000;

    private static readonly JsonElement EmptyElement = JsonDocument.Parse("{}").RootElement;

    /// <summary>Dotted keys from the root of the document.</summary>
    public string Path => path;

    /// <summary>What stands here; undefined when nothing does.</summary>
    public JsonElement Element => element;

    /// <summary>Whether nothing stands here, or an explicit null.</summary>
    public bool IsAbsent => element.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;

    /// <summary>An object without keys at this place, for a key that may be left out.</summary>
    public JsonForm EmptyObject() => new(EmptyElement, path, problems);

    /// <summary>The object that stands here.</summary>
    /// <param name="example">One as its author might write it, for whoever wrote something else; null for none.</param>
    public JsonForm? Object(string? example = null)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            return new JsonForm(element, path, problems);
        }

        Refuse(example is null ? "an object" : $"an object, as in {example}", "An object is needed here.");
        return null;
    }

    /// <summary>A whole number within limits.</summary>
    /// <param name="min">The smallest allowed.</param>
    /// <param name="max">The largest allowed.</param>
    /// <param name="why">What would go wrong beyond them, as a sentence; null when the limits speak for themselves.</param>
    public long? Whole(long min, long max, string? why = null)
    {
        if (element.ValueKind == JsonValueKind.Number
            && element.TryGetInt64(out var value)
            && value >= min
            && value <= max)
        {
            return value;
        }

        Refuse(
            string.Create(CultureInfo.InvariantCulture, $"a whole number from {min:N0} to {max:N0}"),
            why is null || IsAbsent || element.ValueKind != JsonValueKind.Number
                ? "A whole number within the limits is needed here."
                : why);
        return null;
    }

    /// <summary>A finite number within closed limits.</summary>
    /// <param name="why">What would go wrong beyond them, as a sentence; null when the limits speak for themselves.</param>
    public double? Number(double min, double max, string? why = null)
    {
        if (element.ValueKind == JsonValueKind.Number
            && element.TryGetDouble(out var value)
            && value >= min
            && value <= max)
        {
            // Minus zero becomes zero: one number, one way to write it, and a rate that can be divided by.
            return value + 0.0;
        }

        Refuse(
            string.Create(CultureInfo.InvariantCulture, $"a number from {min} to {max}"),
            why is null || element.ValueKind != JsonValueKind.Number ? "A number within the limits is needed here." : why);
        return null;
    }

    public UsdMicros? Money() =>
        Whole(0, AmountLimits.MaxUsdMicros) is { } micros ? UsdMicros.FromMicros(micros) : null;

    public bool? YesNo()
    {
        if (element.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return element.GetBoolean();
        }

        Refuse("true or false", "A yes or no is needed here.");
        return null;
    }

    public T? Choice<T>()
        where T : struct, Enum
    {
        var text = element.ValueKind == JsonValueKind.String ? element.GetString()! : null;
        foreach (var value in Enum.GetValues<T>())
        {
            if (JsonNames.Of(value) == text)
            {
                return value;
            }
        }

        var meant = text is null ? null : Suggestion.Nearest(text, JsonNames.All<T>());
        Refuse(
            string.Join(", ", JsonNames.All<T>()),
            meant is null ? "One of the choices is needed here." : $"This is no choice here; did you mean {meant}?");
        return null;
    }

    /// <summary>
    /// Text that is there, not blank, not longer than 1,000 characters and without control or direction marks.
    /// </summary>
    /// <param name="why">What the text is needed for, as a sentence; null when its key says so.</param>
    public string? Text(string? why = null)
    {
        if (element.ValueKind == JsonValueKind.String
            && element.GetString() is { Length: <= LongestText } text
            && !string.IsNullOrWhiteSpace(text)
            && !text.Any(IsUnseen))
        {
            return text;
        }

        Refuse($"text of 1 to {LongestText:N0} characters on one line", why ?? "A text is needed here.");
        return null;
    }

    public string? TextOrNull() => IsAbsent ? null : Text();

    /// <summary>A year, year-month or full date as digits and hyphens; null when absent.</summary>
    public string? DateOrNull()
    {
        if (IsAbsent)
        {
            return null;
        }

        var text = element.ValueKind == JsonValueKind.String ? element.GetString()! : "";
        var isWritten = text.Length is 4 or 7 or 10
            && text.Index().All(at => at.Index is 4 or 7 ? at.Item == '-' : char.IsAsciiDigit(at.Item));
        if (isWritten && IsInTheCalendar(text))
        {
            return text;
        }

        Refuse(
            "null, 2026, 2026-11 or 2026-11-23",
            isWritten ? "There is no such date in the calendar."
            : element.ValueKind == JsonValueKind.Number ? "A date is text, a year too: write it in quotes."
            : "A date is needed here.");
        return null;
    }

    /// <summary>Each item in order; absent reads as none.</summary>
    public IEnumerable<JsonField> Items()
    {
        if (IsAbsent)
        {
            return [];
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().Select((item, index) => new JsonField(item, $"{path}[{index}]", problems));
        }

        Refuse("a list", "A list is needed here.");
        return [];
    }

    public void Refuse(string allowed, string message) =>
        Refuse(IsAbsent ? Problem.Missing : element.GetRawText(), allowed, message);

    public void Refuse(string value, string allowed, string message) =>
        problems.Add(new Problem(path, Problem.Echo(value), allowed, message));

    // A year stands for its first month, a month for its first day: both are there exactly when that day is.
    private static bool IsInTheCalendar(string date) => DateOnly.TryParseExact(
        date + "0001-01-01"[date.Length..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // Direction marks can make a line read as another one.
    private static bool IsUnseen(char c) =>
        char.IsControl(c) || (c is not ('\u200C' or '\u200D') && char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
