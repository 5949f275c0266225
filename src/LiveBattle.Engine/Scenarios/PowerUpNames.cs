using System.Collections.Immutable;
using LiveBattle.Engine.Battle;

namespace LiveBattle.Engine.Scenarios;

/// <summary>Power-ups as scenario files write them.</summary>
internal static class PowerUpNames
{
    private static readonly ImmutableArray<(PowerUp PowerUp, string Name)> Pairs =
    [
        (PowerUp.BoostingGlove, "boosting-glove"),
        (PowerUp.MagicMist, "magic-mist"),
        (PowerUp.TimeMaker, "time-maker"),
    ];

    /// <summary>Every name.</summary>
    public static ImmutableArray<string> All { get; } = [.. Pairs.Select(pair => pair.Name)];

    /// <summary>The name of a power-up; there is none for <see cref="PowerUp.None"/>.</summary>
    public static string Of(PowerUp powerUp) => Pairs.Single(pair => pair.PowerUp == powerUp).Name;

    /// <summary>The power-up of a name, or null.</summary>
    public static PowerUp? Find(string name)
    {
        int place = All.IndexOf(name);
        return place < 0 ? null : Pairs[place].PowerUp;
    }
}
