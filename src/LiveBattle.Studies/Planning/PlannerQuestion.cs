using LiveBattle.Economy;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Studies.Advice;
using LiveBattle.Studies.Questions;
using LiveBattle.Studies.Running;

namespace LiveBattle.Studies.Planning;

/// <summary>What does a month bring a creator with these numbers? Answered by a <see cref="PlannerReport"/>.</summary>
public sealed class PlannerQuestion : StudyQuestion
{
    /// <summary>Fewest battles: months are made of them, and fewer would repeat themselves.</summary>
    public const int FewestReplications = 500;

    public const int MostReplications = 100_000;

    private PlannerQuestion(PlannerNumbers numbers, Scenario scenario, Sampling sampling)
        : base(scenario, sampling) => Numbers = numbers;

    /// <inheritdoc/>
    public override string Kind => "planner";

    /// <summary>The creator's own.</summary>
    public PlannerNumbers Numbers { get; }

    /// <summary>The question, or everything that is wrong with it.</summary>
    /// <param name="numbers">The creator's own.</param>
    /// <param name="sampling">
    /// Battles that are played to make months of: <see cref="FewestReplications"/> to <see cref="MostReplications"/>,
    /// without a precision.
    /// </param>
    public static Checked<PlannerQuestion> Create(PlannerNumbers numbers, Sampling sampling)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        ArgumentNullException.ThrowIfNull(sampling);
        ProblemList problems = new();
        problems.CheckSampling(
            sampling,
            FewestReplications,
            "Months are made of the battles played: so few would repeat themselves.",
            MostReplications);
        PlannerCheck.Numbers(numbers, problems);
        if (!problems.IsEmpty)
            return problems.Check<PlannerQuestion>(() => throw new System.Diagnostics.UnreachableException());
        Checked<Scenario> scenario = PlannerScenario.Of(numbers);
        problems.AddRange(scenario.Problems);
        return problems.Check(() => new PlannerQuestion(numbers, scenario.Value, sampling));
    }

    /// <summary>The answer by its own type.</summary>
    /// <inheritdoc cref="StudyQuestion.Answer"/>
    public PlannerReport Report(StudyHost host) => (PlannerReport)Answer(host);

    // The scenario has viewers, supporter, rates and prices; facts count as far as the card asks for them.
    private protected override IEnumerable<string> KeyParts =>
    [
        Number(Numbers.HoursPerWeek),
        Number(Numbers.BattlesPerHour),
        Number(Numbers.BattleGiftPercent),
        Number(Numbers.BestSupporterCoins),
        Number(Numbers.OtherIncome.Value),
        Number(Numbers.Viewers),
        .. Numbers.Rates.Eligibility.Items.Select(condition => Facts[condition.Id] is { } told ? Number(told) : ""),
    ];

    internal CreatorFacts Facts => Numbers.Facts.With(CreatorFacts.Followers, Numbers.Followers);

    private protected override StudyAnswer Study(StudyHost host)
    {
        long[] coins = new long[Sampling.Replications];
        Battles.Play(ScenarioPlanner.Compile(Scenario), Sampling.Seed, 0, coins.AsMemory(), host, run =>
        {
            Interruptible.Finish(run, host.Cancellation);
            host.Progress?.Saw(run.Verdict!.Value.Winner);
            return run.A.Coins;
        });
        return PlannerReport.Of(this, coins, host);
    }
}
