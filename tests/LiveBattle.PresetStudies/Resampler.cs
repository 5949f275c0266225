using LiveBattle.Engine.Chance;

namespace LiveBattle.PresetStudies;

/// <summary>
/// The luck of a bootstrap, from the engine's own generator and a fixed seed: the same interval on every machine and in
/// every run. Not thread-safe.
/// </summary>
/// <param name="name">Names the luck, so that no statistic's luck depends on another's.</param>
internal sealed class Resampler(string name)
{
    private const ulong Seed = 1;

    private readonly RandomStream _stream = RandomStream.Of(Seed, RandomStream.IdOf("bootstrap", name));
    private ulong _next;

    /// <summary>As many units as there are, each drawn from all of them.</summary>
    public T[] Resample<T>(IReadOnlyList<T> units)
    {
        T[] drawn = new T[units.Count];
        for (int i = 0; i < drawn.Length; i++)
            drawn[i] = units[Samplers.Below(_stream[_next++], units.Count)];
        return drawn;
    }

    /// <summary>A count whose mean is <paramref name="mean"/>, by Poisson's law: arrivals at rate 1 in that time.</summary>
    public int Poisson(double mean)
    {
        int count = -1;
        for (double time = 0; time <= mean; count++)
            time += Samplers.UnitExponential(_stream[_next++]);
        return count;
    }
}
