using LiveBattle.Engine.Chance;

namespace LiveBattle.Benchmarks.Workloads;

/// <summary>
/// The bare sampling loop once more, with blocks and waits made some at a time, as the engine makes them: a processor
/// works on several at once.
/// </summary>
internal sealed class BatchSamplingLoop : IWorkload
{
    private const int Batch = 32;
    private const int Batches = 3_125;

    private readonly RandomStream _stream = RandomStream.Of(1, RandomStream.IdOf("batch sampling loop"));
    private readonly PhiloxBlock[] _blocks = new PhiloxBlock[Batch];
    private readonly double[] _waits = new double[Batch];
    private readonly ChoiceTable _gifts;
    private readonly int[] _prices;
    private readonly int _viewers;
    private ulong _drawn;

    /// <param name="mix">What is given.</param>
    /// <param name="viewers">1 to 2^20.</param>
    public BatchSamplingLoop(GiftMix mix, int viewers)
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
        double clock = 0;
        long coins = 0;
        long viewers = 0;
        for (int batch = 0; batch < Batches; batch++, _drawn += Batch)
        {
            _stream.Fill(_drawn, _blocks);
            Samplers.UnitExponentials(_blocks, _waits);
            for (int i = 0; i < Batch; i++)
            {
                clock += _waits[i];
                viewers += Samplers.Below(_blocks[i], _viewers);
                coins += _prices[_gifts.Pick(_blocks[i].W3)];
            }
        }

        (Clock, Coins, ViewerSum) = (clock, coins, viewers);
        return Batches * Batch;
    }
}
