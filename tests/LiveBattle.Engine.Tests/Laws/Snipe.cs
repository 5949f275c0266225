namespace LiveBattle.Engine.Tests.Laws;

/// <summary>The largest of a Poisson number of gifts.</summary>
internal static class Snipe
{
    /// <summary>The chance of at least one when <paramref name="mean"/> are expected.</summary>
    public static double AtLeastOne(double mean) => 1 - Math.Exp(-mean);

    /// <summary>The chance that no gift brings more than <paramref name="points"/>.</summary>
    public static double LargestAtMost(int points, double gifts, GiftMix mix) => Math.Exp(-gifts * mix.Above(points));
}
