using LiveBattle.Engine.Events;

namespace LiveBattle.Studies.Running;

/// <summary>
/// How far a study is: written by its threads, read by whoever draws a progress bar or the first dots. Thread-safe.
/// </summary>
public sealed class StudyProgress
{
    private long _done;
    private long _expected;
    private long _winsA;
    private long _winsB;
    private long _draws;

    /// <summary>Battles finished so far.</summary>
    public long Done => Interlocked.Read(ref _done);

    /// <summary>
    /// Battles that the whole study is expected to play: its most at the start, less once a precision is seen to need
    /// less; 0 before it has begun.
    /// </summary>
    public long Expected => Interlocked.Read(ref _expected);

    /// <summary>
    /// How the battles of the question's first scenario ended so far, in no order: a first impression, not the answer.
    /// Those of its other scenarios are not in it.
    /// </summary>
    public (long WinsA, long WinsB, long Draws) Seen =>
        (Interlocked.Read(ref _winsA), Interlocked.Read(ref _winsB), Interlocked.Read(ref _draws));

    internal void Expect(long battles) => Interlocked.Exchange(ref _expected, battles);

    internal void Add(int battles) => Interlocked.Add(ref _done, battles);

    internal void Saw(BattleSide winner) => Interlocked.Increment(
        ref winner == BattleSide.A ? ref _winsA : ref winner == BattleSide.B ? ref _winsB : ref _draws);
}
