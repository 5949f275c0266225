namespace LiveBattle.Studies;

/// <summary>What a study asks: how many battles of a scenario, and from which seed.</summary>
/// <param name="Replications">1 to <see cref="Engine.Scenarios.Limits.Replications"/>.</param>
/// <param name="Seed">Replication <em>i</em> plays seed <see cref="Engine.Chance.SeedSequence.Mix"/>(seed, i).</param>
/// <param name="Threads">1 or more; changes how long it takes and nothing else.</param>
public sealed record StudyRequest(int Replications, ulong Seed, int Threads);
