using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Server.Battles;
using LiveBattle.Studies;
using LiveBattle.Studies.Estimates;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Server.Studies.Reading;

/// <summary>The body of a question, with what all kinds have in common: the scenario, how many battles, which luck.</summary>
internal sealed class StudyForm
{
    /// <summary>The seed when nobody says: a study of the same question is the same study.</summary>
    public const ulong DefaultSeed = 1;

    /// <summary>Settings changed in one question.</summary>
    public const int MostSettings = 100;

    // Longer than any battle: each question knows its own limit.
    private const long LongestMs = 86_400_000;
    private const long MicrosPerMs = 1_000;

    private readonly JsonForm _body;

    /// <param name="body">The object that came.</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <param name="hasScenario">Whether the kind is asked about a scenario.</param>
    public StudyForm(JsonForm body, List<Problem> problems, bool hasScenario = true)
    {
        _body = body;
        Problems = problems;
        if (!hasScenario)
            return;
        JsonField scenario = body["scenario"];
        if (Settings(body["set"]) is { } settings)
            Scenario = RequestBody.Scenario(scenario, settings, "A study", problems);
        EventsPerBattle = Scenario is null ? null : ScenarioPlanner.Compile(Scenario).ExpectedEvents;
    }

    /// <summary>Everything that is wrong so far; whoever reads on adds to it.</summary>
    public List<Problem> Problems { get; }

    /// <summary>The battle that is asked about; null when it cannot be read, or when there is none.</summary>
    public Scenario? Scenario { get; }

    private double? EventsPerBattle { get; }

    public JsonField this[string key] => _body[key];

    /// <summary>
    /// <c>replications</c>, <c>seed</c> and <c>precision</c>. With a precision and no number, as many as surely reach it.
    /// </summary>
    /// <param name="replications">Their number when nobody says.</param>
    /// <param name="scenarios">How many scenarios are played so often each.</param>
    /// <param name="isOfDifferences">Whether a precision is that of differences of two chances.</param>
    public Sampling? Sampling(int replications, int scenarios = 1, bool isOfDifferences = false)
    {
        JsonField number = _body["replications"];
        JsonField seed = _body["seed"];
        JsonField precision = _body["precision"];
        int before = Problems.Count;
        double? asked = precision.IsAbsent ? null : Precision(precision, scenarios);
        if (asked is { } fine)
            replications = (int)Math.Min(Limits.Replications, isOfDifferences ? Needed.ForDifference(fine) : Needed.ForProportion(fine));
        int battles = number.IsAbsent ? replications : Replications(number, scenarios);
        ulong luck = seed.IsAbsent ? DefaultSeed : RequestBody.Seed(seed, Problems) ?? DefaultSeed;
        return Problems.Count == before ? new Sampling(battles, luck, asked) : null;
    }

    /// <summary>
    /// Likewise for a question that plays all its battles. A precision is kept, so that the question says why it takes none.
    /// </summary>
    public Sampling? WholeSampling(int replications, int scenarios = 1) =>
        Sampling(replications, scenarios) is { } read
            ? new Sampling(_body["replications"].IsAbsent ? replications : read.Replications, read.Seed, read.Precision)
            : null;

    /// <summary>The side that is asked about: a when nobody says; null after a problem.</summary>
    public BattleSide? Side()
    {
        JsonField field = _body["side"];
        Side? side = field.IsAbsent ? Contracts.Side.A : field.Choice<Side>();
        return side switch
        {
            Contracts.Side.A => BattleSide.A,
            Contracts.Side.B => BattleSide.B,
            _ => null,
        };
    }

    /// <summary>A time in milliseconds, read as microseconds; null after a problem.</summary>
    /// <param name="field">Where it stands.</param>
    /// <param name="fallback">What it is when nobody says.</param>
    public static long? Micros(JsonField field, long fallback) => field.IsAbsent ? fallback : Micros(field);

