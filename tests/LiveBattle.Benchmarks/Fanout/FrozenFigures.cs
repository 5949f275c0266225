namespace LiveBattle.Benchmarks.Fanout;

/// <summary>
/// One run in which one spectator in a hundred stops reading. All but the last three are about the others.
/// </summary>
/// <param name="BeforeP99Ms">From the stamp to the receipt while everybody reads.</param>
/// <param name="AfterP99Ms">The same while some do not.</param>
/// <param name="WorstP99Ms">The worst second of it.</param>
/// <param name="LongestGapMs">The longest that anybody waited for a frame meanwhile.</param>
/// <param name="Share">Of the frames that ten a second would be, meanwhile.</param>
/// <param name="GrowthBytes">What the server's resident memory grew by meanwhile, in all.</param>
/// <param name="OldBytes">Old frames that one gets first when it reads again, in the mean.</param>
/// <param name="CaughtUpMs">From reading again to a frame sent since; the slowest that got there.</param>
/// <param name="Lost">How many never got there in the time they were given.</param>
internal sealed record FrozenFigures(
    double BeforeP99Ms,
    double AfterP99Ms,
    double WorstP99Ms,
    double LongestGapMs,
    double Share,
    double GrowthBytes,
    double OldBytes,
    double CaughtUpMs,
    double Lost)
{
    /// <summary>The median of each figure by itself.</summary>
    public static FrozenFigures Median(IReadOnlyCollection<FrozenFigures> runs) => new(
        FanoutFigures.Of(runs, run => run.BeforeP99Ms),
        FanoutFigures.Of(runs, run => run.AfterP99Ms),
        FanoutFigures.Of(runs, run => run.WorstP99Ms),
        FanoutFigures.Of(runs, run => run.LongestGapMs),
        FanoutFigures.Of(runs, run => run.Share),
        FanoutFigures.Of(runs, run => run.GrowthBytes),
        FanoutFigures.Of(runs, run => run.OldBytes),
        FanoutFigures.Of(runs, run => run.CaughtUpMs),
        FanoutFigures.Of(runs, run => run.Lost));
}
