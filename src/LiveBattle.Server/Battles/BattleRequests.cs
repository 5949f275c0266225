using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Server.Battles;

/// <summary>A request for a battle, checked.</summary>
/// <param name="SpeedNum">Simulated time per <paramref name="SpeedDen"/> of wall time.</param>
/// <param name="StartsAtUnixMs">Wall time of tick 0.</param>
public sealed record CheckedBattleRequest(
    Scenario Scenario, ulong Seed, long StartsAtUnixMs, int SpeedNum, int SpeedDen, string? CommandId, bool Demo = false);

/// <summary>Checks requests for battles and names every problem of one at once. Pure but for a seed it may draw.</summary>
public static class BattleRequests
{
    public const double MinSpeed = 0.25;
    public const double MaxSpeed = 32;

    /// <summary>How far from now a battle may start, either way.</summary>
    public static readonly TimeSpan MaxStartDistance = TimeSpan.FromDays(7);

    private const int MaxCommandId = 100;
    private const int SpeedSteps = 100;
    private const long MaxJsonInteger = (1L << 53) - 1;

    public static Checked<CheckedBattleRequest> Check(CreateBattleRequest request, long nowUnixMs)
    {
        ArgumentNullException.ThrowIfNull(request);
        List<Problem> problems = [];
        RefuseHalfCharacters("scenario", request.Scenario, problems);
        RefuseHalfCharacters("seed", request.Seed, problems);
        if (problems.Count > 0)
            return new Checked<CheckedBattleRequest>([.. problems]); // Nothing that holds half a character can be read.
        Scenario? scenario = Scenario(request.Scenario, problems);
        ulong seed = Seed(request.Seed, problems);
        (int num, int den) = Speed(request.Speed, problems);
        long startsAt = StartsAt(request.StartAt, nowUnixMs, problems);
        if (request.CommandId is { Length: 0 or > MaxCommandId })
            problems.Add(new Problem("commandId", Problem.Echo(request.CommandId), $"1 to {MaxCommandId} characters", "This command id cannot be used."));
        if (request.Sealed == true)
            problems.Add(new Problem("sealed", "true", "false, or leave it out", "Sealed battles are not offered by this version."));
        if (request.Paused == true)
            problems.Add(new Problem("paused", "true", "false, or leave it out", "Battles that start paused are not offered by this version."));
        return problems.Count == 0
            ? new Checked<CheckedBattleRequest>(new CheckedBattleRequest(scenario!, seed, startsAt, num, den, request.CommandId))
            : new Checked<CheckedBattleRequest>([.. problems]);
    }

    /// <summary>A seed that a JSON number can hold.</summary>
    public static ulong DrawSeed() =>
        BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong))) & MaxJsonInteger;

    private static void RefuseHalfCharacters(string path, JsonElement element, List<Problem> problems)
    {
        if (!JsonText.IsWhole(element))
            problems.Add(new Problem(path, "(unreadable)", "text in Unicode", "A text here holds half a character."));
    }

    private static Scenario? Scenario(JsonElement element, List<Problem> problems)
    {
        Checked<Scenario> scenario = element.ValueKind switch
        {
            JsonValueKind.String => ScenarioResolver.ResolvePreset(element.GetString()!),
            JsonValueKind.Object => ScenarioReader.Read(element),
            _ => new Checked<Scenario>(new Problem(
                "scenario",
                element.ValueKind == JsonValueKind.Undefined ? Problem.Missing : Problem.Echo(element.GetRawText()),
                string.Join(", ", Presets.Names) + ", or a scenario written out",
                "A battle needs a scenario.")),
        };
        if (!scenario.IsValid)
        {
            problems.AddRange(scenario.Problems.Select(
                problem => problem.Path == "scenario" ? problem : problem with { Path = $"scenario.{problem.Path}" }));
            return null;
        }

        double events = ScenarioPlanner.Compile(scenario.Value).ExpectedEvents;
        if (events > Limits.LiveEvents)
        {
            problems.Add(new Problem(
                "scenario.audience",
                string.Create(CultureInfo.InvariantCulture, $"about {events:N0} gifts"),
                string.Create(CultureInfo.InvariantCulture, $"at most {Limits.LiveEvents:N0} expected in a live battle"),
                "This audience is too busy to be shown live; simulate takes it."));
        }

        return scenario.Value;
    }

    private static ulong Seed(JsonElement element, List<Problem> problems)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Undefined or JsonValueKind.Null:
                return DrawSeed();
            case JsonValueKind.String
                when ulong.TryParse(element.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out ulong text):
                return text;
            case JsonValueKind.Number when element.TryGetInt64(out long number) && number is >= 0 and <= MaxJsonInteger:
                return (ulong)number;
            default:
                problems.Add(new Problem(
                    "seed",
                    Problem.Echo(element.GetRawText()),
                    "a decimal string from 0 to 18446744073709551615, or a number up to 2^53-1",
                    "A seed is a whole number."));
                return 0;
        }
    }

    private static (int Num, int Den) Speed(double? speed, List<Problem> problems)
    {
        double asked = speed ?? 1;
        if (asked is >= MinSpeed and <= MaxSpeed)
        {
            int num = (int)Math.Round(asked * SpeedSteps);
            int common = (int)System.Numerics.BigInteger.GreatestCommonDivisor(num, SpeedSteps);
            return (num / common, SpeedSteps / common);
        }

        problems.Add(new Problem(
            "speed",
            asked.ToString(CultureInfo.InvariantCulture),
            string.Create(CultureInfo.InvariantCulture, $"{MinSpeed} to {MaxSpeed}"),
            "A battle cannot be shown at this speed."));
        return (1, 1);
    }

    private static long StartsAt(long? startAt, long nowUnixMs, List<Problem> problems)
    {
        long asked = startAt ?? nowUnixMs;
        long distance = (long)MaxStartDistance.TotalMilliseconds;
        if (asked >= nowUnixMs - distance && asked <= nowUnixMs + distance)
            return asked;
        problems.Add(new Problem(
            "startAt",
            asked.ToString(CultureInfo.InvariantCulture),
            string.Create(CultureInfo.InvariantCulture, $"Unix milliseconds within {MaxStartDistance.TotalDays} days of now ({nowUnixMs})"),
            "A battle cannot start so far from now."));
        return nowUnixMs;
    }
}
