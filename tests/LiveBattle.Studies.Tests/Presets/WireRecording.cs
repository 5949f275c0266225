using System.Text.Json;

namespace LiveBattle.Studies.Tests.Presets;

/// <summary>What the recording of real messages says of battles and gifts.</summary>
internal static class WireRecording
{
    private const int Finish = 5;

    /// <summary>
    /// Rows as in measured-sides.csv: each side of each battle, from the last message that tells the sides' scores.
    /// </summary>
    public static string[] Sides()
    {
        Dictionary<string, JsonElement> last = [];
        foreach (JsonElement message in Messages("WebcastLinkMicArmies", "WebcastLinkMicBattle"))
        {
            if (message.TryGetProperty("armies", out _))
                last[message.GetProperty("battleId").GetString()!] = message;
        }

        return [.. last.Values.OrderBy(StartMillis).SelectMany((message, i) => SidesOf(i + 1, message))];
    }

    /// <summary>The prices in coins of all gifts, a streak as one gift.</summary>
    public static long[] GiftPrices() =>
    [
        .. Messages("WebcastGiftMessage")
            .GroupBy(message => (
                message.GetProperty("user").GetProperty("id").GetString(),
                message.GetProperty("giftId").GetString(),
                (message.TryGetProperty("groupId", out JsonElement streak)
                    ? streak
                    : message.GetProperty("common").GetProperty("msgId")).GetString()))
            .Select(streak => streak.First().GetProperty("gift").GetProperty("diamondCount").GetInt64()),
    ];

    private static IEnumerable<string> SidesOf(int battle, JsonElement message)
    {
        bool isFinal = message.TryGetProperty("action", out JsonElement action) && action.GetInt32() == Finish;
        double seconds = (Number(message.GetProperty("common"), "createTime") - StartMillis(message)) / 1000.0;
        string seen = isFinal ? "final" : $"{Math.Round(seconds)} s";
        return Armies(message.GetProperty("armies"))
            .OrderByDescending(army => Number(army, "hostscore"))
            .Select(army =>
            {
                long points = Number(army, "hostscore");
                long[] supporters = Supporters(army);
                return $"{battle},{seen},{points},{Share(supporters.FirstOrDefault())},{Share(supporters.Sum())}";

                string Share(long part) => (part / (double)points).ToString("F4");
            });
    }

    private static JsonElement[] Armies(JsonElement armies) => armies.ValueKind == JsonValueKind.Array
        ? [.. armies.EnumerateArray().Select(entry => entry.GetProperty("value"))]
        : [.. armies.EnumerateObject().Select(entry => entry.Value)];

    private static long[] Supporters(JsonElement army) => army.TryGetProperty("userArmies", out JsonElement supporters)
        ? [.. supporters.EnumerateArray().Select(supporter => Number(supporter, "score"))]
        : [];

    private static long StartMillis(JsonElement message) => Number(message.GetProperty("battleSettings"), "startTimeMs");

    private static long Number(JsonElement owner, string name) => long.Parse(owner.GetProperty(name).GetString()!);

    private static IEnumerable<JsonElement> Messages(params string[] types) =>
        Repository.ReadShared("data", "recordings", "tiktok-wire-2023.decoded.anon.jsonl")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonElement.Parse(line))
            .Where(line => types.Contains(line.GetProperty("type").GetString()))
            .Select(line => line.GetProperty("data"));
}
