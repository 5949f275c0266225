namespace LiveBattle.Engine.Scoring;

/// <summary>What each spectator did for one side, in a flat array that grows. Not thread-safe.</summary>
internal sealed class SpectatorAccounts
{
    private SpectatorAccount[] _accounts = [];

    /// <param name="spectator">Number within the battle.</param>
    public ref SpectatorAccount this[int spectator]
    {
        get
        {
            if (spectator >= _accounts.Length)
                Array.Resize(ref _accounts, Math.Max(spectator + 1, _accounts.Length * 2));
            return ref _accounts[spectator];
        }
    }

    public void Reset() => Array.Clear(_accounts);

    public void CopyFrom(SpectatorAccounts other)
    {
        if (_accounts.Length < other._accounts.Length)
            _accounts = new SpectatorAccount[other._accounts.Length];
        other._accounts.CopyTo(_accounts, 0);
        Array.Clear(_accounts, other._accounts.Length, _accounts.Length - other._accounts.Length);
    }
}

/// <summary>One spectator's.</summary>
internal struct SpectatorAccount
{
    public long Points;

    /// <summary>Likes that counted; see <see cref="LikeLevels"/>.</summary>
    public int LikeLevel;
}
