namespace LiveBattle.Engine.Tests.Laws;

/// <summary>The chances that side a wins, that nobody does, and that side a loses.</summary>
internal readonly record struct Outcome(double Win, double Tie, double Loss)
{
    /// <summary>Of two independent scores, each given by its chances of 0, 1, 2 …; what is cut off is lost.</summary>
    public static Outcome Of(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double win = 0;
        double tie = 0;
        double loss = 0;
        double aBelow = 0;
        double bBelow = 0;
        for (int score = 0; score < Math.Max(a.Length, b.Length); score++)
        {
            double atA = score < a.Length ? a[score] : 0;
            double atB = score < b.Length ? b[score] : 0;
            win += atA * bBelow;
            loss += atB * aBelow;
            tie += atA * atB;
            aBelow += atA;
            bBelow += atB;
        }

        return new Outcome(win, tie, loss);
    }
}
