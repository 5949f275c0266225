using LiveBattle.Server.Storage;
using static LiveBattle.Server.Tests.JournalSamples;

namespace LiveBattle.Server.Tests;

/// <summary>What every journal promises; inherited once per implementation.</summary>
public abstract partial class BattleJournalContract : IAsyncLifetime
{
    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected IBattleJournal Journal { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Journal = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await CloseAsync(Journal);
        await CleanUpAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens this test's store: empty the first time, afterwards with what it holds.</summary>
    protected abstract ValueTask<IBattleJournal> OpenAsync();

    protected abstract ValueTask CloseAsync(IBattleJournal journal);

    protected abstract ValueTask CleanUpAsync();

    protected async Task ReopenAsync()
    {
        await CloseAsync(Journal);
        Journal = await OpenAsync();
    }

    [Fact]
    public async Task Create_ThenFind_BringsEveryField()
    {
        var created = await Journal.CreateAsync(Battle("one", commandId: "c1", dueAt: 500), Token);

        var expected = new BattleRow
        {
            Id = "one",
            EngineVersion = 3,
            ScenarioId = "5cen",
            Seed = ulong.MaxValue,
            Salt = "5a17",
            HostTokenHash = "70ce",
            CommandId = "c1",
            Demo = true,
            Name = "Even battle",
            CreatorA = "Layla",
            CreatorB = "Marco ✨",
            CreatedAtUnixMs = 1_000,
            StartsAtUnixMs = 1_001,
            DueAtUnixMs = 500,
            Epoch = 0,
            LeaseTick = -1,
            EntryCount = 1,
            SpeedNum = 1,
            SpeedDen = 1,
            MarkTick = 40,
            MarkUnixMs = 2_000,
        };
        Assert.Equal(expected, created);
        Assert.Equal(expected, await Journal.FindAsync("one", Token));
    }

    [Fact]
    public async Task Create_WithNothingOptional_KeepsItAbsent()
    {
        var battle = Battle("one") with { Salt = null, CommandId = null, Demo = false, Seed = 0, Entries = [] };

        var row = await Journal.CreateAsync(battle, Token);

        Assert.Null(row.Salt);
        Assert.Null(row.CommandId);
        Assert.Null(row.DueAtUnixMs);
        Assert.Null(row.Outcome);
        Assert.False(row.Demo);
        Assert.Equal(0UL, row.Seed);
        Assert.Equal((0, 0, 1), (row.EntryCount, row.SpeedNum, row.SpeedDen));
    }

    [Fact]
    public async Task Create_SameCommandAgain_BringsTheFirstBattleAndStoresNothing()
    {
        var first = await Journal.CreateAsync(Battle("one", commandId: "c1"), Token);

        var again = await Journal.CreateAsync(Battle("two", commandId: "c1"), Token);

        Assert.Equal(first, again);
        Assert.Null(await Journal.FindAsync("two", Token));
        Assert.Single(await Journal.ListAsync(10, Token));
    }

    [Fact]
    public async Task Create_SameCommandAtTheSameTime_MakesOneBattle()
    {
        var rows = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(i => Journal.CreateAsync(Battle($"b{i}", commandId: "c1"), Token)));

        Assert.Single(rows.Distinct());
        Assert.Single(await Journal.ListAsync(100, Token));
    }

    [Fact]
    public async Task Create_IdIsTaken_ThrowsAndKeepsTheFirst()
    {
        await Journal.CreateAsync(Battle("one"), Token);

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Journal.CreateAsync(Battle("one") with { Name = "Another" }, Token));

