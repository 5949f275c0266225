using System.Collections.Immutable;
using System.Globalization;
using LiveBattle.Economy;

namespace LiveBattle.Studies.Questions;

/// <summary>A setting of a scenario, and the values that it takes one after the other: <c>rules.duration=60s..300s:60s</c>.</summary>
public sealed record SweepRange
{
    private const string Form = "KEY=FROM..TO:STEP, as in audience.a.whale.giftsPerMinute=0.2..1:0.2";
    private static readonly ImmutableArray<string> Units = ["ms", "s", "m", "h", ""];

    private SweepRange(string path, string unit, ImmutableArray<decimal> values)
    {
        Path = path;
        Unit = unit;
        Values = values;
    }

    /// <summary>Dotted keys, as settings have them.</summary>
    public string Path { get; }

    /// <summary>What stands behind each number: a unit of time, or nothing.</summary>
    public string Unit { get; }

    /// <summary>Two or more, at most <see cref="SweepQuestion.MostValues"/>, rising or falling.</summary>
    public ImmutableArray<decimal> Values { get; }

    /// <summary>A value as a scenario file holds it.</summary>
    public string TextOf(decimal value) => value.ToString(CultureInfo.InvariantCulture) + Unit;

    /// <summary>Reads the form of the command line.</summary>
    /// <param name="text">As <c>KEY=FROM..TO:STEP</c>; the three numbers carry the same unit, or none.</param>
    /// <param name="place">Where it stood, for the message.</param>
    public static Checked<SweepRange> Parse(string text, string place = "--vary")
    {
        ArgumentNullException.ThrowIfNull(text);
        int sign = text.IndexOf('=', StringComparison.Ordinal);
        int dots = text.IndexOf("..", Math.Max(sign, 0), StringComparison.Ordinal);
        int colon = text.LastIndexOf(':');
        return sign > 0 && dots > sign && colon > dots
            ? Create(text[..sign].Trim(), text[(sign + 1)..dots].Trim(), text[(dots + 2)..colon].Trim(), text[(colon + 1)..].Trim(), place)
            : new Checked<SweepRange>(new Problem(place, Problem.Echo(text), Form, "A sweep names a setting, where it begins and ends, and its step."));
    }

    /// <summary>The range of three numbers, or all that is wrong with them.</summary>
    /// <param name="path">Dotted keys.</param>
    /// <param name="from">The first value, with its unit.</param>
    /// <param name="to">The last is this, or the one before it where the step does not meet it.</param>
    /// <param name="step">From one to the next; towards <paramref name="to"/>.</param>
    /// <param name="place">Where they stood, for the message.</param>
    public static Checked<SweepRange> Create(string path, string from, string to, string step, string place)
    {
        List<Problem> problems = [];
        string unit = Units.First(unit => from.EndsWith(unit, StringComparison.Ordinal) && (unit.Length == 0 || !from.EndsWith('.')));
        decimal first = Number("from", from);
        decimal last = Number("to", to);
        decimal by = Number("step", step);
        if (path.Length == 0)
            problems.Add(new Problem(place, Problem.Missing, Form, "A sweep names the setting that it varies."));
        if (problems.Count == 0 && by == 0)
            problems.Add(new Problem($"{place} step", Problem.Echo(step), "a number other than 0", "With a step of 0 a sweep never ends."));
        else if (problems.Count == 0 && (last - first) / by < 1)
            problems.Add(new Problem($"{place} step", Problem.Echo(step), $"a step that leads from {from} to {to}, no larger than the way", "This sweep has no second value."));
        else if (problems.Count == 0 && (last - first) / by >= SweepQuestion.MostValues)
        {
            problems.Add(new Problem(
                $"{place} step",
                Problem.Echo(step),
                string.Create(CultureInfo.InvariantCulture, $"at most {SweepQuestion.MostValues} values; this would be {Math.Floor((last - first) / by) + 1:N0}"),
                "This sweep has too many values."));
        }

        if (problems.Count > 0)
            return new Checked<SweepRange>([.. problems]);
        int count = (int)((last - first) / by) + 1;
        return new Checked<SweepRange>(new SweepRange(
            path, unit, [.. Enumerable.Range(0, count).Select(i => Bare(first + (i * by)))]));

        decimal Number(string which, string text)
        {
            const decimal Largest = 1_000_000_000_000;
            bool isRead = text.EndsWith(unit, StringComparison.Ordinal)
                & decimal.TryParse(
                    text.EndsWith(unit, StringComparison.Ordinal) ? text[..^unit.Length] : text,
                    NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out decimal value);
            if (isRead && Math.Abs(value) <= Largest && value.Scale <= 12)
                return value;
            problems.Add(new Problem(
                $"{place} {which}",
                text.Length == 0 ? Problem.Missing : Problem.Echo(text),
                unit.Length == 0 ? "a number, as in 0.25" : $"a number with the unit of the first, as in 60{unit}",
                "A sweep goes from a number to a number by a number."));
            return 0;
        }
    }

    // 0.50 and 0.5 are one value and must have one text.
    private static decimal Bare(decimal value) => value / 1.0000000000000000000000000000m;
}
