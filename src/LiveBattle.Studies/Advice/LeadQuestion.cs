using LiveBattle.Economy;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Engine.Time;
using LiveBattle.Studies.Questions;
using LiveBattle.Studies.Running;

namespace LiveBattle.Studies.Advice;

/// <summary>How far ahead must a side be at a moment to win so often? Answered by a <see cref="LeadReport"/>.</summary>
public sealed class LeadQuestion : StudyQuestion
{
    /// <summary>Fewest battles: fewer do not tell chances near the asked share from each other.</summary>
    public const int FewestReplications = 200;

    public const double LeastShare = 0.5;

    public const double MostShare = 0.99;

    /// <summary>The moment that is asked about when none is given: 60 s of live.</summary>
    public const long UsualMomentMicros = 60_000_000;

    public const double UsualShare = 0.9;

    private LeadQuestion(Scenario scenario, Sampling sampling, BattleSide side, long atMicros, double share)
        : base(scenario, sampling)
    {
        Side = side;
        AtMicros = atMicros;
        Share = share;
    }

    /// <inheritdoc/>
    public override string Kind => "lead";

    /// <summary>Who is ahead.</summary>
    public BattleSide Side { get; }

    /// <summary>When, in microseconds from the start of live.</summary>
    public long AtMicros { get; }

    /// <summary>The chance of winning that is asked for, 0 to 1.</summary>
    public double Share { get; }

    /// <summary>The question, or everything that is wrong with it.</summary>
    /// <param name="scenario">The battle.</param>
    /// <param name="sampling"><see cref="FewestReplications"/> or more, without a precision.</param>
    /// <param name="side">a or b.</param>
    /// <param name="atMicros">
    /// A whole tick from the start of live to one tick before its end, as the script makes it.
    /// </param>
    /// <param name="share"><see cref="LeastShare"/> to <see cref="MostShare"/>.</param>
    public static Checked<LeadQuestion> Create(
        Scenario scenario,
        Sampling sampling,
        BattleSide side,
        long atMicros = UsualMomentMicros,
        double share = UsualShare)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(sampling);
        ProblemList problems = new();
        problems.CheckSampling(sampling, FewestReplications, "So few battles cannot tell which lead is enough.");
        problems.CheckSide(side);
        BattleClock clock = ScenarioPlanner.Compile(scenario).ScriptedClock;
        problems.CheckTime(
            "at", atMicros, 0, clock.LiveEnd - clock.LiveStart - SimTime.MicrosPerTick, "The moment lies in the live window, before its end.");
        problems.CheckWithin("share", share, LeastShare, MostShare, "The chance of winning is a share: 0.9 is nine battles in ten.");
        return problems.Check(() => new LeadQuestion(scenario, sampling, side, atMicros, share));
    }

    /// <summary>The answer by its own type.</summary>
    /// <inheritdoc cref="StudyQuestion.Answer"/>
    public LeadReport Report(StudyHost host) => (LeadReport)Answer(host);

    private protected override IEnumerable<string> KeyParts => [Number((int)Side), Number(AtMicros), Number(Share)];

    private protected override StudyAnswer Study(StudyHost host)
    {
        BattlePlan plan = ScenarioPlanner.Compile(Scenario);
        long tick = (plan.Clock.LiveStart + AtMicros) / SimTime.MicrosPerTick;
        LeadRow[] rows = new LeadRow[Sampling.Replications];
        Battles.Play(plan, Sampling.Seed, 0, rows.AsMemory(), host, run =>
        {
            Interruptible.AdvanceTo(run, tick, host.Cancellation);
            long lead = SideBattles.LeadOf(run, Side);
            Interruptible.Finish(run, host.Cancellation);
            BattleSide winner = run.Verdict!.Value.Winner;
            host.Progress?.Saw(winner);
            return new LeadRow(lead, winner == Side);
        });
        return LeadReport.Of(this, rows);
    }
}
