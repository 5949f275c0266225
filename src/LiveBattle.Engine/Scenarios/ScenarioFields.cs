using System.Globalization;
using System.Text.Json;
using LiveBattle.Economy;
using LiveBattle.Engine.Time;

namespace LiveBattle.Engine.Scenarios;

/// <summary>What scenario files need beyond whole numbers and texts: each reading notes its problem and goes on.</summary>
internal static class ScenarioFields
{
    /// <summary>The keys under an optional key: none when it is absent, null after a problem.</summary>
    public static JsonForm? FormOrEmpty(this JsonField field, string? example = null) =>
        field.IsAbsent ? field.EmptyObject() : field.Object(example);

    public static long WholeOr(this JsonField field, long min, long max, long fallback) =>
        field.IsAbsent ? fallback : field.Whole(min, max) ?? fallback;

    public static bool YesNoOr(this JsonField field, bool fallback) =>
        field.IsAbsent ? fallback : field.YesNo() ?? fallback;

    public static double NumberOr(this JsonField field, double min, double max, double fallback) =>
        field.IsAbsent ? fallback : field.Number(min, max) ?? fallback;

    /// <summary>A finite number above the one limit and at most the other.</summary>
    public static double? NumberAbove(this JsonField field, double min, double max)
    {
        if (field.Element.ValueKind == JsonValueKind.Number
            && field.Element.TryGetDouble(out double value)
            && value > min
            && value <= max)
        {
            // Minus zero becomes zero: one number, one way to write it.
            return value + 0.0;
        }

        field.Refuse(
            string.Create(CultureInfo.InvariantCulture, $"a number above {min}, at most {max}"),
            "A number within the limits is needed here.");
        return null;
    }

    /// <summary>A duration in whole ticks, in microseconds; null after a problem.</summary>
    /// <param name="field">Where it stands.</param>
    /// <param name="min">The shortest allowed.</param>
    /// <param name="max">The longest allowed.</param>
    /// <param name="fallback">What it is when it is left out; null where it is needed.</param>
    public static long? Duration(this JsonField field, long min, long max, long? fallback = null)
    {
        if (field.IsAbsent && fallback is not null)
            return fallback;
        long? micros = field.Element.ValueKind == JsonValueKind.String ? Durations.Parse(field.Element.GetString()!) : null;
        string? problem = micros switch
        {
            null => "A duration is a number with its unit, as in 300ms, 10s or 5m.",
            { } known when known < min => "This duration is too short.",
            { } known when known > max => "This duration is too long.",
            { } known when known % SimTime.MicrosPerTick != 0 => "This duration is not in whole steps of 100ms.",
            _ => null,
        };
        if (problem is null)
            return micros;
        field.Refuse($"{Durations.Print(min)} to {Durations.Print(max)} in steps of 100ms", problem);
        return null;
    }

    /// <summary>A name for screens: one line, not blank, not long.</summary>
    public static string? Name(this JsonField field)
    {
        string? text = field.Text();
        if (text is null || new StringInfo(text).LengthInTextElements <= Limits.NameLength)
            return text;
        field.Refuse($"at most {Limits.NameLength} characters", "This name is too long.");
        return null;
    }
}
