using LiveBattle.Server.Migrations;
using LiveBattle.Server.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using static LiveBattle.Server.Tests.JournalSamples;

namespace LiveBattle.Server.Tests;

public sealed class SqliteBattleJournalTests : BattleJournalContract
{
    private readonly TempFolder _folder = new();

    private string FilePath => _folder[SqliteJournalSettings.FileName];

    protected override ValueTask<IBattleJournal> OpenAsync() => ValueTask.FromResult<IBattleJournal>(Open());

    protected override ValueTask CloseAsync(IBattleJournal journal) => ((SqliteBattleJournal)journal).DisposeAsync();

    protected override ValueTask CleanUpAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task FilesCopiedWhileOpen_HoldEverythingThatWasAcknowledged()
    {
        await ClaimedAsync("one");
        for (var i = 1; i <= 50; i++)
            await Journal.AppendAsync("one", 1, new JournalBatch([Gift(i, $"i{i}")]), Token);

        using var copy = new TempFolder();
        foreach (var file in Directory.GetFiles(_folder.Path).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
            File.Copy(file, copy[Path.GetFileName(file)]);

        await using var survivor = Open(new SqliteJournalSettings(copy.Path));
        Assert.Equal(51, (await survivor.ReadAsync("one", Token))?.Entries.Count);
        Assert.Equal(2, (await survivor.ClaimAsync("one", Token))?.Row.Epoch);
    }

    [Fact]
    public async Task Open_NewerSchema_IsRefusedInOneSentenceThatNamesBothVersions()
    {
        await CloseAsync(Journal);
        Change($"INSERT INTO schema_version (version) VALUES ({SqliteSchema.Version + 1})");

        var refusal = Assert.Throws<JournalUnavailableException>(() => Open());

        Assert.Contains($"schema {SqliteSchema.Version + 1}", refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"up to {SqliteSchema.Version}", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_DatabaseOfAnotherProgram_IsRefusedAndLeftAlone()
    {
        using var other = new TempFolder();
        Change("CREATE TABLE recipes (id INTEGER)", other[SqliteJournalSettings.FileName]);

        var refusal = Assert.Throws<JournalUnavailableException>(() => Open(new SqliteJournalSettings(other.Path)));

        Assert.Contains("another program", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_NotADatabase_IsRefusedWithASentence()
    {
        using var other = new TempFolder();
        File.WriteAllText(other[SqliteJournalSettings.FileName], new string('x', 10_000));

        var refusal = Assert.Throws<JournalUnavailableException>(() => Open(new SqliteJournalSettings(other.Path)));

        Assert.Contains("not a LiveBattle journal", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_FolderCannotBeWritten_IsRefusedWithASentence()
    {
        using var unwritable = new UnwritableFolder();

        var refusal = Assert.Throws<JournalUnavailableException>(() => Open(new SqliteJournalSettings(unwritable.Path)));

        Assert.Contains("must exist and be writable", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DamagedPages_MakeItUnavailable_UntilTheFileIsRestored()
    {
        await ClaimedAsync("one");
        await CloseAsync(Journal);
        var sound = await File.ReadAllBytesAsync(FilePath, Token);
        var damaged = (byte[])sound.Clone();
        damaged.AsSpan(3 * 4_096).Fill(0xEE); // the schema, at the beginning, stays readable
        await File.WriteAllBytesAsync(FilePath, damaged, Token);
        await using var journal = Open();

        await Assert.ThrowsAsync<JournalUnavailableException>(() => journal.ReadAsync("one", Token));
        await Assert.ThrowsAsync<JournalUnavailableException>(() => journal.ClaimAsync("one", Token));
        await File.WriteAllBytesAsync(FilePath, sound, Token);

        Assert.Equal(2, (await journal.ClaimAsync("one", Token))?.Row.Epoch);
        Assert.NotNull(await journal.ReadAsync("one", Token));
    }

    [Fact]
    public async Task NoRoomLeft_StoresNothing_AndWorksAgainOnceThereIs()
    {
        await CloseAsync(Journal);
        await using var journal = Open(new SqliteJournalSettings(_folder.Path) { MaxPages = 60 });
        await journal.CreateAsync(Battle("filler"), Token);
        await journal.CreateAsync(Battle("one"), Token);
        var half = new string('x', 100_000);
        Assert.True(await journal.AppendAsync("filler", 0, new JournalBatch([Gift(1, "i1", payload: half)]), Token));

        var batch = new JournalBatch([Gift(1, "small"), Gift(2, "large", payload: half)], LeaseTick: 9);
        var refusal = await Assert.ThrowsAsync<JournalUnavailableException>(() => journal.AppendAsync("one", 0, batch, Token));
        Assert.Contains("full", refusal.Message, StringComparison.Ordinal);
        var row = await journal.FindAsync("one", Token);
        Assert.Equal((1, -1), (row?.EntryCount, row?.LeaseTick));

        Change("DELETE FROM entries WHERE input_id = 'i1'");
        Assert.True(await journal.AppendAsync("one", 0, batch, Token));
        Assert.Equal(3, (await journal.FindAsync("one", Token))?.EntryCount);
    }

    [Fact]
    public async Task FileGone_IsNotBegunAnew_AndWorksAgainOnceItIsBack()
    {
        await ClaimedAsync("one");
        File.Move(FilePath, FilePath + ".away");

        await Assert.ThrowsAsync<JournalUnavailableException>(() => Journal.PingAsync(Token));
        Assert.False(File.Exists(FilePath));
        File.Move(FilePath + ".away", FilePath);

        Assert.True(await Journal.AppendAsync("one", 1, new JournalBatch([Gift(1, "i1")]), Token));
        await ReopenAsync();
        Assert.Equal(2, (await Journal.ReadAsync("one", Token))?.Entries.Count);
    }

    [Fact]
    public async Task LockedByAnotherProgram_IsUnavailable_ButCanBeRead()
    {
        await CloseAsync(Journal);
        await using var journal = Open(new SqliteJournalSettings(_folder.Path) { BusyTimeout = TimeSpan.FromMilliseconds(1) });
        await journal.CreateAsync(Battle("one"), Token);
        using (var other = new SqliteConnection($"Data Source={FilePath};Pooling=False"))
        {
            other.Open();
            using var held = other.BeginTransaction();

            var refusal = await Assert.ThrowsAsync<JournalUnavailableException>(() => journal.PingAsync(Token));
            Assert.Contains("locked by another program", refusal.Message, StringComparison.Ordinal);
            Assert.NotNull(await journal.FindAsync("one", Token));
        }

        await journal.PingAsync(Token);
    }

    private SqliteBattleJournal Open(SqliteJournalSettings? settings = null) =>
        SqliteBattleJournal.Open(
            settings ?? new SqliteJournalSettings(_folder.Path), TimeProvider.System, NullLogger<SqliteBattleJournal>.Instance);

    private void Change(string sql, string? path = null)
    {
        using var connection = new SqliteConnection($"Data Source={path ?? FilePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
