namespace LiveBattle.Engine.Chance;

/// <summary>
/// The seeds of a study's replications: replication <em>i</em> of a study with seed <em>s</em> plays the battle of seed
/// <c>mix(s, i)</c>, which is output <em>i</em> (from 0) of SplitMix64 started at <em>s</em> (Steele, Lea, Flood,
/// "Fast splittable pseudorandom number generators", OOPSLA 2014). Any replication can thus be played by itself.
/// </summary>
public static class SeedSequence
{
    /// <summary>mix(<paramref name="seed"/>, <paramref name="replication"/>).</summary>
    /// <param name="seed">The study's seed.</param>
    /// <param name="replication">0 or more.</param>
    public static ulong Mix(ulong seed, long replication)
    {
        unchecked
        {
            ulong z = seed + (((ulong)replication + 1) * 0x9E3779B97F4A7C15);
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