    /// <summary>Likewise, where it is needed.</summary>
    public static long? Micros(JsonField field) => field.Whole(0, LongestMs) * MicrosPerMs;

    /// <summary>A whole number that may be left out.</summary>
    public static int? WholeOrNull(JsonField field, int min, int max) => field.IsAbsent ? null : (int?)field.Whole(min, max);

    /// <summary>The question, or null after noting its problems at the places where the body has them.</summary>
    /// <param name="question">As it checked itself.</param>
    /// <param name="keys">
    /// The kind's own keys: as the question names its parts, times with their unit behind. All other places are the scenario's.
    /// </param>
    public StudyQuestion? Take<T>(Checked<T> question, params ReadOnlySpan<string> keys)
        where T : StudyQuestion
    {
        if (question.IsValid)
            return question.Value;
        foreach (Problem problem in question.Problems)
            Problems.Add(problem with { Path = Place(problem.Path, keys) });
        return null;
    }

    private string Place(string path, ReadOnlySpan<string> keys)
    {
        int end = path.IndexOf('[', StringComparison.Ordinal);
        string word = end < 0 ? path : path[..end];
        if (word is "replications" or "precision" or "side")
            return path;
        foreach (string key in keys)
        {
            if (key == word || key == $"{word}Ms")
                return key + path[word.Length..];
        }

        return path == "scenario" || Scenario is null ? path : $"scenario.{path}";
    }

    /// <summary>Settings as the command line has them; null when one cannot be read.</summary>
    public ImmutableArray<ScenarioOverride>? Settings(JsonField field)
    {
        int before = Problems.Count;
        List<ScenarioOverride> settings = [];
        foreach (JsonField item in field.Items())
        {
            if (settings.Count == MostSettings)
            {
                item.Refuse(string.Create(CultureInfo.InvariantCulture, $"at most {MostSettings} settings"), "These are too many settings for one question.");
                break;
            }

            if (item.Text("A setting names a key and its value, as in rules.duration=60s.") is not { } text)
                continue;
            Checked<ScenarioOverride> setting = ScenarioOverride.Parse(text);
            if (setting.IsValid)
                settings.Add(setting.Value);
            else
                Problems.AddRange(setting.Problems.Select(problem => problem with { Path = item.Path }));
        }

        return Problems.Count == before ? [.. settings] : null;
    }

    private int Replications(JsonField field, int scenarios)
    {
        if (field.Element.ValueKind == JsonValueKind.Number && field.Element.TryGetInt64(out long asked) && asked > Limits.Replications)
            field.Refuse(Range(), "So many battles are more than one study plays" + Cost((double)asked * scenarios));
        else if (field.Whole(1, Limits.Replications, "A study plays at least one battle.") is { } number)
            return (int)number;
        return 1;

        static string Range() => string.Create(CultureInfo.InvariantCulture, $"a whole number from 1 to {Limits.Replications:N0}");
    }

    private double? Precision(JsonField field, int scenarios)
    {
        double asked = field.Element.ValueKind == JsonValueKind.Number && field.Element.TryGetDouble(out double value) ? value : double.NaN;
        if (asked >= LiveBattle.Studies.Questions.Sampling.FinestPrecision && asked <= LiveBattle.Studies.Questions.Sampling.CoarsestPrecision)
            return asked;
        string allowed = string.Create(
            CultureInfo.InvariantCulture,
            $"{LiveBattle.Studies.Questions.Sampling.FinestPrecision} to {LiveBattle.Studies.Questions.Sampling.CoarsestPrecision}: half the width of a chance's interval");
        long needed = asked > 0 && asked < 1 ? Needed.ForProportion(asked) : 0;
        field.Refuse(allowed, needed > 0 && needed < long.MaxValue
            ? "No study here is so precise" + Cost((double)needed * scenarios)
            : "A precision is a share of the battles.");
        return null;
    }

    private string Cost(double battles) =>
        EventsPerBattle is { } events ? $"; it would take {new StudyCost(battles, battles * events)}." : ".";
}
