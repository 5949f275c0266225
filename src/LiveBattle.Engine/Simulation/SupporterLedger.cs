using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;

namespace LiveBattle.Engine.Simulation;

/// <summary>
/// Who brought one side how many points, viewers and spectators apart, in flat arrays: 8 bytes for an idle viewer.
/// </summary>
internal sealed class SupporterLedger(int viewers)
{
    private readonly long[] _viewers = new long[viewers];
    private long[] _spectators = [];

    /// <summary>Adds points to a supporter and tells where they now stand.</summary>
    public long Add(ActorKind kind, int actor, long points)
    {
        if (kind == ActorKind.Viewer)
            return _viewers[actor] += points;

        if (actor >= _spectators.Length)
            Array.Resize(ref _spectators, Math.Max(actor + 1, _spectators.Length * 2));
        return _spectators[actor] += points;
    }

    public void Reset()
    {
        Array.Clear(_viewers);
        Array.Clear(_spectators);
    }

    public SupporterLedger Fork()
    {
        SupporterLedger copy = new(_viewers.Length) { _spectators = (long[])_spectators.Clone() };
        _viewers.CopyTo(copy._viewers, 0);
        return copy;
    }
}
