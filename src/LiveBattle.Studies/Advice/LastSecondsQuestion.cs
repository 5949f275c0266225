using LiveBattle.Economy;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Engine.Time;
using LiveBattle.Studies.Questions;
using LiveBattle.Studies.Running;

namespace LiveBattle.Studies.Advice;

/// <summary>What do the last seconds decide? Answered by a <see cref="LastSecondsReport"/>.</summary>
public sealed class LastSecondsQuestion : StudyQuestion
{
    /// <summary>Fewest battles: ten for each band of margins.</summary>
    public const int FewestReplications = 100;

    /// <summary>The last 30 s, which a closing response means too.</summary>
    public const long UsualLastMicros = BattleClock.ClosingMicros;

    private LastSecondsQuestion(Scenario scenario, Sampling sampling, long lastMicros)
        : base(scenario, sampling) => LastMicros = lastMicros;

    /// <inheritdoc/>
    public override string Kind => "lastSeconds";

    /// <summary>How much of the end is looked at, in microseconds.</summary>
    public long LastMicros { get; }

    /// <summary>The question, or everything that is wrong with it.</summary>
    /// <param name="scenario">The battle.</param>
    /// <param name="sampling"><see cref="FewestReplications"/> or more, without a precision.</param>
    /// <param name="lastMicros">One tick to one tick less than the live window, as the script makes it.</param>
    public static Checked<LastSecondsQuestion> Create(
        Scenario scenario, Sampling sampling, long lastMicros = UsualLastMicros)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(sampling);
        ProblemList problems = new();
        problems.CheckSampling(sampling, FewestReplications, "So few battles cannot tell what the end decides.");
        BattleClock clock = ScenarioPlanner.Compile(scenario).ScriptedClock;
        problems.CheckTime(
            "last",
            lastMicros,
            SimTime.MicrosPerTick,
            clock.LiveEnd - clock.LiveStart - SimTime.MicrosPerTick,
            "The last seconds are a part of the live window, not all of it.");
        return problems.Check(() => new LastSecondsQuestion(scenario, sampling, lastMicros));
    }

    /// <summary>The answer by its own type.</summary>
    /// <inheritdoc cref="StudyQuestion.Answer"/>
    public LastSecondsReport Report(StudyHost host) => (LastSecondsReport)Answer(host);

    private protected override IEnumerable<string> KeyParts => [Number(LastMicros)];

    private protected override StudyAnswer Study(StudyHost host)
    {
        BattlePlan plan = ScenarioPlanner.Compile(Scenario);
        long tick = (plan.ScriptedClock.LiveEnd - LastMicros) / SimTime.MicrosPerTick;
        LastSecondsRow[] rows = new LastSecondsRow[Sampling.Replications];
        Battles.Play(plan, Sampling.Seed, 0, rows.AsMemory(), host, run =>
        {
            Interruptible.AdvanceTo(run, tick, host.Cancellation);
            (long beforeA, long beforeB) = (run.A.Points, run.B.Points);
            Interruptible.Finish(run, host.Cancellation);
            BattleSide winner = run.Verdict!.Value.Winner;
            host.Progress?.Saw(winner);
            return new LastSecondsRow(beforeA - beforeB, beforeA + beforeB, run.A.Points + run.B.Points, winner);
        });
        return LastSecondsReport.Of(this, plan.ScriptedClock, rows);
    }
}
