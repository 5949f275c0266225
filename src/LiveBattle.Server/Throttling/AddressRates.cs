using LiveBattle.Server.Control;

namespace LiveBattle.Server.Throttling;

/// <summary>
/// How often each address may ask for each kind of work. Who has been quiet long enough to have the whole burst again is
/// forgotten, so that what is kept is bounded by what was asked lately. Thread-safe.
/// </summary>
internal sealed class AddressRates(TimeProvider time)
{
    /// <summary>Addresses and kinds of work that are counted apart; any more are counted together.</summary>
    public const int Most = 65_536;

    private const int FewestToSweep = 1_024;
    private const string AllOthers = "";

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Address, Work Work), CommandRate> _rates = [];
    private int _sweepAt = FewestToSweep;

    /// <summary>Addresses and kinds of work in memory.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _rates.Count;
        }
    }

    /// <summary>Takes one turn, or says how long there is none; zero when one was taken.</summary>
    /// <param name="address">See <see cref="AddressGroup"/>.</param>
    public TimeSpan Take(string address, Work work)
    {
        lock (_gate)
            return (_rates.GetValueOrDefault((address, work)) ?? Add(address, work)).Take();
    }

    private CommandRate Add(string address, Work work)
    {
        if (_rates.Count >= _sweepAt)
            Sweep();
        (string, Work) key = (_rates.Count < Most ? address : AllOthers, work);
        if (_rates.TryGetValue(key, out CommandRate? known))
            return known;
        Allowance allowance = Allowance.Of(work);
        CommandRate rate = new(time, allowance.Burst, TimeSpan.FromSeconds(1) / allowance.PerSecond);
        _rates.Add(key, rate);
        return rate;
    }

    private void Sweep()
    {
        foreach ((string, Work) idle in _rates.Where(rate => rate.Value.IsIdle).Select(rate => rate.Key).ToList())
            _rates.Remove(idle);

        // The next one when there is twice as much: then each address that comes pays for a few looks only.
        _sweepAt = Math.Clamp(2 * _rates.Count, FewestToSweep, Most);
    }
}
