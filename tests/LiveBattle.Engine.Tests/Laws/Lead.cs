namespace LiveBattle.Engine.Tests.Laws;

/// <summary>A lead with some time left, as a diffusion has it; exact for unit gifts by <see cref="Skellam"/>.</summary>
internal static class Lead
{
    /// <summary>The chance to end ahead.</summary>
    /// <param name="lead">Points ahead now; negative behind.</param>
    /// <param name="drift">Mean gain in the time left.</param>
    /// <param name="variance">Of that gain; above 0.</param>
    public static double Holds(double lead, double drift, double variance) =>
        NormalDistribution.Cdf((lead + drift) / Math.Sqrt(variance));

    /// <summary>The chance that the lead changes hands in the time left, without drift.</summary>
    public static double ChangesHands(double lead, double variance) =>
        2 * (1 - NormalDistribution.Cdf(Math.Abs(lead) / Math.Sqrt(variance)));
}
