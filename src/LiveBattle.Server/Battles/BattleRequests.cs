using System.Globalization;
using System.Text.Json;
using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Server.Battles;

/// <summary>A request for a battle, checked.</summary>
/// <param name="SpeedNum">Simulated time per <paramref name="SpeedDen"/> of wall time.</param>
/// <param name="StartsAtUnixMs">Wall time of tick 0.</param>
/// <param name="IsSeedGiven">Whether the seed was asked for, rather than drawn.</param>
public sealed record CheckedBattleRequest(
    Scenario Scenario,
    ulong Seed,
    long StartsAtUnixMs,
    int SpeedNum,
    int SpeedDen,
    string? CommandId,
    bool IsSeedGiven = true,
    bool Demo = false)
{
    /// <summary>Whether the seed is kept back until the verdict.</summary>
    public bool IsSealed { get; init; }

    /// <summary>Whether it waits at tick 0 for its host to start it.</summary>
    public bool IsPaused { get; init; }

    /// <summary>How time runs at first.</summary>
    public BattleSchedule Schedule
    {
        get
        {
            BattleSchedule running = new(StartsAtUnixMs, 0, SpeedNum, SpeedDen);
            return IsPaused ? running.PausedAt(0, StartsAtUnixMs) : running;
        }
    }
}

/// <summary>Checks requests for battles and names every problem of one at once. Pure but for a seed it may draw.</summary>
public static class BattleRequests
{
    public const double MinSpeed = 0.25;
    public const double MaxSpeed = 32;

    /// <summary>How far from now a battle may start, either way.</summary>
    public static readonly TimeSpan MaxStartDistance = TimeSpan.FromDays(7);

    private const int MaxCommandId = 100;
    private const int SpeedSteps = 100;

    /// <summary>Checks the body of <c>POST /api/battles</c>.</summary>
    public static Checked<CheckedBattleRequest> Check(JsonElement body, long nowUnixMs)
    {
        List<Problem> problems = [];
        if (RequestBody.Open(body, problems, "scenario", "seed", "commandId") is not { } form)
            return new Checked<CheckedBattleRequest>([.. problems]);
        Scenario? scenario = Scenario(form["scenario"], problems);
        JsonField seedField = form["seed"];
        bool isSealed = IsAsked(form["sealed"]);
        ulong seed = seedField.IsAbsent || isSealed ? RequestBody.DrawSeed() : RequestBody.Seed(seedField, problems) ?? 0;
        JsonField speed = form["speed"];
        (int num, int den) = speed.IsAbsent ? (1, 1) : Speed(speed, problems);
        long startsAt = StartsAt(form["startAt"], nowUnixMs, problems);
        string? commandId = CommandId(form["commandId"]);
        bool isPaused = IsAsked(form["paused"]);
        if (isSealed && !seedField.IsAbsent)
            seedField.Refuse("no seed, or sealed: false", "The server draws the seed of a sealed battle, so that nobody knows it.");
        form.RefuseOtherKeys();
        return problems.Count == 0
            ? new Checked<CheckedBattleRequest>(new CheckedBattleRequest(
                scenario!, seed, startsAt, num, den, commandId, IsSeedGiven: !seedField.IsAbsent)
            {
                IsSealed = isSealed,
                IsPaused = isPaused,
            })
            : new Checked<CheckedBattleRequest>([.. problems]);
    }

    private static string? CommandId(JsonField field)
    {
        if (field.IsAbsent)
            return null;
        string? text = field.Text();
        if (text is null or { Length: <= MaxCommandId })
            return text;
        field.Refuse($"1 to {MaxCommandId} characters", "This command id is too long.");
        return null;
    }

    private static bool IsAsked(JsonField field) => !field.IsAbsent && field.YesNo() == true;

    private static Scenario? Scenario(JsonField field, List<Problem> problems)
    {
        if (RequestBody.Scenario(field, [], "A battle", problems) is not { } scenario)
            return null;
        double events = ScenarioPlanner.Compile(scenario).LargestEvents;
        if (events > Limits.LiveEvents)
        {
            problems.Add(new Problem(
                "scenario.audience",
                string.Create(CultureInfo.InvariantCulture, $"about {events:N0} events"),
                string.Create(CultureInfo.InvariantCulture, $"at most {Limits.LiveEvents:N0} expected in a live battle"),
                "This audience is too busy to be shown live; simulate takes it."));
        }

        return scenario;
    }

    /// <summary>A speed as the smallest ratio of integers; 1 when it is none, which is noted.</summary>
    /// <param name="field">Where it stands.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static (int Num, int Den) Speed(JsonField field, List<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(problems);
        if (field.Element.ValueKind == JsonValueKind.Number
            && field.Element.TryGetDecimal(out decimal asked)
            && asked >= (decimal)MinSpeed
            && asked <= (decimal)MaxSpeed
            && decimal.IsInteger(asked * SpeedSteps))
        {
            int num = (int)(asked * SpeedSteps);
            int common = (int)System.Numerics.BigInteger.GreatestCommonDivisor(num, SpeedSteps);
            return (num / common, SpeedSteps / common);
        }

        problems.Add(new Problem(
            field.Path,
            field.IsAbsent ? Problem.Missing : Problem.Echo(field.Element.GetRawText()),
            string.Create(CultureInfo.InvariantCulture, $"{MinSpeed} to {MaxSpeed}, with at most two decimals"),
            "A battle cannot be shown at this speed."));
        return (1, 1);
    }

    private static long StartsAt(JsonField field, long nowUnixMs, List<Problem> problems)
    {
        if (field.IsAbsent)
            return nowUnixMs;
        long distance = (long)MaxStartDistance.TotalMilliseconds;
        if (field.Element.ValueKind == JsonValueKind.Number
            && field.Element.TryGetInt64(out long asked)
            && asked >= nowUnixMs - distance
            && asked <= nowUnixMs + distance)
        {
            return asked;
        }

        problems.Add(new Problem(
            field.Path,
            Problem.Echo(field.Element.GetRawText()),
            string.Create(CultureInfo.InvariantCulture, $"Unix milliseconds within {MaxStartDistance.TotalDays} days of now ({nowUnixMs})"),
            "A battle cannot start so far from now."));
        return nowUnixMs;
    }
}
