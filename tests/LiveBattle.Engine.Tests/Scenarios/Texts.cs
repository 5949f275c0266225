using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Tests.Scenarios;

/// <summary>Scenario texts to start from, and what to ask of the answers.</summary>
internal static class Texts
{
    /// <summary>Valid, with a catalogue of its own: two gifts share a name.</summary>
    public const string Small = """
        name: Small
        catalogue:
          - { id: 1, name: Rose, coins: 1 }
          - { id: 2, name: Lion, coins: 500 }
          - { id: 3, name: Heart, coins: 5 }
          - { id: 4, name: heart, coins: 7 }
        creators:
          a: { name: Ada }
          b: { name: Ben }
        audience:
          a:
            - { cohort: fans, size: 10, giftsPerMinute: 1, gifts: { Rose: 1 } }
          b: []
        """;

    public static Scenario Resolved(string text, params ReadOnlySpan<ScenarioOverride> overrides) =>
        ScenarioResolver.ResolveText(text, overrides).Value;

    public static Problem OnlyProblem(string text, params ReadOnlySpan<ScenarioOverride> overrides) =>
        Assert.Single(ScenarioResolver.ResolveText(text, overrides).Problems);

    /// <summary>The small scenario with one text in it replaced.</summary>
    public static string SmallWith(string old, string replacement)
    {
        Assert.Contains(old, Small, StringComparison.Ordinal);
        return Small.Replace(old, replacement, StringComparison.Ordinal);
    }

    /// <summary>The small scenario with a key added to its only cohort.</summary>
    public static string SmallWithCohortKey(string key) => SmallWith("gifts: { Rose: 1 }", "gifts: { Rose: 1 }, " + key);

    /// <summary>The small scenario with lines added at the end.</summary>
    public static string SmallPlus(string lines) => $"{Small}\n{lines}\n";

    /// <summary>Takes the text, or has one problem with it, at the path.</summary>
    public static void AssertTaken(string text, string path, bool isTaken)
    {
        Checked<Scenario> scenario = ScenarioResolver.ResolveText(text);
        if (isTaken)
            Assert.Empty(scenario.Problems);
        else
            Assert.Equal(path, Assert.Single(scenario.Problems).Path);
    }
}
