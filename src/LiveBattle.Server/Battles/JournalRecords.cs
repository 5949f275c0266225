using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Server.Storage;

namespace LiveBattle.Server.Battles;

/// <summary>Between the journal's rows and the wire's records. Pure.</summary>
public static class JournalRecords
{
    /// <summary>The kind of the mark with which every battle starts.</summary>
    public const string StartMark = "start";

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

    public static VerdictFrame Verdict(StoredOutcome outcome) =>
        new(Read<Winner>(outcome.Winner), outcome.Margin, Read<VerdictReason>(outcome.Reason));

    /// <summary>The stored frame of the verdict's tick.</summary>
    public static ScoreboardFrame Frame(StoredOutcome outcome) =>
        JsonSerializer.Deserialize(outcome.FrameJson, ContractsJson.Default.ScoreboardFrame)
        ?? throw new InvalidDataException("A stored outcome has no frame.");

    private sealed record InputPayload(
        Side? Side = null, int? Spectator = null, int? GiftId = null, int? Count = null, string? PowerUp = null);
}
