namespace LiveBattle.Engine.Tests.Laws;

/// <summary>Equilibria against worked figures.</summary>
public sealed class ContestTests
{
    [Theory]
    [InlineData(2, 25)]
    [InlineData(5, 16)]
    public void Symmetric_OfAPrizeOfAHundred_SpendsTheWorkedAmount(int players, double spending) =>
        Assert.Equal(spending, Contest.SymmetricSpending(players, 1, 100), 1e-12);

    [Theory]
    [InlineData(1, 22.2222, 11.1111, 0.666667)]
    [InlineData(0.5, 12.1320, 6.0660, 0.585786)]
    public void TwoOf_AHundredAndFifty_SpendTheWorkedAmounts(double power, double first, double second, double wins)
    {
        (double foundFirst, double foundSecond, double foundWins) = Contest.TwoOf(100, 50, power);
        Assert.Equal(first, foundFirst, 6e-5);
        Assert.Equal(second, foundSecond, 6e-5);
        Assert.Equal(wins, foundWins, 6e-7);
    }

    [Fact]
    public void ManyOf_ThreePrizes_SpendTheWorkedAmounts_EachTheBestAnswer()
    {
        double[] prizes = [100, 80, 60];
        double[] spending = Contest.ManyOf(prizes);
        Assert.Equal(51.0638, spending.Sum(), 6e-5);
        Assert.Equal([24.9887, 18.4699, 7.6053], spending.Select(amount => Math.Round(amount, 4)));
        for (int i = 0; i < 3; i++)
            Assert.Equal(spending[i], Contest.BestAnswer(prizes[i], spending.Sum() - spending[i]), 1e-9);
    }

    [Fact]
    public void AllPay_OfAHundredAndFifty_BidsTheWorkedAmounts()
    {
        (double high, double low, double wins) = Contest.AllPay(100, 50);
        Assert.Equal((25, 12.5, 0.75), (high, low, wins));
        Assert.Equal(37.5, high + low);
    }
}
