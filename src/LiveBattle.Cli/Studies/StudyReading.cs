using System.Globalization;
using System.Text.RegularExpressions;
using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Cli;

/// <summary>Reads what was typed part by part and keeps everything that is wrong, so that all of it is told at once.</summary>
internal sealed partial class StudyReading
{
    // More threads than any machine has cores would only queue up.
    private const int MostThreads = 1_024;

    private readonly List<Failure> _failures = [];
    private readonly List<Problem> _problems = [];

    /// <summary>Whether nothing was wrong so far.</summary>
    public bool IsFine => _failures.Count == 0 && _problems.Count == 0;

    public void Refuse(Problem problem) => _problems.Add(problem);

    public void Refuse(string option, string value, string allowed, string message) =>
        _problems.Add(new Problem(option, Problem.Echo(value), allowed, message));

    /// <summary>What a check found; default when it failed.</summary>
    public T? Of<T>(Checked<T> found)
        where T : notnull
    {
        _problems.AddRange(found.Problems);
        return found.IsValid ? found.Value : default;
    }

    /// <summary>What is read; default when it is bad input. What cannot be reached is told at once, and alone.</summary>
    public T? Try<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FailureException exception) when (exception.Failure.ExitCode == Exit.BadInput)
        {
            _failures.Add(exception.Failure);
            return default;
        }
    }

    /// <summary>A whole number within limits; null when it was not typed or is wrong.</summary>
    public int? Whole(string option, string? text, int max)
    {
        if (text is null)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= 1 && value <= max)
            return value;
        Refuse(option, text, $"a whole number from 1 to {Figures.Count(max)}", "A whole number within the limits is needed here.");
        return null;
    }

    /// <summary>How many threads: one per core when nobody says.</summary>
    public int Threads(string? text) => Whole("--threads", text, MostThreads) ?? Environment.ProcessorCount;

    /// <summary>
    /// A number of battles. What is too few or too many for the question alone is left to the question, which says why;
    /// <paramref name="usual"/> when it was not typed or is no number of battles at all.
    /// </summary>
    public int Replications(string? text, int fewest, int most, int usual)
    {
        if (text is null)
            return usual;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count is >= 1 and <= Limits.Replications)
            return count;
        Refuse(
            "--replications", text, $"a whole number from {Figures.Count(fewest)} to {Figures.Count(most)}", "A number of battles within the limits is needed here.");
        return usual;
    }

    /// <summary>
    /// A whole number whose limits its question checks, with thousands as people write them; null when it was not typed or
    /// is no number, which is told with the most that may stand here.
    /// </summary>
    public long? Integer(string option, string? text, long max)
    {
        if (text is null)
            return null;
        string digits = text.Replace(",", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
        bool isWritten = WholeNumber().IsMatch(text);
        if (isWritten && long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) && value is >= int.MinValue and <= int.MaxValue)
            return value;
        Refuse(option, text, $"a whole number, at most {Figures.Count(max)}", "This is no whole number within the limits.");
        return null;
    }

    /// <summary>A number whose limits its question checks; null when it was not typed or is none.</summary>
    public double? Decimal(string option, string? text)
    {
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (text is null)
            return null;
        if (double.TryParse(text, Style, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value))
            return value;
        Refuse(option, text, "a number, as in 0.9 or 12", "This is no number.");
        return null;
    }

    /// <summary>A length of time in microseconds, whose limits its question checks; null when it was not typed or is none.</summary>
    public long? Duration(string option, string? text)
    {
        if (text is null)
            return null;
        if (Durations.Parse(text.Trim()) is { } micros)
            return micros;
        Refuse(option, text, "a time with its unit, as in 500ms, 60s or 2m", "This is no length of time.");
        return null;
    }

    /// <summary>A file to write; null when it was not typed or is wrong.</summary>
    public string? File(string option, string? path)
    {
        if (path is null || (path.Length > 0 && path != "-" && !path.Contains('\0', StringComparison.Ordinal)))
            return path;
        Refuse(option, path, "a file", path == "-" ? "This goes to a file: standard output holds the answer." : "This names no file.");
        return null;
    }

    /// <summary>Ends the reading.</summary>
    /// <exception cref="FailureException">Something was wrong: everything that was is in it.</exception>
    public void Finish()
    {
        if (IsFine)
            return;
        if (_problems.Count == 0 && _failures is [var only])
            throw new FailureException(only);
        Problem[] all = [.. _problems, .. _failures.SelectMany(failure => failure.Problems)];
        string message = all.Length == 1
            ? $"The value of {all[0].Path} cannot be used."
            : $"This line has {all.Length} problems.";
        throw new FailureException(Failure.Malformed(message, all));
    }

    // 1,200 and 1_200 are how people write thousands; 1,5 is how many write a fraction, and no whole number.
    [GeneratedRegex(@"^[+-]?(\d+|\d{1,3}([,_]\d{3})+)$")]
    private static partial Regex WholeNumber();
}
