namespace LiveBattle.Engine.Simulation;

/// <summary>What each spectator's accepted gifts cost so far, in one flat array: nobody spends what they do not have.</summary>
internal sealed class PracticeWallets
{
    private long[] _spent = [];

    /// <summary>Takes coins from a wallet, or leaves it as it is when it does not hold them.</summary>
    /// <param name="spectator">Number within the battle.</param>
    /// <param name="coins">What the gift costs.</param>
    /// <param name="granted">What every wallet started with.</param>
    public bool TrySpend(int spectator, long coins, long granted)
    {
        long spent = SpentBy(spectator);
        if (coins > granted - spent)
            return false;
        if (spectator >= _spent.Length)
            Array.Resize(ref _spent, Math.Max(spectator + 1, _spent.Length * 2));
        _spent[spectator] = spent + coins;
        return true;
    }

    /// <summary>What a spectator's accepted gifts cost so far.</summary>
    public long SpentBy(int spectator) => spectator < _spent.Length ? _spent[spectator] : 0;

    public void Reset() => Array.Clear(_spent);

    public void CopyFrom(PracticeWallets other)
    {
        if (_spent.Length < other._spent.Length)
            _spent = new long[other._spent.Length];
        other._spent.CopyTo(_spent, 0);
        Array.Clear(_spent, other._spent.Length, _spent.Length - other._spent.Length);
    }
}
