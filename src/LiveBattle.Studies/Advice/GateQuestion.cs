using LiveBattle.Economy;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Studies.Questions;
using LiveBattle.Studies.Running;

namespace LiveBattle.Studies.Advice;

/// <summary>
/// How many battles until the gate opens: until a creator who starts with nothing has earned the least that can be
/// withdrawn? Answered by a <see cref="GateReport"/>.
/// </summary>
public sealed class GateQuestion : StudyQuestion
{
    private GateQuestion(Scenario scenario, Sampling sampling, BattleSide side, Gate gate, EarningPoints needed)
        : base(scenario, sampling)
    {
        Side = side;
        Gate = gate;
        Needed = needed;
    }

    /// <inheritdoc/>
    public override string Kind => "gate";

    /// <summary>Whose creator earns.</summary>
    public BattleSide Side { get; }

    /// <summary>The least that can be withdrawn, and what it is compared with.</summary>
    public Gate Gate { get; }

    /// <summary>The fewest earning points that open it.</summary>
    public EarningPoints Needed { get; }

    /// <summary>The question, or everything that is wrong with it.</summary>
    /// <param name="scenario">The battle; its rate card has the gate.</param>
    /// <param name="sampling">Any number of battles, without a precision.</param>
    /// <param name="side">a or b.</param>
    /// <param name="basis">
    /// Whether the gate is compared with gross or with net. Null is as the card says; a card that does not say is refused.
    /// </param>
    public static Checked<GateQuestion> Create(Scenario scenario, Sampling sampling, BattleSide side, GateBasis? basis = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(sampling);
        ProblemList problems = new();
        problems.CheckSampling(sampling, 1, "A sequence of battles has one or more.");
        problems.CheckSide(side);
        RateCard card = scenario.Rates;
        (Gate Gate, EarningPoints Needed)? found = Find(problems, card, basis);
        return problems.Check(() => new GateQuestion(scenario, sampling, side, found!.Value.Gate, found.Value.Needed));
    }

    /// <summary>The answer by its own type.</summary>
    /// <inheritdoc cref="StudyQuestion.Answer"/>
    public GateReport Report(StudyHost host) => (GateReport)Answer(host);

    private protected override IEnumerable<string> KeyParts => [Number((int)Side), Number((int)Gate.Basis!.Value)];

    private protected override StudyAnswer Study(StudyHost host)
    {
        long[] points = new long[Sampling.Replications];
        Battles.Play(ScenarioPlanner.Compile(Scenario), Sampling.Seed, 0, points.AsMemory(), host, run =>
        {
            Interruptible.Finish(run, host.Cancellation);
            host.Progress?.Saw(run.Verdict!.Value.Winner);
            return BattleEarnings.Of(Scenario, run, Side).EarningPoints.Value;
        });
        return GateReport.Of(this, points);
    }

    private static (Gate Gate, EarningPoints Needed)? Find(ProblemList problems, RateCard card, GateBasis? asked)
    {
        if (card.Gate.Mid is not { } written)
        {
            problems.Refuse(
                "rates.gate",
                "silent",
                "a rate card with a gate",
                $"{card.Name} does not say the least that can be withdrawn, so nobody can tell when it is reached: give the card a gate.");
            return null;
        }

        if ((asked ?? written.Basis) is not { } basis)
        {
            problems.Refuse(
                "basis",
                "silent",
                "gross or net",
                $"{card.Name} does not say whether its minimum is gross or net, so nobody can tell when it is reached: say which you mean.");
            return null;
        }

        Gate gate = written with { Basis = basis };
        RateCard read = card with { Gate = card.Gate with { Mid = gate } };
        if (GateStatus.For(read, Earnings.Of(read, EarningPoints.Zero)).PointsToGo is { } needed)
            return (gate, needed);
        problems.Refuse(
            "rates.gate",
            $"{gate.Amount}",
            "a gate that points can open",
            $"No number of points opens this gate under {card.Name}: its commission leaves too little, or the minimum is too large.");
        return null;
    }
}
