using System.Collections.Concurrent;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using Bogus;
using Bogus.DataSets;
using LiveBattle.Engine.Events;

namespace LiveBattle.Projection;

/// <summary>
/// Made-up names for the viewers that a screen shows, keyed by scenario and viewer – never by the seed, so a name tells
/// nothing about the luck. A name is made when it is first asked for. Thread-safe.
/// </summary>
/// <param name="scenarioId">Hex; see the engine's scenario id.</param>
public sealed class ViewerNames(string scenarioId)
{
    // More than any scoreboard shows at once; past it the memory is dropped and names are made again, the same ones.
    private const int Remembered = 20_000;

    private readonly ConcurrentDictionary<(BattleSide Side, int Viewer), string> _names = new();
    private readonly ulong _key = XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(scenarioId));

    /// <summary>The name of a viewer, such as <c>Alma K.</c>, or of a spectator, whose number is all that is told.</summary>
    public string Of(ActorKind kind, BattleSide side, int actor)
    {
        if (kind != ActorKind.Viewer)
            return $"spectator {actor}";
        if (_names.Count >= Remembered)
            _names.Clear();
        return _names.GetOrAdd((side, actor), static (viewer, key) => Make(key, viewer.Side, viewer.Viewer), _key);
    }

    private static string Make(ulong key, BattleSide side, int viewer)
    {
        ReadOnlySpan<ulong> parts = [key, (ulong)side, (ulong)viewer];
        int seed = unchecked((int)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(parts)));

        // Only the set of names: a whole faker costs a millisecond to build.
        Randomizer random = new(seed);
        Name names = new("en") { Random = random };
        return $"{names.FirstName()} {random.Char('A', 'Z')}.";
    }
}
