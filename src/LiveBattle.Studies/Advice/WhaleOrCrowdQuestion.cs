using System.Collections.Immutable;
using System.Globalization;
using LiveBattle.Economy;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Time;
using LiveBattle.Studies.Questions;
using LiveBattle.Studies.Running;

namespace LiveBattle.Studies.Advice;

/// <summary>
/// A whale or a crowd? The same expected coins added to a side, once as one giver of few large gifts and once as many givers
/// of small ones, with the same luck for everybody else. Answered by a <see cref="WhaleOrCrowdReport"/>.
/// </summary>
public sealed class WhaleOrCrowdQuestion : StudyQuestion
{
    /// <summary>Fewest battles: fewer have no P10 with an interval.</summary>
    public const int FewestReplications = 100;

    private readonly Scenario _whale;
    private readonly Scenario _crowd;

    private WhaleOrCrowdQuestion(
        Scenario scenario, Sampling sampling, BattleSide side, WhaleOrCrowdTerms terms, Scenario whale, Scenario crowd)
        : base(scenario, sampling)
    {
        Side = side;
        Terms = terms;
        _whale = whale;
        _crowd = crowd;
    }

    /// <inheritdoc/>
    public override string Kind => "whaleOrCrowd";

    /// <summary>Who is given them.</summary>
    public BattleSide Side { get; }

    /// <summary>What is added, filled in.</summary>
    public WhaleOrCrowdTerms Terms { get; }

    /// <inheritdoc/>
    public override ImmutableArray<Scenario> Scenarios => [Scenario, _whale, _crowd];

    /// <summary>The question, or everything that is wrong with it.</summary>
    /// <param name="scenario">The battle, without them.</param>
    /// <param name="sampling"><see cref="FewestReplications"/> or more, without a precision.</param>
    /// <param name="side">a or b.</param>
    /// <param name="coins">
    /// Coins that each of the two gives in the mean, 1 to 10^9. Null takes what the side's own audience would give without
    /// responses, wallets holding nobody back and everybody who is there at the start staying: size × gifts per minute ×
    /// minutes × mean price, summed over its cohorts.
    /// </param>
    /// <param name="whaleGiftCoins">
    /// Price of each of the whale's gifts, 1 to <see cref="Limits.GiftCoins"/>. Null takes a quarter of the coins, so that
    /// it gives four in the mean, but no more than the largest common gift, 29,999.
    /// </param>
    /// <param name="crowdViewers">Viewers of the crowd, 1 to <see cref="Limits.ViewersPerSide"/>. Null is 200.</param>
    /// <param name="crowdGiftCoins">Price of each of the crowd's gifts, 1 to <see cref="Limits.GiftCoins"/>. Null is 1.</param>
    public static Checked<WhaleOrCrowdQuestion> Create(
        Scenario scenario,
        Sampling sampling,
        BattleSide side,
        long? coins = null,
        int? whaleGiftCoins = null,
        int? crowdViewers = null,
        int? crowdGiftCoins = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(sampling);
        ProblemList problems = new();
        problems.CheckSampling(sampling, FewestReplications, "So few battles have no tenth that could be named.");
        problems.CheckSide(side);
        if (scenario.Rules.SpecificGift is not null)
            problems.Refuse("scenario", "a battle of one gift", "a battle in which every gift counts", "Where one gift alone brings points, larger gifts bring none.");
        BattleClock clock = ScenarioPlanner.Compile(scenario).ScriptedClock;
        double minutes = (double)(clock.LiveEnd - clock.LiveStart) / SimTime.MicrosPerMinute;
        WhaleOrCrowdTerms terms = WhaleOrCrowdTerms.Fill(
            side == BattleSide.B ? scenario.AudienceB : scenario.AudienceA, minutes, coins, whaleGiftCoins, crowdViewers, crowdGiftCoins);
        terms.Check(problems);
        if (!problems.IsEmpty)
            return problems.Check<WhaleOrCrowdQuestion>(() => throw new System.Diagnostics.UnreachableException());

        Checked<Scenario> whale = With(scenario, side, "added-whale", 1, terms.WhaleGiftCoins, terms.Coins / minutes / terms.WhaleGiftCoins);
        Checked<Scenario> crowd = With(
            scenario, side, "added-crowd", terms.CrowdViewers, terms.CrowdGiftCoins, terms.Coins / minutes / terms.CrowdGiftCoins / terms.CrowdViewers);
        problems.AddRange(whale.Problems);
        problems.AddRange(crowd.Problems);
        return problems.Check(() => new WhaleOrCrowdQuestion(scenario, sampling, side, terms, whale.Value, crowd.Value));
    }

    /// <summary>The answer by its own type.</summary>
    /// <inheritdoc cref="StudyQuestion.Answer"/>
    public WhaleOrCrowdReport Report(StudyHost host) => (WhaleOrCrowdReport)Answer(host);

    private protected override IEnumerable<string> KeyParts => [Number((int)Side)];

    private protected override StudyAnswer Study(StudyHost host) => WhaleOrCrowdReport.Of(
        this,
        SideBattles.Play(Scenario, Side, Sampling, host, true),
        SideBattles.Play(_whale, Side, Sampling, host, false),
        SideBattles.Play(_crowd, Side, Sampling, host, false));

    // Reading it again checks it against every limit of a scenario.
    private static Checked<Scenario> With(Scenario scenario, BattleSide side, string name, int size, int gift, double rate)
    {
        ImmutableArray<Cohort> audience = side == BattleSide.B ? scenario.AudienceB : scenario.AudienceA;
        string own = name;
        for (int i = 2; audience.Any(cohort => cohort.Name == own); i++)
            own = string.Create(CultureInfo.InvariantCulture, $"{name}-{i}");
        ImmutableArray<Cohort> larger = audience.Add(new Cohort(own, size, rate, [new GiftShare(-gift, gift, 1)]));
        return ScenarioResolver.ResolveText(
            (side == BattleSide.B ? scenario with { AudienceB = larger } : scenario with { AudienceA = larger }).ToCanonicalJson());
    }
}
