using LiveBattle.Server.Storage;
using static LiveBattle.Server.Tests.JournalSamples;

namespace LiveBattle.Server.Tests;

/// <content>Battles that end without an outcome, and battles that are taken away.</content>
public abstract partial class BattleJournalContract
{
    [Fact]
    public async Task Append_MovesTheNewestMark_AndHowMuchLongerLiveLasts()
    {
        await ClaimedAsync("one");
        JournalBatch batch = new([Mark(1, num: 2, den: 3), Gift(2, "i1")], LongerByTicks: 100);
        Assert.True(await Journal.AppendAsync("one", 1, batch, Token));
        Assert.True(await Journal.AppendAsync("one", 1, new JournalBatch([Gift(3, "i2")]), Token));

        var row = await Journal.FindAsync("one", Token);
        Assert.Equal((41, 2_001, 2, 3), (row?.MarkTick, row?.MarkUnixMs, row?.SpeedNum, row?.SpeedDen));
        Assert.Equal(100, row?.LongerByTicks);
    }

    [Fact]
    public async Task Void_ClearsTheDueTime_AndIsNeverDueOrFinishedAgain()
    {
        await ClaimedAsync("one", dueAt: 700);

        Assert.True(await Journal.VoidAsync("one", 1, "Paused for a day.", 900, Token));
        Assert.True(await Journal.VoidAsync("one", 1, "Another reason.", 901, Token));
        Assert.True(await Journal.AppendAsync("one", 1, new JournalBatch([Mark(1, num: 1)], DueAt: new DueTime(800)), Token));
        Assert.False(await Journal.FinishAsync("one", 1, Outcome(), Token));

        var row = await Journal.FindAsync("one", Token);
        Assert.Equal("Paused for a day.", row?.VoidReason);
        Assert.Null(row?.Outcome);
        Assert.Empty(await Journal.DueAsync(long.MaxValue, 10, Token));
    }

    [Fact]
    public async Task Void_OfAFinishedBattle_OrByAFormerOwner_IsRefused()
    {
        await ClaimedAsync("finished");
        await Journal.FinishAsync("finished", 1, Outcome(), Token);
        await ClaimedAsync("taken over", dueAt: 5);
        await Journal.ClaimAsync("taken over", Token);

        Assert.False(await Journal.VoidAsync("finished", 1, "No.", 1, Token));
        Assert.False(await Journal.VoidAsync("taken over", 1, "No.", 1, Token));
        Assert.False(await Journal.VoidAsync("none", 1, "No.", 1, Token));
        Assert.Null((await Journal.FindAsync("finished", Token))?.VoidReason);
        Assert.Equal(["taken over"], await Journal.DueAsync(5, 10, Token));
    }

    [Fact]
    public async Task Delete_TakesEverything_AndRemembersThatItWas()
    {
        await ClaimedAsync("one", dueAt: 5);
        await Journal.AppendAsync("one", 1, new JournalBatch([Gift(1, "i1")]), Token);
        await ClaimedAsync("other");

        Assert.True(await Journal.DeleteAsync("one", 9, Token));

        Assert.Null(await Journal.FindAsync("one", Token));
        Assert.Null(await Journal.ReadAsync("one", Token));
        Assert.Null(await Journal.ClaimAsync("one", Token));
        Assert.Empty(await Journal.DueAsync(long.MaxValue, 10, Token));
        Assert.True(await Journal.IsGoneAsync("one", Token));
        Assert.False(await Journal.IsGoneAsync("other", Token));
        Assert.NotNull(await Journal.ScenarioAsync("5cen", Token));
        Assert.False(await Journal.DeleteAsync("one", 10, Token));
    }

    [Fact]
    public async Task Delete_OfTheLastBattleOfAScenario_TakesTheScenario()
    {
        await ClaimedAsync("one");
        await Journal.DeleteAsync("one", 9, Token);
        Assert.Null(await Journal.ScenarioAsync("5cen", Token));
    }

    [Fact]
    public async Task Delete_FencesTheOwner()
    {
        await ClaimedAsync("one");
        await Journal.DeleteAsync("one", 9, Token);

        Assert.False(await Journal.AppendAsync("one", 1, new JournalBatch([Gift(1, "i1")]), Token));
        Assert.False(await Journal.FinishAsync("one", 1, Outcome(), Token));
        Assert.False(await Journal.VoidAsync("one", 1, "No.", 1, Token));
    }

    [Fact]
    public async Task Expire_TakesWhatEndedTooLongAgo_AndWhatIsTooMuch_AndNothingUnderWay()
    {
        for (var ended = 1; ended <= 6; ended++)
            await EndedAsync($"b{ended}", ended * 100);
        await ClaimedAsync("void");
        await Journal.VoidAsync("void", 1, "Old version.", 150, Token);
        await ClaimedAsync("under way");

        Assert.Equal(2, await Journal.ExpireAsync(200, keep: 100, limit: 10, 1_000, Token));
        Assert.Equal(["b2", "b3", "b4", "b5", "b6", "under way"], await IdsAsync());
        Assert.Equal(1, await Journal.ExpireAsync(0, keep: 3, limit: 1, 1_000, Token));
        Assert.Equal(1, await Journal.ExpireAsync(0, keep: 3, limit: 10, 1_000, Token));
        Assert.Equal(0, await Journal.ExpireAsync(0, keep: 3, limit: 10, 1_000, Token));
        Assert.Equal(["b4", "b5", "b6", "under way"], await IdsAsync());
        Assert.True(await Journal.IsGoneAsync("void", Token));
    }

    private async Task EndedAsync(string id, long finishedAt)
    {
        await ClaimedAsync(id);
        Assert.True(await Journal.FinishAsync(id, 1, Outcome() with { FinishedAtUnixMs = finishedAt }, Token));
    }

    private async Task<IEnumerable<string>> IdsAsync() =>
        (await Journal.ListAsync(100, Token)).Select(row => row.Id).Order(StringComparer.Ordinal);
}
