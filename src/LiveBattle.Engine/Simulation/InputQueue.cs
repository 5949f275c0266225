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

    /// <summary>A copy of what is to come, and of the last input: it says what may follow.</summary>
    public InputQueue Fork()
    {
        InputQueue copy = new();
        int first = Math.Min(_next, Math.Max(0, _inputs.Count - 1));
        copy._inputs.AddRange(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_inputs)[first..]);
        copy._next = _next - first;
        return copy;
    }
}
