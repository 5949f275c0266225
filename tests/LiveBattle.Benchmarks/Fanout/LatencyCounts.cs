namespace LiveBattle.Benchmarks.Fanout;

/// <summary>
/// How many frames took how long: to a tenth of a millisecond up to two seconds, to ten milliseconds beyond.
/// </summary>
internal sealed class LatencyCounts
{
    private const int FineMicros = 100;
    private const int Fine = 20_000;
    private const int CoarseMicros = 10_000;
    private const int Coarse = 6_000;

    private readonly int[] _counts = new int[Fine + Coarse];

    /// <summary>Frames counted.</summary>
    public long Count { get; private set; }

    /// <summary>Bytes of those frames, as hub messages.</summary>
    public long Bytes { get; private set; }

    /// <param name="micros">From the stamp to the receipt; clocks that disagree by a hair give zero.</param>
    public void Add(long micros, int bytes)
    {
        long fine = Math.Max(0, micros) / FineMicros;
        long at = fine < Fine ? fine : Math.Min(Fine + Coarse - 1, Fine + ((micros - ((long)Fine * FineMicros)) / CoarseMicros));
        _counts[at]++;
        Count++;
        Bytes += bytes;
    }

    public void Add(LatencyCounts other)
    {
        for (int i = 0; i < _counts.Length; i++)
            _counts[i] += other._counts[i];
        Count += other.Count;
        Bytes += other.Bytes;
    }

    /// <summary>Milliseconds that a share of the frames did not exceed; 0 when there are none.</summary>
    public double Quantile(double share)
    {
        long wanted = (long)Math.Ceiling(Count * share);
        long seen = 0;
        for (int i = 0; i < _counts.Length && Count > 0; i++)
        {
            seen += _counts[i];
            if (seen >= wanted)
                return i < Fine ? (i + 1) * FineMicros / 1_000.0 : ((long)Fine * FineMicros + ((i - Fine + 1L) * CoarseMicros)) / 1_000.0;
        }

        return 0;
    }
}
