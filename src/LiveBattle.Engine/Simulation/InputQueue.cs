using LiveBattle.Engine.Battle;

namespace LiveBattle.Engine.Simulation;

/// <summary>Accepted inputs in the order in which they count: by tick, then by journal index.</summary>
internal sealed class InputQueue
{
    private readonly List<BattleInput> _inputs = [];
    private int _next;

    public bool IsEmpty => _next == _inputs.Count;

    /// <summary>Whether an input that ends the battle is taken: nothing can come after it.</summary>
    public bool IsClosed => _inputs.Count > 0 && _inputs[^1].Kind is (InputKind.Leave or InputKind.End);

    /// <summary>The tick of the input that ends the battle; null when none is taken.</summary>
    public long? ClosingTick => IsClosed ? _inputs[^1].Tick : null;

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

    public InputQueue Fork()
    {
        InputQueue copy = new();
        copy._inputs.AddRange(_inputs);
        copy._next = _next;
        return copy;
    }
}
