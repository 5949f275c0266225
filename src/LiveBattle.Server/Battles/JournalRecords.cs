using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Server.Storage;

namespace LiveBattle.Server.Battles;

/// <summary>Between the journal's rows and the wire's records. Pure.</summary>
public static class JournalRecords
{
    /// <summary>The kind of the mark with which every battle starts.</summary>
    public const string StartMark = "start";

    /// <summary>The kind of the mark by which a host has the win chance shown, or not; time runs on as it did.</summary>
    public const string WinChanceMark = "winChance";

    /// <summary>Whose entries those of the host are.</summary>
    public const string HostClient = "host";

    /// <summary>An enum as the wire and the journal write it.</summary>
    public static string Word<TEnum>(TEnum value)
        where TEnum : struct, Enum =>
        JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>Reads what <see cref="Word"/> wrote.</summary>
    public static TEnum Read<TEnum>(string word)
        where TEnum : struct, Enum =>
        Enum.Parse<TEnum>(word, ignoreCase: true);

    /// <summary>An input entry; its payload holds what is particular to its kind.</summary>
    public static RecordedInput Input(JournalEntry entry)
    {
        InputPayload payload = entry.Payload is null
            ? new InputPayload()
            : JsonSerializer.Deserialize<InputPayload>(entry.Payload, JsonSerializerOptions.Web)!;
        return new RecordedInput(
            entry.Index, entry.Tick, entry.Type, payload.Side, payload.Spectator, payload.GiftId, payload.Count, payload.PowerUp);
    }

    public static RecordedMark Mark(JournalEntry entry) =>
        new(entry.Index, entry.Type, entry.WallUnixMs, entry.Tick, entry.Num, entry.Den);

    /// <summary>Whether a battle's marks have its win chance shown: the newest of them says.</summary>
    public static bool ShowsWinChance(IEnumerable<JournalEntry> entries) =>
        entries.LastOrDefault(entry => entry is { Kind: EntryKind.Mark, Type: WinChanceMark }) is { } mark && Switch(mark).On;

    /// <summary>What a mark of the win chance says.</summary>
    public static WinChanceSwitch Switch(JournalEntry mark) =>
        JsonSerializer.Deserialize<WinChanceSwitch>(mark.Payload!, JsonSerializerOptions.Web)!;

    /// <summary>As it is stored.</summary>
    public static string Write(WinChanceSwitch asked) => JsonSerializer.Serialize(asked, JsonSerializerOptions.Web);

    public static VerdictFrame Verdict(StoredOutcome outcome) =>
        new(Read<Winner>(outcome.Winner), outcome.Margin, Read<VerdictReason>(outcome.Reason));

    /// <summary>The stored frame of the verdict's tick.</summary>
    public static ScoreboardFrame Frame(StoredOutcome outcome) =>
        JsonSerializer.Deserialize(outcome.FrameJson, ContractsJson.Default.ScoreboardFrame)
        ?? throw new InvalidDataException("A stored outcome has no frame.");

    /// <summary>A mark of the win chance: whether it is shown from then on, and the tick at which that was said.</summary>
    public sealed record WinChanceSwitch(bool On, long Seq);

    private sealed record InputPayload(
        Side? Side = null, int? Spectator = null, int? GiftId = null, int? Count = null, string? PowerUp = null);
}
