using LiveBattle.Economy;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies;
using LiveBattle.Studies.Advice;
using LiveBattle.Studies.Planning;
using LiveBattle.Studies.Questions;
using LiveBattle.Studies.Running;

namespace LiveBattle.Cli.Tests.Advice;

/// <summary>One small question of each kind, answered, and how its answer is told.</summary>
internal static class Answers
{
    private static readonly Sampling Sampling = new(200, 1);

    public static Scenario Scenario { get; } = ScenarioResolver.ResolvePreset("bench-study").Value;

    public static PlannerNumbers Numbers { get; } =
        new() { Followers = 5_000, Viewers = 30, HoursPerWeek = 4, Rates = RateCards.Default };

    /// <summary>Every question that can be asked; a new kind of answer needs one here.</summary>
    public static StudyQuestion[] Questions { get; } =
    [
        new OutcomeQuestion(Scenario, Sampling),
        new ComparisonQuestion(Scenario, ScenarioResolver.Vary(Scenario, new ScenarioOverride("rules.duration", "60s")).Value, Sampling),
        SweepQuestion.Create(Scenario, SweepRange.Parse("rules.duration=60s..120s:60s").Value, Sampling).Value,
        SensitivityQuestion.Create(Scenario, SensitivityInput.Of(Scenario), new Sampling(50, 1)).Value,
        LeadQuestion.Create(Scenario, Sampling, BattleSide.A).Value,
        GloveQuestion.Create(Scenario, Sampling, BattleSide.A, [0, 240_000_000]).Value,
        WhaleOrCrowdQuestion.Create(Scenario, Sampling, BattleSide.B).Value,
        LastSecondsQuestion.Create(Scenario, Sampling).Value,
        GateQuestion.Create(Scenario, Sampling, BattleSide.A).Value,
        PlannerQuestion.Create(Numbers, new Sampling(500, 1)).Value,
    ];

    public static StudyAnswer To(StudyQuestion question) => question.Answer(new StudyHost(2));

    public static AskedStudy Asked(StudyQuestion question) => new()
    {
        Question = question,
        Command = "livebattle advise",
        ReplicationCommand = "livebattle study bench-study --seed 1 --replication",
        Other = "the same, shorter",
    };

    /// <summary>What people read of it.</summary>
    public static string Told(StudyQuestion question, StudyAnswer answer)
    {
        using StringWriter writer = new();
        StudyTelling.Of(Asked(question), answer).Print(Screen.Out(new Terminal(TextReader.Null, writer, TextWriter.Null)));
        return writer.ToString();
    }
}
