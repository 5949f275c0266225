using CsCheck;
using LiveBattle.Engine.Chance;

namespace LiveBattle.Engine.Tests.Chance;

public sealed class ChoiceTableTests
{
    [Fact]
    public void Pick_AtTheEdgesOfWords_ChangesExactlyThere()
    {
        ChoiceTable quarters = new([1, 1, 2]);
        Assert.Equal(0, quarters.Pick(0));
        Assert.Equal(0, quarters.Pick(0x3FFFFFFF));
        Assert.Equal(1, quarters.Pick(0x40000000));
        Assert.Equal(1, quarters.Pick(0x7FFFFFFF));
        Assert.Equal(2, quarters.Pick(0x80000000));
        Assert.Equal(2, quarters.Pick(uint.MaxValue));
    }

    [Fact]
    public void Pick_OfOneThing_IsAlwaysThatThing()
    {
        ChoiceTable only = new([double.Epsilon]);
        Assert.Equal(1, only.Count);
        Assert.Equal(0, only.Pick(0));
        Assert.Equal(0, only.Pick(uint.MaxValue));
    }

    [Fact]
    public void Pick_AnyWeights_MeetsEveryProbabilityToTwoWords() =>
        Gen.Double[1e-6, 1e6].Array[1, 64].Sample(weights =>
        {
            ChoiceTable table = new(weights);
            double total = weights.Sum();
            double cumulative = 0;
            for (int i = 0; i < weights.Length - 1; i++)
            {
                cumulative += weights[i];

                // Two words on, the next thing's share has begun; two words before, it has not.
                double edge = cumulative / total * 4294967296.0;
                if (edge + 2 < uint.MaxValue)
                    Assert.True(table.Pick((uint)(edge + 2)) > i);
                if (edge > 2)
                    Assert.True(table.Pick((uint)(edge - 2)) <= i);
            }
        });

    [Fact]
    public void Pick_ScaledWeights_ChangeNothing() =>
        Gen.Select(Gen.Double[0.001, 10].Array[1, 10], Gen.UInt).Sample((weights, word) =>
            Assert.Equal(
                new ChoiceTable(weights).Pick(word),
                new ChoiceTable([.. weights.Select(weight => weight * 1024)]).Pick(word)));

    [Fact]
    public void Constructor_NoWeights_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => new ChoiceTable([]));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Constructor_WeightThatIsNone_Throws(double weight) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ChoiceTable([1, weight]));

    [Fact]
    public void Constructor_WeightsWithoutAFiniteSum_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ChoiceTable([double.MaxValue, double.MaxValue]));
}
