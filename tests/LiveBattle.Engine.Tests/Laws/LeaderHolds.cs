namespace LiveBattle.Engine.Tests.Laws;

/// <summary>
/// An even battle of unit gifts, each next one a fair coin's: what the leader after some gifts is at the end. Exact, by
/// recursion over the difference; the four chances sum to 1.
/// </summary>
/// <param name="NobodyLeads">The sides are level after the first gifts; all else starts from a leader.</param>
/// <param name="Wins">The leader wins.</param>
/// <param name="Ties">The leader is caught up with.</param>
/// <param name="Loses">The leader loses.</param>
internal readonly record struct LeaderHolds(double NobodyLeads, double Wins, double Ties, double Loses)
{
    /// <summary>
    /// The chance that the leader wins, level sides counted as half at either time: this comes to its limit as 1 by the
    /// number of gifts, the share among battles that have a leader only as 1 by its root.
    /// </summary>
    public double Share => Wins + ((Ties + NobodyLeads) / 2);

    /// <summary>The leader after <paramref name="first"/> of <paramref name="total"/> gifts.</summary>
    public static LeaderHolds After(int first, int total)
    {
        // Index total is a difference of 0; a difference of one side is at most all gifts.
        double[] chances = new double[(2 * total) + 1];
        chances[total] = 1;
        chances = Walked(chances, first);
        double level = chances[total];

        // By symmetry it is enough to follow a leader on the upper side.
        for (int at = 0; at <= total; at++)
            chances[at] = 0;
        chances = Walked(chances, total - first);
        return new LeaderHolds(
            level, 2 * chances[(total + 1)..].Sum(), 2 * chances[total], 2 * chances[..total].Sum());
    }

    /// <summary>What <see cref="Share"/> converges to as gifts become many: ½ + arcsin(√f) / π.</summary>
    public static double Limit(double fraction) => 0.5 + (Math.Asin(Math.Sqrt(fraction)) / Math.PI);

    private static double[] Walked(double[] chances, int steps)
    {
        for (int step = 0; step < steps; step++)
        {
            double[] next = new double[chances.Length];
            for (int at = 0; at < chances.Length; at++)
            {
                if (chances[at] == 0)
                    continue;
                next[at - 1] += chances[at] / 2;
                next[at + 1] += chances[at] / 2;
            }

            chances = next;
        }

        return chances;
    }
}
