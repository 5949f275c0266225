using System.Collections.Immutable;
using System.Globalization;
using LiveBattle.Economy;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Time;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Studies.Advice;

/// <summary>What is wrong with a question, all of it, in the order found. Not thread-safe; made for one question.</summary>
internal sealed class ProblemList
{
    private readonly List<Problem> _all = [];

    public bool IsEmpty => _all.Count == 0;

    public void Refuse(string path, IFormattable value, string allowed, string message) =>
        Refuse(path, value.ToString(null, CultureInfo.InvariantCulture), allowed, message);

    public void Refuse(string path, string value, string allowed, string message) =>
        _all.Add(new Problem(path, Problem.Echo(value), allowed, message));

    public void AddRange(ImmutableArray<Problem> problems) => _all.AddRange(problems);

    /// <summary>Enough battles for the question, and no precision: its answer has no single width to stop at.</summary>
    public void CheckSampling(Sampling sampling, int fewest, string why, int most = Limits.Replications)
    {
        if (sampling.Replications < fewest || sampling.Replications > most)
        {
            Refuse(
                "replications",
                sampling.Replications,
                string.Create(CultureInfo.InvariantCulture, $"{fewest:N0} to {most:N0}"),
                sampling.Replications < fewest ? why : "More battles than this question can keep: ask with fewer.");
        }

        if (sampling.Precision is { } precision)
        {
            Refuse(
                "precision",
                precision,
                "null, or leave it out",
                "This question plays all its battles: its answer has several figures, each with an interval of its own.");
        }
    }

    public void CheckSide(BattleSide side)
    {
        if (side is not (BattleSide.A or BattleSide.B))
            Refuse("side", side.ToString(), "a or b", "This question is asked for one side.");
    }

    /// <summary>Whether a number lies within closed limits; notes it if not.</summary>
    public bool CheckWithin(string path, double value, double min, double max, string message)
    {
        if (value >= min && value <= max)
            return true;
        Refuse(path, value, string.Create(CultureInfo.InvariantCulture, $"{min:#,0.######} to {max:#,0.######}"), message);
        return false;
    }

    /// <summary>Whether a time is a whole tick within closed limits; notes it if not.</summary>
    public bool CheckTime(string path, long micros, long min, long max, string message)
    {
        if (micros >= min && micros <= max && micros % SimTime.MicrosPerTick == 0)
            return true;
        Refuse(
            path,
            Durations.Print(micros),
            $"{Durations.Print(min)} to {Durations.Print(max)} in steps of 100ms",
            micros % SimTime.MicrosPerTick == 0 ? message : "A battle is looked at in steps of 100ms.");
        return false;
    }

    /// <summary>The value when nothing was noted, else everything that was.</summary>
    public Checked<T> Check<T>(Func<T> make)
        where T : notnull =>
        IsEmpty ? new Checked<T>(make()) : new Checked<T>([.. _all]);
}
