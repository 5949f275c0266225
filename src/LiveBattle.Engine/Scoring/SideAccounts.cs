using LiveBattle.Engine.Events;

namespace LiveBattle.Engine.Scoring;

/// <summary>
/// Who brought one side how many points, and who spent how much of a wallet, in flat arrays: 16 bytes for an idle viewer,
/// found with one look. Not thread-safe.
/// </summary>
internal sealed class SideAccounts(int viewers)
{
    private readonly ViewerAccount[] _viewers = new ViewerAccount[viewers];
    private SpectatorAccount[] _spectators = [];

    /// <param name="slot">Place of the viewer among the side's viewers; see <see cref="Audience.CohortPlan.FirstSlot"/>.</param>
    public ref ViewerAccount Viewer(int slot) => ref _viewers[slot];

    /// <param name="spectator">Number within the battle.</param>
    public ref SpectatorAccount Spectator(int spectator)
    {
        if (spectator >= _spectators.Length)
            Array.Resize(ref _spectators, Math.Max(spectator + 1, _spectators.Length * 2));
        return ref _spectators[spectator];
    }

    public void Reset()
    {
        Array.Clear(_viewers);
        Array.Clear(_spectators);
    }

    public SideAccounts Fork()
    {
        SideAccounts copy = new(_viewers.Length) { _spectators = (SpectatorAccount[])_spectators.Clone() };
        _viewers.CopyTo(copy._viewers, 0);
        return copy;
    }
}

/// <summary>A synthetic viewer's.</summary>
internal struct ViewerAccount
{
    public long Points;

    /// <summary>Coins of a finite wallet; unlimited ones are not counted.</summary>
    public int Spent;
}

/// <summary>What a spectator did for one side.</summary>
internal struct SpectatorAccount
{
    public long Points;

    /// <summary>Likes that counted; see <see cref="LikeLevels"/>.</summary>
    public int LikeLevel;
}
