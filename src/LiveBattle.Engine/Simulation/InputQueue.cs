using LiveBattle.Engine.Battle;

namespace LiveBattle.Engine.Simulation;

/// <summary>Accepted inputs in the order in which they count: by tick, then by journal index.</summary>
internal sealed class InputQueue
{
    private readonly List<BattleInput> _inputs = [];
    private int _next;

    public bool IsEmpty => _next == _inputs.Count;

    /// <summary>The tick of the input that ends the battle, after which nothing can come; null when none is taken.</summary>
    public long? EndTick => _inputs.Count > 0 && _inputs[^1].Kind is (InputKind.Leave or InputKind.End) ? _inputs[^1].Tick : null;

    public ref readonly BattleInput Peek() => ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_inputs)[_next];

    public void Dequeue() => _next++;

    /// <summary>False when the input would come before one that is queued already.</summary>
    public bool Takes(in BattleInput input) =>
        _inputs.Count == 0 || (input.Index > _inputs[^1].Index && input.Tick >= _inputs[^1].Tick);

    /// <summary>Queues an input that it <see cref="Takes"/>.</summary>
    public void Enqueue(in BattleInput input) => _inputs.Add(input);

    public void Reset()
    {
        _inputs.Clear();
        _next = 0;
    }

    /// <summary>Takes over what is to come in another queue, and its last input: it says what may follow.</summary>
    public void CopyFrom(InputQueue other)
    {
        int first = Math.Min(other._next, Math.Max(0, other._inputs.Count - 1));
        _inputs.Clear();
        _inputs.AddRange(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(other._inputs)[first..]);
        _next = other._next - first;
    }
}
