using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Server.Tests;

/// <summary>A battle whose script makes it ten seconds longer than battles are by default.</summary>
internal static class TimeMakers
{
    /// <summary>Ten seconds after the default.</summary>
    public const long VerdictMs = 314_500;

    /// <summary>As it is sent to a server.</summary>
    public const string ScenarioJson =
        """
        {
          "name": "Ten seconds more",
          "creators": { "a": { "name": "Layla" }, "b": { "name": "Marco" } },
          "audience": {
            "a": [ { "cohort": "crowd", "size": 50, "giftsPerMinute": 0.5, "gifts": { "Rose": 1 }, "tapsPerMinute": 5 } ],
            "b": [ { "cohort": "crowd", "size": 50, "giftsPerMinute": 0.5, "gifts": { "Rose": 1 }, "stay": { "median": "2m", "p90": "5m" } } ]
          },
          "timeline": [ { "at": "200s", "side": "b", "powerUp": "time-maker" } ]
        }
        """;

    /// <summary>The same, resolved.</summary>
    public static Scenario Scenario { get; } = ScenarioResolver.ResolveText(ScenarioJson).Value;
}
