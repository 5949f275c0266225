namespace LiveBattle.Engine.Tests.Laws;

/// <summary>
/// The arcsine law of an even battle of 2 <em>n</em> unit gifts, exact: the last gift after which the sides are level, and
/// how long side a leads, have the same law (Feller, volume I, chapter III).
/// </summary>
internal static class ArcsineLaw
{
    /// <summary>
    /// Chances that the sides are level for the last time after 0, 2, … 2 <paramref name="n"/> gifts: likewise that side a
    /// is ahead during 0, 2, … 2 n gifts, a gift belonging to who is ahead before or after it.
    /// </summary>
    public static double[] Pmf(int n)
    {
        double[] level = Level(n);
        return [.. Enumerable.Range(0, n + 1).Select(k => level[k] * level[n - k])];
    }

    /// <summary>Chances that the sides are level after 0, 2, … 2 <paramref name="n"/> gifts.</summary>
    public static double[] Level(int n)
    {
        double[] chances = new double[n + 1];
        chances[0] = 1;
        for (int k = 1; k <= n; k++)
            chances[k] = chances[k - 1] * ((2 * k) - 1) / (2 * k);
        return chances;
    }

    /// <summary>The limit for many gifts: the chance of a fraction of at most <paramref name="fraction"/>.</summary>
    public static double Cdf(double fraction) => 2 / Math.PI * Math.Asin(Math.Sqrt(fraction));
}
