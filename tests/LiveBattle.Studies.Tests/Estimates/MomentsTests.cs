using System.Numerics;
using CsCheck;
using LiveBattle.Studies.Estimates;

namespace LiveBattle.Studies.Tests.Estimates;

public sealed class MomentsTests
{
    private static readonly Gen<long> Any = Gen.OneOf(
        Gen.Long,
        Gen.Long[-100, 100],
        Gen.Const(long.MinValue),
        Gen.Const(long.MaxValue),
        Gen.Const(-(1L << 53)),
        Gen.Const((1L << 43) - 1),
        Gen.Const(1L << 43));

    [Fact]
    public void Of_AnyValues_AreTheSumsOfThePowers() => Any.Array[0, 100].Sample(values => Assert.Equal(Naive(values), Moments.Of(values)));

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    [InlineData(-(1L << 53))]
    public void Of_MoreThanABlockOfExtremes_LosesNothing(long value)
    {
        const int N = (1 << 20) + 3;
        long[] values = new long[N];
        Array.Fill(values, value);
        BigInteger big = value;
        Assert.Equal(new Moments(N, N * big, N * big * big, N * big * big * big), Moments.Of(values));
    }

    [Fact]
    public void Sum_OfTwoParts_IsTheWhole() => Gen.Select(Any.Array[0, 50], Any.Array[0, 50]).Sample((left, right) =>
        Assert.Equal(Moments.Of([.. left, .. right]), Moments.Of(left) + Moments.Of(right)));

    private static Moments Naive(long[] values)
    {
        BigInteger[] big = [.. values.Select(value => (BigInteger)value)];
        return new Moments(
            big.Length,
            big.Aggregate(BigInteger.Zero, (sum, value) => sum + value),
            big.Aggregate(BigInteger.Zero, (sum, value) => sum + (value * value)),
            big.Aggregate(BigInteger.Zero, (sum, value) => sum + (value * value * value)));
    }
}
