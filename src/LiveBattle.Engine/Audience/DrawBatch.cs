using System.Runtime.CompilerServices;
using LiveBattle.Engine.Chance;

namespace LiveBattle.Engine.Audience;

/// <summary>
/// The next draws of every point process, made some at a time: draws depend on nothing but their counters, so made
/// together they do not wait for each other. What is drawn ahead is a copy of what the stream says anyway. Not
/// thread-safe.
/// </summary>
internal sealed class DrawBatch
{
    /// <summary>Draws made at a time; a power of two.</summary>
    public const int Length = 32;

    private readonly Draw[] _draws;

    public DrawBatch(int processes) => _draws = new Draw[processes * Length];

    /// <summary>A draw of a process that is in the batch.</summary>
    public ref readonly Draw this[int process, ulong ordinal] =>
        ref _draws[unchecked((process * Length) + (int)(ordinal % Length))];

    /// <summary>Makes a process's draws from an ordinal on, a multiple of <see cref="Length"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(int process, in RandomStream stream, ulong ordinal)
    {
        Span<PhiloxBlock> blocks = stackalloc PhiloxBlock[Length];
        stream.Fill(ordinal, blocks);
        Span<double> waits = stackalloc double[Length];
        Samplers.UnitExponentials(blocks, waits);
        Span<Draw> draws = _draws.AsSpan(process * Length, Length);
        for (int i = 0; i < draws.Length; i++)
            draws[i] = new Draw(blocks[i], waits[i]);
    }

    public void CopyFrom(DrawBatch other) => other._draws.CopyTo(_draws, 0);
}

/// <summary>One draw of a point process: the wait in operational time, and the block whose other bits say who and what.</summary>
internal readonly record struct Draw(PhiloxBlock Block, double Wait);
