namespace LiveBattle.Engine.Tests.Laws;

/// <summary>Two who spend to win a prize: Tullock's contest and the all-pay auction, in equilibrium.</summary>
internal static class Contest
{
    /// <summary>What each of <paramref name="players"/> alike spends for a prize, wins going as spending^<paramref name="power"/>.</summary>
    public static double SymmetricSpending(int players, double power, double prize) =>
        power * (players - 1) / ((double)players * players) * prize;

    /// <summary>Spending of two who value the prize differently, and the first one's chance.</summary>
    public static (double First, double Second, double FirstWins) TwoOf(double first, double second, double power)
    {
        double a = Math.Pow(first, power);
        double b = Math.Pow(second, power);
        double common = power * a * b / ((a + b) * (a + b));
        return (common * first, common * second, a / (a + b));
    }

    /// <summary>Spending of any number at power 1, all of whom take part.</summary>
    public static double[] ManyOf(params double[] prizes)
    {
        double total = (prizes.Length - 1) / prizes.Sum(prize => 1 / prize);
        return [.. prizes.Select(prize => total * (1 - (total / prize)))];
    }

    /// <summary>The best answer to the others' spending at power 1.</summary>
    public static double BestAnswer(double prize, double others) => Math.Sqrt(prize * others) - others;

    /// <summary>The highest bid wins and everybody pays: mean bids of two, and the chance of the one who values more.</summary>
    public static (double High, double Low, double HighWins) AllPay(double high, double low) =>
        (low / 2, low * low / (2 * high), 1 - (low / (2 * high)));
}
