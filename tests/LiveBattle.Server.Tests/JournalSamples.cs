using LiveBattle.Server.Storage;

namespace LiveBattle.Server.Tests;

/// <summary>Battles and entries to store; every field has a value that differs from its default.</summary>
internal static class JournalSamples
{
    public static NewBattle Battle(string id, long createdAt = 1_000, string? commandId = null, long? dueAt = null) => new()
    {
        Id = id,
        EngineVersion = 3,
        ScenarioId = "5cen",
        ScenarioJson = """{"name":"Even battle"}""",
        Seed = ulong.MaxValue,
        Salt = "5a17",
        HostTokenHash = "70ce",
        CommandId = commandId,
        Demo = true,
        Name = "Even battle",
        CreatorA = "Layla",
        CreatorB = "Marco ✨",
        CreatedAtUnixMs = createdAt,
        StartsAtUnixMs = createdAt + 1,
        DueAtUnixMs = dueAt,
        Entries = [Mark(0, num: 1)],
    };

    public static JournalEntry Mark(long index, int num, int den = 1) => new()
    {
        Index = index,
        Kind = EntryKind.Mark,
        Type = "speed",
        Tick = 40 + index,
        Epoch = 0,
        WallUnixMs = 2_000 + index,
        Num = num,
        Den = den,
    };

    public static JournalEntry Gift(long index, string inputId, string client = "spectator-1", string? payload = null) => new()
    {
        Index = index,
        Kind = EntryKind.Input,
        Type = "gift",
        Tick = 50 + index,
        Epoch = 1,
        WallUnixMs = 3_000 + index,
        ClientId = client,
        InputId = inputId,
        Payload = payload ?? """{"giftId":5655}""",
        Receipt = """{"ok":true}""",
    };

    public static StoredOutcome Outcome(string winner = "a") => new()
    {
        Winner = winner,
        Margin = 12,
        Reason = "points",
        Digest = "e3-00ff",
        Events = 4_711,
        FrameJson = """{"v":1}""",
        BalancesJson = """{"platform":1}""",
        FinishedAtUnixMs = 9_000,
    };
}
