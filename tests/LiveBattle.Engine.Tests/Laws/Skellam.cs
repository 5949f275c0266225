namespace LiveBattle.Engine.Tests.Laws;

/// <summary>The difference of two independent Poisson counts: a battle of unit gifts.</summary>
internal static class Skellam
{
    /// <summary>Who has more when <paramref name="a"/> and <paramref name="b"/> gifts are the means.</summary>
    /// <param name="a">Mean of side a's gifts.</param>
    /// <param name="b">Mean of side b's gifts.</param>
    /// <param name="lead">Units that side a has already; negative for side b's.</param>
    public static Outcome Of(double a, double b, int lead = 0)
    {
        double[] sideA = new PoissonPmf(a).FromZero();
        double[] sideB = new PoissonPmf(b).FromZero();
        return lead >= 0
            ? Outcome.Of([.. new double[lead], .. sideA], sideB)
            : Outcome.Of(sideA, [.. new double[-lead], .. sideB]);
    }

    /// <summary>The chance that side a ends exactly <paramref name="difference"/> ahead.</summary>
    public static double Pmf(double a, double b, int difference)
    {
        PoissonPmf sideA = new(a);
        PoissonPmf sideB = new(b);
        double sum = 0;
        for (long count = sideB.First; count <= sideB.Last; count++)
            sum += sideB[count] * sideA[count + difference];
        return sum;
    }

    /// <summary>The chance of a win as a normal law with half a point's correction has it.</summary>
    public static double NormalWin(double a, double b) => NormalDistribution.Cdf((a - b - 0.5) / Math.Sqrt(a + b));
}
