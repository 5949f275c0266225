using System.Collections.Immutable;

namespace LiveBattle.Economy;

/// <summary>What a check returns: the value, or every problem that stood in its way.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
public sealed class Checked<T>
    where T : notnull
{
    private readonly T? _value;

    /// <summary>A check that found nothing wrong.</summary>
    public Checked(T value)
    {
        _value = value;
        Problems = [];
    }

    /// <summary>A failed check.</summary>
    /// <param name="problems">One or more, in the order found.</param>
    public Checked(ImmutableArray<Problem> problems)
    {
        if (problems.IsEmpty)
        {
            throw new ArgumentException("A failed check names at least one problem.", nameof(problems));
        }

        Problems = problems;
    }

    /// <summary>A check that failed for one reason.</summary>
    public Checked(Problem problem)
        : this([problem])
    {
    }

    /// <summary>Everything that is wrong, in the order found; empty when the value is there.</summary>
    public ImmutableArray<Problem> Problems { get; }

    /// <summary>Whether the value is there.</summary>
    public bool IsValid => Problems.IsEmpty;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There are problems; the message lists them.</exception>
    public T Value => IsValid
        ? _value!
        : throw new InvalidOperationException(string.Join("; ", Problems.Select(p => $"{p.Path}: {p.Message}")));
}
