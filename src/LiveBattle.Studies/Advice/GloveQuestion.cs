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
/// What is a boosting glove worth, and when? The scenario with one glove more of a side at each of several times, against
/// the scenario as it is, with the same luck. Answered by a <see cref="GloveReport"/>.
/// </summary>
public sealed class GloveQuestion : StudyQuestion
{
    /// <summary>Fewest battles: half of them find the best and the worst time, the other half compare the two.</summary>
    public const int FewestReplications = 100;

    /// <summary>Times of one question.</summary>
    public const int MostTimes = 24;

    /// <summary>Battles of one question, all variants together: a row of each is kept.</summary>
    public const int MostRows = 5_000_000;

    /// <summary>What lies between two times when none are given.</summary>
    public const long UsualStepMicros = 30_000_000;

    private readonly ImmutableArray<Scenario> _variants;

    private GloveQuestion(
        Scenario scenario, Sampling sampling, BattleSide side, ImmutableArray<long> times, ImmutableArray<Scenario> variants)
        : base(scenario, sampling)
    {
        Side = side;
        TimesMicros = times;
        _variants = variants;
    }

    /// <inheritdoc/>
    public override string Kind => "glove";

    /// <summary>Who sends it.</summary>
    public BattleSide Side { get; }

    /// <summary>When it is sent, each time apart, ascending, in microseconds from the start of live.</summary>
    public ImmutableArray<long> TimesMicros { get; }

    /// <inheritdoc/>
    public override ImmutableArray<Scenario> Scenarios => [Scenario, .. _variants];

    /// <summary>The question, or everything that is wrong with it.</summary>
    /// <param name="scenario">The battle.</param>
    /// <param name="sampling"><see cref="FewestReplications"/> or more, without a precision.</param>
    /// <param name="side">a or b.</param>
    /// <param name="timesMicros">
    /// 1 to <see cref="MostTimes"/> whole ticks in the live window as the script makes it, ascending. Null takes every 30 s
    /// at which a glove sent then still works to its end; the start alone where live is shorter than that; and only every
    /// second, third ... of them where there would be too many.
    /// </param>
    public static Checked<GloveQuestion> Create(
        Scenario scenario, Sampling sampling, BattleSide side, ImmutableArray<long>? timesMicros = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(sampling);
        ProblemList problems = new();
        problems.CheckSide(side);
        BattleClock clock = ScenarioPlanner.Compile(scenario).ScriptedClock;
        long live = clock.LiveEnd - clock.LiveStart;
        ImmutableArray<long> times = timesMicros ?? Grid(live);
        problems.CheckSampling(
            sampling,
            FewestReplications,
            "So few battles cannot tell one time from another.",
            MostRows / (Math.Min(times.Length, MostTimes) + 1) is var most && most < Limits.Replications ? most : Limits.Replications);
        CheckTimes(problems, times, live);
        List<Scenario> variants = [];
        for (int i = 0; i < times.Length && problems.IsEmpty; i++)
        {
            Checked<Scenario> variant = WithGlove(scenario, side, times[i]);
            problems.AddRange(variant.Problems);
            if (variant.IsValid)
                variants.Add(variant.Value);
        }

        return problems.Check(() => new GloveQuestion(scenario, sampling, side, times, [.. variants]));
    }

    /// <summary>The answer by its own type.</summary>
    /// <inheritdoc cref="StudyQuestion.Answer"/>
    public GloveReport Report(StudyHost host) => (GloveReport)Answer(host);

    private protected override IEnumerable<string> KeyParts => [Number((int)Side), .. TimesMicros.Select(Number)];

    private protected override StudyAnswer Study(StudyHost host)
    {
        SideRow[] without = SideBattles.Play(Scenario, Side, Sampling, host, true);
        SideRow[][] with = [.. _variants.Select(variant => SideBattles.Play(variant, Side, Sampling, host, false))];
        return GloveReport.Of(this, without, with);
    }

    private static void CheckTimes(ProblemList problems, ImmutableArray<long> times, long live)
    {
        if (times.Length is 0 or > MostTimes)
        {
            problems.Refuse(
                "times",
                times.Length,
                string.Create(CultureInfo.InvariantCulture, $"1 to {MostTimes} times"),
                "Each time is a study of its own.");
            return;
        }

        for (int i = 0; i < times.Length; i++)
        {
            string path = string.Create(CultureInfo.InvariantCulture, $"times[{i}]");
            problems.CheckTime(path, times[i], 0, live - SimTime.MicrosPerTick, "A glove is sent in the live window, before its end.");
            if (i > 0 && times[i] <= times[i - 1])
                problems.Refuse(path, Durations.Print(times[i]), $"after {Durations.Print(times[i - 1])}", "Times are ascending, each of them once.");
        }
    }

    private static ImmutableArray<long> Grid(long live)
    {
        long last = Math.Max(0, live - RulePack.GloveDelayMicros - RulePack.GloveMicros);
        long steps = last / UsualStepMicros;
        long stride = (steps / MostTimes) + 1;
        return [.. Enumerable.Range(0, (int)(steps / stride) + 1).Select(i => i * stride * UsualStepMicros)];
    }

    // After what the script does at that moment already. Reading it again checks it against every limit of a scenario.
    private static Checked<Scenario> WithGlove(Scenario scenario, BattleSide side, long at)
    {
        int place = scenario.Timeline.Count(entry => entry.AtMicros <= at);
        return ScenarioResolver.ResolveText((scenario with
        {
            Timeline = scenario.Timeline.Insert(place, new ScriptedPowerUp(at, side, PowerUp.BoostingGlove)),
        }).ToCanonicalJson());
    }
}
