namespace LiveBattle.Engine.Chance;

/// <summary>
/// Poisson counts of any mean, on IEEE basic operations: how many things happen in a span of time. Small means by
/// sequential search of the cumulative law, each chance met to within 1e-15; larger ones by transformed rejection with
/// squeeze (PTRS: Hörmann, "The transformed rejection method for generating Poisson random variables", Insurance:
/// Mathematics and Economics 12 (1993) 39–45). Pure and thread-safe.
/// </summary>
public static class PoissonSampler
{
    public const double MaxMean = 1e7;

    // From here on transformed rejection is valid, and faster than a search of this many steps.
    private const double FirstRejectedMean = 10;

    // Terms of the tail below this one sum to less than half a step of the uniform.
    private const double LeastTerm = 1e-18;

    /// <summary>A count with the given mean; 0 for a mean of 0.</summary>
    /// <param name="mean">0 to <see cref="MaxMean"/>.</param>
    /// <param name="stream">What to draw from.</param>
    /// <param name="ordinal">
    /// The next block of the stream; moved behind the last block that is used: always one for a mean below 10, else one
    /// for each trial: 1.33 in the mean at 10, falling to 1.12.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The mean is not in its range.</exception>
    public static long Draw(double mean, RandomStream stream, ref ulong ordinal)
    {
        if (!(mean >= 0 && mean <= MaxMean))
            throw new ArgumentOutOfRangeException(nameof(mean), mean, $"0 to {MaxMean}.");
        return mean < FirstRejectedMean ? Search(mean, stream[ordinal++]) : Reject(mean, stream, ref ordinal);
    }

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

    private static long Reject(double mean, RandomStream stream, ref ulong ordinal)
    {
        // The names and constants of the paper.
        double b = 0.931 + (2.53 * Math.Sqrt(mean));
        double a = -0.059 + (0.02483 * b);
        double inverseAlpha = 1.1239 + (1.1328 / (b - 3.4));
        double squeeze = 0.9277 - (3.6224 / (b - 2.0));
        while (true)
        {
            PhiloxBlock block = stream[ordinal++];
            double u = Samplers.Uniform(block.W1, block.W0) - 0.5;
            double v = Samplers.Uniform(block.W3, block.W2);
            double edge = 0.5 - Math.Abs(u);
            double count = Math.Floor((((2.0 * a / edge) + b) * u) + mean + 0.43);
            if (edge >= 0.07 && v <= squeeze)
                return (long)count;
            if (count < 0 || (edge < 0.013 && v > edge))
                continue;
            double height = v * inverseAlpha / ((a / (edge * edge)) + b);
            if (NaturalLog.Of(height) <= PoissonLaw.LogProbability(count, mean))
                return (long)count;
        }
    }
}
