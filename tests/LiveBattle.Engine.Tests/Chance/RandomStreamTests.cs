using LiveBattle.Engine.Chance;

namespace LiveBattle.Engine.Tests.Chance;

public sealed class RandomStreamTests
{
    [Fact]
    public void IdOf_NameParts_DependsOnWhereThePartsEnd()
    {
        Assert.NotEqual(RandomStream.IdOf("ab", "c"), RandomStream.IdOf("a", "bc"));
        Assert.NotEqual(RandomStream.IdOf("abc"), RandomStream.IdOf("abc", ""));
        Assert.Equal(RandomStream.IdOf("a", "b"), RandomStream.IdOf("a", "b"));
    }

    [Fact]
    public void Block_IsAFunctionOfSeedNameAndOrdinalAlone()
    {
        ulong id = RandomStream.IdOf("Layla", "fans", "gifts");
        RandomStream stream = RandomStream.Of(42, id);
        PhiloxBlock seventh = stream[7];
        _ = stream[1_000_000];
        Assert.Equal(seventh, RandomStream.Of(42, id)[7]);
        Assert.NotEqual(seventh, stream[8]);
        Assert.NotEqual(seventh, stream[7UL + (1UL << 32)]);
        Assert.NotEqual(seventh, RandomStream.Of(43, id)[7]);
        Assert.NotEqual(seventh, RandomStream.Of(42UL + (1UL << 32), id)[7]);
        Assert.NotEqual(seventh, RandomStream.Of(42, id + 1)[7]);
        Assert.NotEqual(seventh, RandomStream.Of(42, id ^ (1UL << 63))[7]);
    }
}
