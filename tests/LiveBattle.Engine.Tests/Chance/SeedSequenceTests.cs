using LiveBattle.Engine.Chance;

namespace LiveBattle.Engine.Tests.Chance;

public sealed class SeedSequenceTests
{
    [Fact]
    public void Mix_OfSeed1234567_IsSplitMix64sPublishedSequence()
    {
        ulong[] published =
        [
            6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821,
        ];
        Assert.Equal(published, Enumerable.Range(0, 5).Select(i => SeedSequence.Mix(1234567, i)));
    }

    [Fact]
    public void Mix_OfOneSeed_NeverRepeats()
    {
        ulong[] seeds = [.. Enumerable.Range(0, 100_000).Select(i => SeedSequence.Mix(1, i))];
        Assert.Equal(seeds.Length, seeds.Distinct().Count());
    }
}
