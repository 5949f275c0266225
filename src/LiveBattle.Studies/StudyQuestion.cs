using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LiveBattle.Economy;
using LiveBattle.Engine;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies.Questions;
using LiveBattle.Studies.Running;

namespace LiveBattle.Studies;

/// <summary>
/// Something that many battles can answer. The answer is a pure function of the question and the engine version: not of
/// threads, nor of what was asked before. Immutable and thread-safe.
/// </summary>
public abstract class StudyQuestion
{
    private readonly Lazy<double> _expectedEvents;

    private protected StudyQuestion(Scenario scenario, Sampling sampling)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(sampling);
        Scenario = scenario;
        Sampling = sampling;
        _expectedEvents = new Lazy<double>(
            () => Scenarios.Sum(each => ScenarioPlanner.Compile(each).ExpectedEvents) * MostBattles / Scenarios.Length);
    }

    /// <summary>What is asked, in one word of the wire.</summary>
    public abstract string Kind { get; }

    /// <summary>The battle that is asked about.</summary>
    public Scenario Scenario { get; }

    /// <summary>How many battles of each scenario, and from which seed.</summary>
    public Sampling Sampling { get; }

    /// <summary>Every scenario that is played; differences are to the first of them.</summary>
    public virtual ImmutableArray<Scenario> Scenarios => [Scenario];

    /// <summary>Whether a precision is that of differences of chances too, which take more battles than the chances.</summary>
    public virtual bool IsOfDifferences => false;

    /// <summary>Battles played at most.</summary>
    public virtual long MostBattles => (long)Sampling.Replications * Scenarios.Length;

    /// <summary>
    /// The events of all battles in the mean, at most: what limits are held against and times are estimated from.
    /// </summary>
    public double ExpectedEvents => _expectedEvents.Value;

    /// <summary>Why it is too large to be asked, with the estimate of what it would take; null when it is not.</summary>
    public Problem? Refusal => MostBattles <= Limits.StudyBattles
        ? null
        : new Problem(
            "replications",
            Number(Sampling.Replications),
            string.Create(CultureInfo.InvariantCulture, $"at most {Limits.StudyBattles / (MostBattles / Sampling.Replications):N0} for this question"),
            string.Create(
                CultureInfo.InvariantCulture,
                $"This study would play {MostBattles:N0} battles, about {ExpectedEvents:N0} events; one study plays at most {Limits.StudyBattles:N0} battles."));

    /// <summary>
    /// SHA-256 of all that the answer depends on, 64 lower-case hex digits: equal keys have equal answers.
    /// </summary>
    public string ComputeKey()
    {
        StringBuilder text = new();
        foreach (string part in (IEnumerable<string>)
        [
            Number(EngineVersion.Current),
            Kind,
            Number(Sampling.Replications),
            Number(Sampling.Seed),
            Sampling.Precision?.ToString("R", CultureInfo.InvariantCulture) ?? "",
            .. Scenarios.Select(scenario => scenario.ComputeId()),
            .. KeyParts,
        ])
        {
            text.Append(Number(part.Length)).Append(':').Append(part);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>Plays the battles and answers.</summary>
    /// <exception cref="OperationCanceledException">The host stopped it.</exception>
    /// <exception cref="Engine.Simulation.EventLimitReachedException">A battle grew beyond its limit.</exception>
    public StudyAnswer Answer(StudyHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        host.Progress?.Expect(MostBattles);
        return Study(host);
    }

    /// <summary>What else the answer depends on, beside scenarios and sampling, as text.</summary>
    private protected virtual IEnumerable<string> KeyParts => [];

    private protected abstract StudyAnswer Study(StudyHost host);

    private protected static string Number<T>(T value)
        where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);
}
