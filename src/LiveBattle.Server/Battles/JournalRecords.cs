using System.Text.Json;
using System.Text.Json.Serialization;
using LiveBattle.Contracts;
using LiveBattle.Server.Storage;

namespace LiveBattle.Server.Battles;

/// <summary>Between the journal's rows and the wire's records. Pure.</summary>
public static class JournalRecords
{
    private static readonly JsonSerializerOptions Stored = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The kind of the mark with which every battle starts.</summary>
    public const string StartMark = "start";

    /// <summary>The kinds of the marks by which a host moves time.</summary>
    public const string PauseMark = "pause";
    public const string ResumeMark = "resume";
    public const string SpeedMark = "speed";
    public const string StepMark = "step";
    public const string SkipLapMark = "skipLap";

    /// <summary>The kinds of the inputs.</summary>
    public const string GiftInput = "gift";
    public const string LikeInput = "like";
    public const string PowerUpInput = "powerUp";
    public const string SpeedChallengeInput = "speedChallenge";
    public const string LeaveInput = "leave";
    public const string EndInput = "end";

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
            : JsonSerializer.Deserialize<InputPayload>(entry.Payload, Stored)!;
        return new RecordedInput(
            entry.Index, entry.Tick, entry.Type, payload.Side, payload.Spectator, payload.GiftId, payload.Count, payload.PowerUp);
    }

    public static RecordedMark Mark(JournalEntry entry) =>
        new(entry.Index, entry.Type, entry.WallUnixMs, entry.Tick, entry.Num, entry.Den);

    /// <summary>Whether a battle's marks have its win chance shown: the newest of them says.</summary>
    public static bool ShowsWinChance(IEnumerable<JournalEntry> entries) =>
        entries.LastOrDefault(entry => entry is { Kind: EntryKind.Mark, Type: WinChanceMark }) is { } mark && Read(mark).On == true;

    /// <summary>What a mark says besides when it counts.</summary>
    public static MarkPayload Read(JournalEntry mark) => mark.Payload is null
        ? new MarkPayload()
        : JsonSerializer.Deserialize<MarkPayload>(mark.Payload, Stored)!;

    /// <summary>As it is stored; null when there is nothing to store.</summary>
    public static string? Write(MarkPayload payload) =>
        payload == new MarkPayload() ? null : JsonSerializer.Serialize(payload, Stored);

    /// <summary>As it is stored.</summary>
    public static string Write(InputPayload payload) => JsonSerializer.Serialize(payload, Stored);

    /// <summary>What a host was answered, or null when the entry does not tell.</summary>
    public static HostReceipt? Receipt(JournalEntry entry) =>
        entry.Receipt is null ? null : JsonSerializer.Deserialize<HostReceipt>(entry.Receipt, Stored);

    /// <summary>As it is stored.</summary>
    public static string Write(HostReceipt receipt) => JsonSerializer.Serialize(receipt, Stored);

    public static VerdictFrame Verdict(StoredOutcome outcome) =>
        new(Read<Winner>(outcome.Winner), outcome.Margin, Read<VerdictReason>(outcome.Reason));

    /// <summary>The stored frame of the verdict's tick.</summary>
    public static ScoreboardFrame Frame(StoredOutcome outcome) =>
        JsonSerializer.Deserialize(outcome.FrameJson, ContractsJson.Default.ScoreboardFrame)
        ?? throw new InvalidDataException("A stored outcome has no frame.");

    /// <summary>What is particular to a mark.</summary>
    /// <param name="On">Of the win chance: whether it is shown from then on.</param>
    /// <param name="Num">Of a pause: the speed to go on with, as num/den.</param>
    public sealed record MarkPayload(bool? On = null, int? Num = null, int? Den = null)
    {
        /// <summary>The speed to go on with after a pause, when it is told.</summary>
        [JsonIgnore]
        public (int Num, int Den)? Kept => Num is { } num && Den is { } den ? (num, den) : null;
    }

    /// <summary>What a host was answered, and to what: another command of the same id is no retry.</summary>
    public sealed record HostReceipt(string Asked, long Seq, long Rev);

    /// <summary>What is particular to an input.</summary>
    public sealed record InputPayload(
        Side? Side = null, int? Spectator = null, int? GiftId = null, int? Count = null, string? PowerUp = null);
}
