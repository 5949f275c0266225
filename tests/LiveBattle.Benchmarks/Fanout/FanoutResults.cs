using LiveBattle.FanoutServers;

namespace LiveBattle.Benchmarks.Fanout;

/// <summary>The medians of every design.</summary>
/// <param name="Options">What was asked for.</param>
/// <param name="Reading">While everybody reads.</param>
/// <param name="Frozen">While one in a hundred does not.</param>
internal sealed record FanoutResults(
    FanoutOptions Options,
    IReadOnlyDictionary<FanoutDesign, FanoutFigures> Reading,
    IReadOnlyDictionary<FanoutDesign, FrozenFigures> Frozen)
{
    /// <summary>Memory of the benchmark itself per idle lean connection.</summary>
    public double ClientBytes => FanoutFigures.Of([.. Reading.Values], run => run.ClientBytes);

    /// <summary>Processor time per frame, as a multiple of the raw design's.</summary>
    public double RatioToRaw(FanoutDesign design) => Reading[design].MicrosPerFrame / Reading[FanoutDesign.Raw].MicrosPerFrame;
}
