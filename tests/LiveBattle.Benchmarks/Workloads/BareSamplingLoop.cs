using LiveBattle.Engine.Chance;

namespace LiveBattle.Benchmarks.Workloads;

/// <summary>
/// The limit: of each event only what any simulation must draw. One block of counted chance, the wait, a viewer, a gift;
/// the price goes to a total and the wait to a clock. No order of events, no records, no digest, no memory of viewers. It
/// goes on where it stopped: the same blocks again would be easier for a processor.
/// </summary>
internal sealed class BareSamplingLoop : IWorkload
{
    private const ulong Events = 100_000;

    private readonly RandomStream _stream = RandomStream.Of(1, RandomStream.IdOf("bare sampling loop"));
    private readonly ChoiceTable _gifts;
    private readonly int[] _prices;
    private readonly int _viewers;
    private ulong _drawn;

    /// <param name="mix">What is given.</param>
    /// <param name="viewers">1 to 2^20.</param>
    public BareSamplingLoop(GiftMix mix, int viewers)
    {
        _gifts = new ChoiceTable(mix.Weights);
        _prices = mix.Prices;
        _viewers = viewers;
    }

    /// <summary>Units of operational time that have passed.</summary>
    public double Clock { get; private set; }

    public long Coins { get; private set; }

    /// <summary>Sum of the viewers' numbers: a draw that nobody reads would be left out.</summary>
    public long ViewerSum { get; private set; }

    public long Play()
    {
        RandomStream stream = _stream;
        ulong end = _drawn + Events;
        int[] prices = _prices;
        double clock = 0;
        long coins = 0;
        long viewers = 0;
        for (ulong n = _drawn; n < end; n++)
        {
            PhiloxBlock block = stream[n];
            clock += Samplers.UnitExponential(block);
            viewers += Samplers.Below(block, _viewers);
            coins += prices[_gifts.Pick(block.W3)];
        }

        (Clock, Coins, ViewerSum) = (clock, coins, viewers);
        _drawn = end;
        return (long)Events;
    }
}
