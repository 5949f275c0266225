namespace LiveBattle.Benchmarks.Service;

/// <summary>Gifts, each from when it was due to its receipt.</summary>
/// <param name="Gifts">Acknowledged while it was measured.</param>
/// <param name="Cores">Processor time of the server per second.</param>
internal sealed record GiftRushFigures(long Gifts, double PerSecond, double MedianMs, double P99Ms, double WorstMs, double Cores);

/// <summary>Battles that each have a spectator.</summary>
/// <param name="Frames">Received while it was measured.</param>
/// <param name="Share">Of the frames that ten a second would be.</param>
/// <param name="MedianMs">From a frame's tick to its sending.</param>
/// <param name="Cores">Processor time of the server per second.</param>
/// <param name="BytesEach">Resident memory of the server per battle.</param>
internal sealed record WatchedFigures(
    int Battles, long Frames, double Share, double MedianMs, double P99Ms, double WorstMs, double Cores, double BytesEach);

/// <summary>Battles that nobody watches.</summary>
/// <param name="Cores">Processor time of the server per second while nobody asks anything.</param>
/// <param name="GrowthBytes">What the server's resident memory grew by.</param>
/// <param name="ListMs">Median time of <c>GET /api/battles</c>.</param>
/// <param name="CreateMs">Mean time of a creation.</param>
internal sealed record UnwatchedFigures(int Battles, double Cores, double GrowthBytes, double ListMs, double CreateMs);
