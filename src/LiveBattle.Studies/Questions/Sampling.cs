using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies.Estimates;

namespace LiveBattle.Studies.Questions;

/// <summary>How many battles of a scenario are played, and with which luck.</summary>
public sealed record Sampling
{
    /// <param name="replications">1 to <see cref="Limits.Replications"/>.</param>
    /// <param name="seed">Any.</param>
    /// <param name="precision">Null, or <see cref="FinestPrecision"/> to <see cref="CoarsestPrecision"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is not in its range.</exception>
    public Sampling(int replications, ulong seed, double? precision = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replications, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(replications, Limits.Replications);
        if (precision is { } asked && !(asked >= FinestPrecision && asked <= CoarsestPrecision))
            throw new ArgumentOutOfRangeException(nameof(precision), precision, $"{FinestPrecision} to {CoarsestPrecision}.");
        Replications = replications;
        Seed = seed;
        Precision = precision;
    }

    /// <summary>The finest precision that <see cref="Limits.Replications"/> reach whatever the chances are.</summary>
    public const double FinestPrecision = 0.001;

    public const double CoarsestPrecision = 0.5;

    /// <summary>Battles of each scenario: exactly so many, or at most where a precision is asked for.</summary>
    public int Replications { get; }

    /// <summary>Replication <em>i</em> plays the battle of seed <see cref="SeedSequence.Mix"/>(seed, i).</summary>
    public ulong Seed { get; }

    /// <summary>
    /// Half the width that each chance's 95 % interval shall have at most: then no more battles are played. Null plays all.
    /// </summary>
    public double? Precision { get; }
}
