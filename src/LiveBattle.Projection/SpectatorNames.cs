using System.IO.Hashing;
using System.Text;
using Bogus;

namespace LiveBattle.Projection;

/// <summary>Made-up names for people who watch, such as <c>teal pixel</c>: free text is a host's switch. Thread-safe.</summary>
public static class SpectatorNames
{
    /// <summary>The name that goes with a spectator's id: whoever comes back has the same one.</summary>
    public static string Of(string spectatorId)
    {
        int seed = unchecked((int)XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(spectatorId)));
        Faker faker = new("en") { Random = new Randomizer(seed) };
        return $"{faker.Commerce.Color()} {faker.Hacker.Noun()}";
    }
}
