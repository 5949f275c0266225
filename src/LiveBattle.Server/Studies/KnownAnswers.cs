using System.Diagnostics.CodeAnalysis;
using LiveBattle.Contracts;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Server.Studies;

/// <summary>An answer that is known.</summary>
/// <param name="Result">As the wire tells it.</param>
/// <param name="Battles">Those of the question's own scenario, for who lists them; null for a kind that has none to list.</param>
/// <param name="Progress">As it was at the end.</param>
internal sealed record KnownAnswer(StudyResult Result, StudyReport? Battles, StudyProgressView Progress);

/// <summary>
/// The answers asked for last, by their questions' keys: bounded by their number and by the memory that their battles
/// take. Whoever uses it holds the desk's lock.
/// </summary>
/// <param name="mostAnswers">Answers that are kept.</param>
/// <param name="mostBytes">What their battles take together; the newest is kept whatever it takes.</param>
internal sealed class KnownAnswers(int mostAnswers, long mostBytes)
{
    // Seed, points, net and winner of a battle that can be listed, and what an answer takes beside them.
    private const int BytesOfABattle = 48;
    private const int BytesOfAnAnswer = 16 * 1024;

    private readonly Dictionary<string, LinkedListNode<(string Key, KnownAnswer Answer)>> _byKey = new(StringComparer.Ordinal);

    // The one that was asked for last stands first.
    private readonly LinkedList<(string Key, KnownAnswer Answer)> _order = new();
    private long _bytes;

    public int Count => _byKey.Count;

    public bool TryGet(string key, [NotNullWhen(true)] out KnownAnswer? answer)
    {
        answer = null;
        if (!_byKey.TryGetValue(key, out LinkedListNode<(string Key, KnownAnswer Answer)>? node))
            return false;
        _order.Remove(node);
        _order.AddFirst(node);
        answer = node.Value.Answer;
        return true;
    }

    public void Put(string key, KnownAnswer answer)
    {
        if (_byKey.ContainsKey(key))
            return;
        _byKey[key] = _order.AddFirst((key, answer));
        _bytes += BytesOf(answer);
        while (_byKey.Count > 1 && (_byKey.Count > mostAnswers || _bytes > mostBytes))
        {
            (string Key, KnownAnswer Answer) last = _order.Last!.Value;
            _order.RemoveLast();
            _byKey.Remove(last.Key);
            _bytes -= BytesOf(last.Answer);
        }
    }

    private static long BytesOf(KnownAnswer answer) => BytesOfAnAnswer + ((answer.Battles?.Battles ?? 0) * BytesOfABattle);
}
