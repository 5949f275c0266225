namespace LiveBattle.Engine.Tests.Laws;

/// <summary>The number of successes in independent trials.</summary>
internal static class Binomial
{
    /// <summary>Chances of 0 to <paramref name="trials"/> successes, by recursion from the mode.</summary>
    public static double[] Pmf(int trials, double p)
    {
        double[] chances = new double[trials + 1];
        if (p is 0 or 1)
        {
            chances[p == 0 ? 0 : trials] = 1;
            return chances;
        }

        int mode = (int)Math.Min(trials, (trials + 1) * p);
        double odds = p / (1 - p);
        chances[mode] = 1;
        for (int k = mode; k > 0; k--)
            chances[k - 1] = chances[k] * k / ((trials - k + 1) * odds);
        for (int k = mode; k < trials; k++)
            chances[k + 1] = chances[k] * (trials - k) * odds / (k + 1);
        double total = chances.Order().Sum();
        return [.. chances.Select(chance => chance / total)];
    }

    /// <summary>The chance of at least <paramref name="successes"/>: an incomplete beta function.</summary>
    public static double AtLeast(long successes, long trials, double p) =>
        successes <= 0 ? 1 : successes > trials ? 0 : IncompleteBeta.Of(successes, trials - successes + 1, p);
}
