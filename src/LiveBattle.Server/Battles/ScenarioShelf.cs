using System.Collections.Concurrent;
using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Projection;
using LiveBattle.Server.Storage;

namespace LiveBattle.Server.Battles;

/// <summary>The scenarios in use on this node, read from the journal once. Thread-safe.</summary>
public sealed class ScenarioShelf(IBattleJournal journal)
{
    // Scenarios are small; past this many the shelf is emptied and filled again by need.
    private const int Capacity = 500;

    private readonly ConcurrentDictionary<string, PlayableScenario> _shelf = new(StringComparer.Ordinal);

    /// <summary>The scenario of a row.</summary>
    /// <exception cref="InvalidDataException">The journal has none of this id, or one this engine version cannot read.</exception>
    public async Task<PlayableScenario> GetAsync(string scenarioId, CancellationToken cancellationToken)
    {
        if (_shelf.TryGetValue(scenarioId, out PlayableScenario? known))
            return known;
        string json = await journal.ScenarioAsync(scenarioId, cancellationToken)
            ?? throw new InvalidDataException($"The journal has no scenario {scenarioId}.");
        return Put(scenarioId, json);
    }

    /// <summary>The same, with the scenario's canonical JSON at hand.</summary>
    public PlayableScenario Put(string scenarioId, string json) =>
        _shelf.TryGetValue(scenarioId, out PlayableScenario? known) ? known : Put(scenarioId, Read(scenarioId, json));

    /// <summary>Puts a scenario there that was resolved just now.</summary>
    public PlayableScenario Put(string scenarioId, Scenario scenario)
    {
        if (_shelf.Count >= Capacity)
            _shelf.Clear();
        return _shelf.GetOrAdd(scenarioId, static (id, resolved) => PlayableScenario.Of(id, resolved), scenario);
    }

    private static Scenario Read(string scenarioId, string json)
    {
        Checked<Scenario> scenario = ScenarioReader.Read(Recordings.Element(json));
        return scenario.IsValid
            ? scenario.Value
            : throw new InvalidDataException($"Scenario {scenarioId} cannot be read: {scenario.Problems[0].Message}");
    }
}
