using LiveBattle.Engine.Chance;

namespace LiveBattle.Benchmarks.Workloads;

/// <summary>
/// The bare sampling loop with 16 bytes of account for each viewer, found by the drawn number: what memory alone costs
/// once the accounts are larger than the processor's caches.
/// </summary>
internal sealed class AccountSamplingLoop : IWorkload
{
    private const ulong Events = 100_000;

    private readonly RandomStream _stream = RandomStream.Of(1, RandomStream.IdOf("account sampling loop"));
    private readonly ChoiceTable _gifts;
    private readonly int[] _prices;
    private readonly Account[] _accounts;
    private ulong _drawn;

    /// <param name="mix">What is given.</param>
    /// <param name="viewers">1 to 2^20.</param>
    public AccountSamplingLoop(GiftMix mix, int viewers)
    {
        _gifts = new ChoiceTable(mix.Weights);
        _prices = mix.Prices;
        _accounts = new Account[viewers];
    }

    /// <summary>Units of operational time that have passed.</summary>
    public double Clock { get; private set; }

    public long Play()
    {
        RandomStream stream = _stream;
        ulong end = _drawn + Events;
        int[] prices = _prices;
        Account[] accounts = _accounts;
        double clock = 0;
        for (ulong n = _drawn; n < end; n++)
        {
            PhiloxBlock block = stream[n];
            clock += Samplers.UnitExponential(block);
            ref Account account = ref accounts[Samplers.Below(block, accounts.Length)];
            int price = prices[_gifts.Pick(block.W3)];
            account.Points += price;
            account.Gifts = unchecked(account.Gifts + 1);
        }

        Clock = clock;
        _drawn = end;
        return (long)Events;
    }

    private struct Account
    {
        public long Points;
        public int Gifts;
    }
}