        Assert.Equal("Even battle", (await Journal.FindAsync("one", Token))?.Name);
    }

    [Fact]
    public async Task Create_EntriesDoNotStartAtZero_ThrowsAndStoresNothing()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Journal.CreateAsync(Battle("one") with { Entries = [Mark(1, num: 1)] }, Token));

        Assert.Null(await Journal.FindAsync("one", Token));
        Assert.Null(await Journal.ScenarioAsync("5cen", Token));
    }

    [Fact]
    public async Task Scenario_OfTwoBattles_IsStoredOnceAndBroughtByItsId()
    {
        await Journal.CreateAsync(Battle("one"), Token);
        await Journal.CreateAsync(Battle("two"), Token);

        Assert.Equal("""{"name":"Even battle"}""", await Journal.ScenarioAsync("5cen", Token));
        Assert.Null(await Journal.ScenarioAsync("other", Token));
    }

    [Fact]
    public async Task List_BringsTheNewestFirst_AtMostTheLimit()
    {
        await Journal.CreateAsync(Battle("old", createdAt: 1), Token);
        await Journal.CreateAsync(Battle("newest", createdAt: 3), Token);
        await Journal.CreateAsync(Battle("first of two", createdAt: 2), Token);
        await Journal.CreateAsync(Battle("second of two", createdAt: 2), Token);

        var ids = (await Journal.ListAsync(3, Token)).Select(row => row.Id);

        Assert.Equal(["newest", "second of two", "first of two"], ids);
    }

    [Fact]
    public async Task UnknownBattle_IsNullOrFalseEverywhere()
    {
        Assert.Null(await Journal.FindAsync("none", Token));
        Assert.Null(await Journal.ReadAsync("none", Token));
        Assert.Null(await Journal.ClaimAsync("none", Token));
        Assert.False(await Journal.AppendAsync("none", 0, new JournalBatch([]), Token));
        Assert.False(await Journal.FinishAsync("none", 0, Outcome(), Token));
    }

    [Fact]
    public async Task Claim_RaisesTheEpochByOneEachTime_AndBringsWhatIsStored()
    {
        await Journal.CreateAsync(Battle("one"), Token);

        var first = await Journal.ClaimAsync("one", Token);
        Assert.True(await Journal.AppendAsync("one", 1, new JournalBatch([Gift(1, "i1")], LeaseTick: 15), Token));
        var second = await Journal.ClaimAsync("one", Token);

        Assert.Equal(1, first?.Row.Epoch);
        Assert.Equal([Mark(0, num: 1)], first?.Entries);
        Assert.Equal(2, second?.Row.Epoch);
        Assert.Equal(15, second?.Row.LeaseTick);
        Assert.Equal("""{"name":"Even battle"}""", second?.ScenarioJson);
        Assert.Equal([Mark(0, num: 1), Gift(1, "i1")], second?.Entries);
    }

    [Fact]
    public async Task Read_DoesNotBecomeTheOwner()
    {
        await Journal.CreateAsync(Battle("one"), Token);

        var read = await Journal.ReadAsync("one", Token);

        Assert.Equal(0, read?.Row.Epoch);
        Assert.Equal([Mark(0, num: 1)], read?.Entries);
        Assert.True(await Journal.AppendAsync("one", 0, new JournalBatch([Gift(1, "i1")]), Token));
    }

    [Fact]
    public async Task Append_KeepsEveryFieldAndTheOrder()
    {
        await ClaimedAsync("one");
        JournalEntry[] entries = [Gift(1, "i1"), Mark(2, num: 3, den: 4), Gift(3, "i2") with { Payload = null, Receipt = null }];

        Assert.True(await Journal.AppendAsync("one", 1, new JournalBatch(entries), Token));

        var read = await Journal.ReadAsync("one", Token);
        Assert.Equal([Mark(0, num: 1), .. entries], read?.Entries);
        Assert.Equal((4, 3, 4), (read?.Row.EntryCount, read?.Row.SpeedNum, read?.Row.SpeedDen));
    }

    [Fact]
    public async Task Append_OnlyTheLease_MovesItAndNothingElse()
    {
        await ClaimedAsync("one", dueAt: 700);

        Assert.True(await Journal.AppendAsync("one", 1, new JournalBatch([], LeaseTick: 30), Token));
        Assert.True(await Journal.AppendAsync("one", 1, new JournalBatch([], LeaseTick: 20), Token));

        var row = await Journal.FindAsync("one", Token);
        Assert.Equal((30, 700, 1), (row?.LeaseTick, row?.DueAtUnixMs, row?.EntryCount));
    }

    [Fact]
    public async Task Append_DueTime_IsSetAndCleared()
    {
        await ClaimedAsync("one", dueAt: 700);

        await Journal.AppendAsync("one", 1, new JournalBatch([], DueAt: new DueTime(800)), Token);
        Assert.Equal(800, (await Journal.FindAsync("one", Token))?.DueAtUnixMs);

        await Journal.AppendAsync("one", 1, new JournalBatch([], DueAt: new DueTime(null)), Token);
        Assert.Null((await Journal.FindAsync("one", Token))?.DueAtUnixMs);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task Append_IndexDoesNotFollow_ThrowsAndStoresNothing(long index)
    {
        await ClaimedAsync("one");

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Journal.AppendAsync("one", 1, new JournalBatch([Gift(index, "i1")], LeaseTick: 9), Token));

        var row = await Journal.FindAsync("one", Token);
        Assert.Equal((1, -1), (row?.EntryCount, row?.LeaseTick));
    }

    [Fact]
    public async Task Append_GapInsideTheBatch_ThrowsAndStoresNoneOfIt()
    {
        await ClaimedAsync("one");

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Journal.AppendAsync("one", 1, new JournalBatch([Gift(1, "i1"), Gift(3, "i2")]), Token));

        Assert.Equal([Mark(0, num: 1)], (await Journal.ReadAsync("one", Token))?.Entries);
    }

    [Fact]
    public async Task Append_InputIdIsStored_ThrowsForTheSameClientOnly()
    {
        await ClaimedAsync("one");
        await Journal.AppendAsync("one", 1, new JournalBatch([Gift(1, "i1", "x")]), Token);

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Journal.AppendAsync("one", 1, new JournalBatch([Gift(2, "i2", "x"), Gift(3, "i1", "x")]), Token));

        Assert.True(await Journal.AppendAsync("one", 1, new JournalBatch([Gift(2, "i1", "y")]), Token));
        Assert.Equal(3, (await Journal.FindAsync("one", Token))?.EntryCount);
    }

    [Fact]
    public async Task Append_SameInputIdInAnotherBattle_IsAnotherInput()
    {
        await ClaimedAsync("one");
        await ClaimedAsync("two");

        Assert.True(await Journal.AppendAsync("one", 1, new JournalBatch([Gift(1, "i1")]), Token));
        Assert.True(await Journal.AppendAsync("two", 1, new JournalBatch([Gift(1, "i1")]), Token));
    }

    [Fact]
    public async Task Append_AfterALaterClaim_IsRefusedAndStoresNothing()
    {
        await ClaimedAsync("one", dueAt: 700);
        await Journal.ClaimAsync("one", Token);

        var batch = new JournalBatch([Gift(1, "i1")], LeaseTick: 99, DueAt: new DueTime(null));
        Assert.False(await Journal.AppendAsync("one", 1, batch, Token));
        Assert.False(await Journal.FinishAsync("one", 1, Outcome(), Token));

        var row = await Journal.FindAsync("one", Token);
        Assert.Equal((1, -1, 700), (row?.EntryCount, row?.LeaseTick, row?.DueAtUnixMs));
        Assert.Null(row?.Outcome);
        Assert.True(await Journal.AppendAsync("one", 2, batch, Token));
    }

    [Fact]
    public async Task Finish_StoresTheOutcomeAndClearsTheDueTime()
    {
        await ClaimedAsync("one", dueAt: 700);

        Assert.True(await Journal.FinishAsync("one", 1, Outcome(), Token));

        var row = await Journal.FindAsync("one", Token);
        Assert.Equal(Outcome(), row?.Outcome);
        Assert.Null(row?.DueAtUnixMs);
        Assert.Empty(await Journal.DueAsync(long.MaxValue, 10, Token));
    }

    [Fact]
    public async Task Finish_Again_IsTrueAndReplacesNothing_WhoeverAsks()
    {
        await ClaimedAsync("one");
        await Journal.FinishAsync("one", 1, Outcome("a"), Token);
        await Journal.ClaimAsync("one", Token);

        Assert.True(await Journal.FinishAsync("one", 2, Outcome("b"), Token));
        Assert.True(await Journal.FinishAsync("one", 1, Outcome("draw"), Token));

        Assert.Equal("a", (await Journal.FindAsync("one", Token))?.Outcome?.Winner);
    }

    [Fact]
    public async Task Append_AfterTheOutcome_StoresMarksButIsNeverDueAgain()
    {
        await ClaimedAsync("one", dueAt: 700);
        await Journal.FinishAsync("one", 1, Outcome(), Token);

        Assert.True(await Journal.AppendAsync("one", 1, new JournalBatch([Mark(1, num: 1)], DueAt: new DueTime(800)), Token));

        var row = await Journal.FindAsync("one", Token);
        Assert.Equal(2, row?.EntryCount);
        Assert.Null(row?.DueAtUnixMs);
    }

    [Fact]
    public async Task Due_BringsWhatIsOverdue_LongestFirst_AtMostTheLimit()
    {
        await ClaimedAsync("later", dueAt: 101);
        await ClaimedAsync("now", dueAt: 100);
        await ClaimedAsync("long ago", dueAt: 5);
        await ClaimedAsync("paused", dueAt: null);

        Assert.Equal(["long ago", "now"], await Journal.DueAsync(100, 10, Token));
        Assert.Equal(["long ago"], await Journal.DueAsync(100, 1, Token));
        Assert.Empty(await Journal.DueAsync(4, 10, Token));
    }

    [Fact]
    public async Task Reopen_FindsEverything()
    {
        await ClaimedAsync("one", dueAt: 700);
        await Journal.AppendAsync("one", 1, new JournalBatch([Gift(1, "i1"), Mark(2, num: 0)], LeaseTick: 15), Token);
        await ClaimedAsync("two");
        await Journal.FinishAsync("two", 1, Outcome(), Token);
        var before = await Journal.ReadAsync("one", Token);

        await ReopenAsync();

        var after = await Journal.ReadAsync("one", Token);
        Assert.Equal(before?.Row, after?.Row);
        Assert.Equal(before?.Entries, after?.Entries);
        Assert.Equal(Outcome(), (await Journal.FindAsync("two", Token))?.Outcome);
        Assert.Equal(2, (await Journal.ClaimAsync("one", Token))?.Row.Epoch);
    }

    [Fact]
    public async Task Ping_ChangesNothingThatIsSeen()
    {
        var row = await Journal.CreateAsync(Battle("one"), Token);

        await Journal.PingAsync(Token);
        await Journal.PingAsync(Token);

        Assert.Equal([row], await Journal.ListAsync(10, Token));
    }

    [Fact]
    public async Task TwoHundredAppendersOverTwentyBattles_LoseNothingAndKeepTheOrder()
    {
        const int Battles = 20, Appenders = 200, EntriesEach = 5;
        for (var b = 0; b < Battles; b++)
            await ClaimedAsync($"b{b}");

        await Task.WhenAll(Enumerable.Range(0, Appenders).Select(async appender =>
        {
            for (var n = 0; n < EntriesEach; n++)
                await AppendSomewhereAsync($"b{appender % Battles}", $"client-{appender}", $"i{n}");
        }));
        await ReopenAsync();

        for (var b = 0; b < Battles; b++)
        {
            var entries = (await Journal.ReadAsync($"b{b}", Token))!.Entries;
            Assert.Equal(Enumerable.Range(0, 1 + (Appenders / Battles * EntriesEach)).Select(i => (long)i), entries.Select(e => e.Index));
            foreach (var ofClient in entries.Skip(1).GroupBy(e => e.ClientId))
                Assert.Equal(Enumerable.Range(0, EntriesEach).Select(n => $"i{n}"), ofClient.Select(e => e.InputId));
        }
    }

    protected async Task ClaimedAsync(string id, long? dueAt = null)
    {
        await Journal.CreateAsync(Battle(id, dueAt: dueAt), Token);
        Assert.NotNull(await Journal.ClaimAsync(id, Token));
    }

    /// <summary>Appends at the end, however many others do so at the same time.</summary>
    private async Task AppendSomewhereAsync(string battleId, string client, string inputId)
    {
        while (true)
        {
            var end = (await Journal.FindAsync(battleId, Token))!.EntryCount;
            try
            {
                Assert.True(await Journal.AppendAsync(battleId, 1, new JournalBatch([Gift(end, inputId, client)]), Token));
                return;
            }
            catch (InvalidOperationException)
            {
                // Somebody else was first; the end has moved on.
            }
        }
    }
}
