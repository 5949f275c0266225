using System.Globalization;
using System.Text.Json;
using LiveBattle.Economy;
using LiveBattle.Engine.Time;

namespace LiveBattle.Engine.Scenarios;

/// <summary>What scenario files need beyond whole numbers and texts: each reading notes its problem and goes on.</summary>
internal static class ScenarioFields
{
    /// <summary>The keys under an optional key: none when it is absent, null after a problem.</summary>
    public static JsonForm? FormOrEmpty(this JsonField field) => field.IsAbsent ? field.EmptyObject() : field.Object();

    public static long WholeOr(this JsonField field, long min, long max, long fallback) =>
        field.IsAbsent ? fallback : field.Whole(min, max) ?? fallback;

    public static bool YesNoOr(this JsonField field, bool fallback) =>
        field.IsAbsent ? fallback : field.YesNo() ?? fallback;

    public static double NumberOr(this JsonField field, double min, double max, double fallback) =>
        field.IsAbsent ? fallback : field.Number(min, max) ?? fallback;

    /// <summary>A finite number within closed limits.</summary>
    public static double? Number(this JsonField field, double min, double max)
    {
        if (field.Element.ValueKind == JsonValueKind.Number
            && field.Element.TryGetDouble(out double value)
            && value >= min
            && value <= max)
        {
            // Minus zero becomes zero: one number, one way to write it, and a rate that can be divided by.
            return value + 0.0;
        }

        field.Refuse(
            string.Create(CultureInfo.InvariantCulture, $"a number from {min} to {max}"),
            "A number within the limits is needed here.");
        return null;
    }

    /// <summary>A duration in whole ticks, in microseconds.</summary>
    public static long Duration(this JsonField field, long min, long max, long fallback)
    {
        if (field.IsAbsent)
            return fallback;
        if (field.Element.ValueKind == JsonValueKind.String
            && Durations.Parse(field.Element.GetString()!) is { } micros
            && micros >= min
            && micros <= max
            && micros % SimTime.MicrosPerTick == 0)
        {
            return micros;
        }

        field.Refuse(
            $"{Durations.Print(min)} to {Durations.Print(max)} in steps of 100ms",
            "A duration is a number with its unit, as in 250ms, 10s or 5m.");
        return fallback;
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

    /// <summary>Refuses what a later version will play, unless it is switched off.</summary>
    public static void RefuseUnlessAbsent(this JsonField field, string what)
    {
        if (!field.IsAbsent)
            field.Refuse("null, or leave it out", $"{what} are not played by engine version {EngineVersion.Current}.");
    }

    /// <inheritdoc cref="RefuseUnlessAbsent"/>
    public static void RefuseUnlessEmptyList(this JsonField field, string what)
    {
        if (!field.IsAbsent && field.Items().Any())
            field.Refuse("[], or leave it out", $"{what} are not played by engine version {EngineVersion.Current}.");
    }

    /// <inheritdoc cref="RefuseUnlessAbsent"/>
    public static void RefuseUnless(this JsonField field, double value, string what)
    {
        bool isThat = field.Element.ValueKind == JsonValueKind.Number && field.Element.TryGetDouble(out double given) && given == value;
        if (!field.IsAbsent && !isThat)
        {
            field.Refuse(
                string.Create(CultureInfo.InvariantCulture, $"{value}, or leave it out"),
                $"{what} are not played by engine version {EngineVersion.Current}.");
        }
    }
}
