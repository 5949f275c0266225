using System.Runtime.CompilerServices;

namespace LiveBattle.Engine.Chance;

/// <summary>
/// A choice between few things with given weights, by inversion of their cumulative distribution: one 32-bit word picks
/// one. Probabilities are met to within 2^-32. Immutable and thread-safe.
/// </summary>
public sealed class ChoiceTable
{
    private const int CountedChoices = 12;

    private readonly uint[] _lastWord;

    /// <param name="weights">At least one; each finite and above 0, and so their sum. Their order is part of the luck.</param>
    public ChoiceTable(ReadOnlySpan<double> weights)
    {
        ArgumentOutOfRangeException.ThrowIfZero(weights.Length);
        double total = 0;
        foreach (double weight in weights)
        {
            if (!(weight > 0) || double.IsInfinity(weight))
                throw new ArgumentOutOfRangeException(nameof(weights), weight, "A weight is finite and above 0.");
            total += weight;
        }

        if (double.IsInfinity(total))
            throw new ArgumentOutOfRangeException(nameof(weights), total, "Weights have a finite sum.");

        _lastWord = new uint[weights.Length];
        double cumulative = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            cumulative += weights[i];
            double bound = Math.Floor((cumulative / total * 4294967296.0) + 0.5);
            _lastWord[i] = bound < 1 ? 0 : (uint)(Math.Min(bound, 4294967296.0) - 1);
        }

        _lastWord[^1] = uint.MaxValue;
    }

    /// <summary>How many things there are.</summary>
    public int Count => _lastWord.Length;

    /// <summary>The index that a random word picks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Pick(uint word)
    {
        // Counted, not searched: a branch on a random word is guessed wrong too often. The last bound is above every word.
        uint[] last = _lastWord;
        int index = 0;
        if (last.Length <= CountedChoices)
        {
            for (int i = 0; i < last.Length; i++)
                index += word > last[i] ? 1 : 0;
            return index;
        }

        while (word > last[index])
            index++;
        return index;
    }
}
