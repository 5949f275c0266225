using System.Globalization;
using LiveBattle.Economy;

namespace LiveBattle.Cli;

/// <summary>Reads what was typed part by part and keeps everything that is wrong, so that all of it is told at once.</summary>
internal sealed class StudyReading
{
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
}
