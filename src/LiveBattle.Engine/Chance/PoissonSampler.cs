namespace LiveBattle.Engine.Chance;

/// <summary>
/// Poisson counts of any mean from one stream, on IEEE basic operations: how many things happen in a span of time. Small
/// means by sequential search of the cumulative law, each chance met to within 1e-15; larger ones by transformed rejection
/// with squeeze (PTRS: Hörmann, "The transformed rejection method for generating Poisson random variables", Insurance:
/// Mathematics and Economics 12 (1993) 39–45). Not thread-safe.
/// </summary>
public sealed class PoissonSampler
{
    public const double MaxMean = 1e7;

    // From here on transformed rejection is valid, and faster than a search of this many steps.
    private const double FirstRejectedMean = 10;

    // Terms of the tail below this one sum to less than half a step of the uniform.
    private const double LeastTerm = 1e-18;

    private RandomStream _stream;
    private Hat _hat;

    /// <summary>
    /// Blocks used: one a count for means below 10, else one for each trial: 1.33 in the mean at 10, falling to 1.12.
    /// </summary>
    public ulong Drawn { get; private set; }

    /// <summary>Counts come from the first block of a stream on.</summary>
    public void Start(RandomStream stream)
    {
        _stream = stream;
        Drawn = 0;
    }

    /// <summary>A count with the given mean; 0 for a mean of 0.</summary>
    /// <param name="mean">0 to <see cref="MaxMean"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The mean is not in its range; nothing is drawn.</exception>
    public long Draw(double mean)
    {
        if (!(mean >= 0 && mean <= MaxMean))
            throw new ArgumentOutOfRangeException(nameof(mean), mean, $"0 to {MaxMean}.");
        if (mean < FirstRejectedMean)
            return Search(mean, Next());
        if (mean != _hat.Mean)
            _hat = Hat.Of(mean);
        return Reject(_hat);
    }

    /// <summary>Goes on from where another one stands.</summary>
    public void CopyFrom(PoissonSampler other)
    {
        ArgumentNullException.ThrowIfNull(other);
        _stream = other._stream;
        _hat = other._hat;
        Drawn = other.Drawn;
    }

    private PhiloxBlock Next() => _stream[Drawn++];

    private static long Search(double mean, PhiloxBlock block)
    {
        double rest = Samplers.Uniform(block.W1, block.W0);
        double term = NaturalExp.Minus(mean);
        int count = 0;
        while (rest > term && term > LeastTerm)
        {
            rest -= term;
            count++;
            term *= mean / count;
        }

        return count;
    }

    private long Reject(in Hat hat)
    {
        while (true)
        {
            PhiloxBlock block = Next();
            double u = Samplers.Uniform(block.W1, block.W0) - 0.5;
            double v = Samplers.Uniform(block.W3, block.W2);
            double edge = 0.5 - Math.Abs(u);
            double count = Math.Floor((((2.0 * hat.A / edge) + hat.B) * u) + hat.Mean + 0.43);
            if (edge >= 0.07 && v <= hat.Squeeze)
                return unchecked((long)count);
            if (count < 0 || (edge < 0.013 && v > edge))
                continue;
            double height = v * hat.InverseAlpha / ((hat.A / (edge * edge)) + hat.B);
            if (NaturalLog.Of(height) <= PoissonLaw.LogProbability(count, hat.Mean))
                return unchecked((long)count);
        }
    }

    // The curve that trials are drawn under, in the names and constants of the paper. Kept, as means often stay.
    private readonly record struct Hat(double Mean, double A, double B, double InverseAlpha, double Squeeze)
    {
        public static Hat Of(double mean)
        {
            double b = 0.931 + (2.53 * Math.Sqrt(mean));
            return new Hat(mean, -0.059 + (0.02483 * b), b, 1.1239 + (1.1328 / (b - 3.4)), 0.9277 - (3.6224 / (b - 2.0)));
        }
    }
}
