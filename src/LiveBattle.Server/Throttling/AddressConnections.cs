namespace LiveBattle.Server.Throttling;

/// <summary>How many hub connections there are, in all and of each address. Thread-safe.</summary>
internal sealed class AddressConnections
{
    /// <summary>
    /// In all: a watching connection takes some 32 KB, so that these take less than the gigabyte of a small machine.
    /// </summary>
    public const int Most = 20_000;

    /// <summary>Of one address: a school's worth, and a load test from another machine.</summary>
    public const int MostPerAddress = 5_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _byAddress = new(StringComparer.Ordinal);
    private int _all;

    /// <summary>Lets one in, or not.</summary>
    /// <param name="address">See <see cref="AddressGroup"/>; null counts with all others only.</param>
    public Admission Enter(string? address)
    {
        lock (_gate)
        {
            if (_all >= Most)
                return Admission.ServerIsFull;
            if (address is not null)
            {
                int own = _byAddress.GetValueOrDefault(address);
                if (own >= MostPerAddress)
                    return Admission.AddressIsFull;
                _byAddress[address] = own + 1;
            }

            _all++;
            return Admission.Granted;
        }
    }

    /// <summary>One that was let in has gone.</summary>
    public void Leave(string? address)
    {
        lock (_gate)
        {
            _all--;
            if (address is null)
                return;
            int own = _byAddress[address] - 1;
            if (own > 0)
                _byAddress[address] = own;
            else
                _byAddress.Remove(address);
        }
    }
}

/// <summary>Whether a connection is let in.</summary>
internal enum Admission
{
    Granted,
    AddressIsFull,
    ServerIsFull,
}
