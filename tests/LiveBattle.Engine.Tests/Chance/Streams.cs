using LiveBattle.Engine.Chance;

namespace LiveBattle.Engine.Tests.Chance;

/// <summary>Fixed streams of blocks, so that a verdict on a sampler does not change by itself.</summary>
internal static class Streams
{
    public static RandomStream Of(ulong seed) => RandomStream.Of(seed, RandomStream.IdOf("samplers"));

    public static IEnumerable<PhiloxBlock> Blocks(ulong seed, int count)
    {
        RandomStream stream = Of(seed);
        for (ulong n = 0; n < (ulong)count; n++)
            yield return stream[n];
    }
}
