namespace LiveBattle.Engine.Tests.Laws;

/// <summary>Who gets somewhere first when each next unit is side a's with chance p: races and ruin.</summary>
internal static class RaceToN
{
    /// <summary>The chance that side a has <paramref name="units"/> before side b.</summary>
    public static double FirstWins(double p, int units)
    {
        // By recursion over who needs how many more: no binomial coefficient is formed.
        double[] chances = new double[units + 1];
        for (int needsA = 0; needsA <= units; needsA++)
        {
            chances[0] = 0;
            for (int needsB = 1; needsB <= units; needsB++)
                chances[needsB] = needsA == 0 ? 1 : (p * chances[needsB]) + ((1 - p) * chances[needsB - 1]);
        }

        return chances[units];
    }

    /// <summary>The chance that side a is <paramref name="ahead"/> ahead before it is <paramref name="behind"/> behind.</summary>
    public static double RuinOfTheOther(double p, int ahead, int behind)
    {
        if (Math.Abs(p - 0.5) < 1e-12)
            return behind / (double)(ahead + behind);
        double ratio = (1 - p) / p;
        return (1 - Math.Pow(ratio, behind)) / (1 - Math.Pow(ratio, ahead + behind));
    }

    /// <summary>The chance to win more of 2 wins − 1 games than the other, each won with chance p.</summary>
    public static double BestOf(double p, int wins) => FirstWins(p, wins);
}
