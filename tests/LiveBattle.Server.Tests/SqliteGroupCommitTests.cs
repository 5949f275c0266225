using LiveBattle.Server.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using static LiveBattle.Server.Tests.JournalSamples;

namespace LiveBattle.Server.Tests;

/// <summary>How requests are grouped; the clock stands still, so a batch stays open until a test moves it.</summary>
public sealed class SqliteGroupCommitTests : IAsyncLifetime
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(5);

    private readonly TempFolder _folder = new();
    private readonly FakeTimeProvider _clock = new();
    private readonly SqliteBattleJournal _journal;
    private int _commits;

    public SqliteGroupCommitTests() => _journal = Open();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _journal.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task WhatWaitsTogether_IsCommittedOnce()
    {
        var creations = Create(0, 300);

        await ClockRunsUntilAsync(Task.WhenAll(creations));
        await CloseAsync();

        Assert.Equal(1, _commits);
    }

    [Fact]
    public async Task ABatch_ClosesAtItsLimitOfEntries()
    {
        var first = Create(0, 1_000);
        var rest = Create(1_000, 500);

        await Task.WhenAll(first);
        Assert.All(rest, creation => Assert.False(creation.IsCompleted));
        await ClockRunsUntilAsync(Task.WhenAll(rest));
        await CloseAsync();

        Assert.Equal(2, _commits);
    }

    [Fact]
    public async Task AfterAQuietSpell_AWriteWaitsForNothing()
    {
        _clock.Advance(TimeSpan.FromMinutes(1));

        await _journal.PingAsync(Token);
        await CloseAsync();

        Assert.Equal(1, _commits);
    }

    [Fact]
    public async Task ARefusedRequest_DoesNotPoisonItsBatch()
    {
        var before = Create(0, 5);
        var gap = _journal.CreateAsync(Battle("gap") with { Entries = [Mark(7, num: 1)] }, Token);
        var taken = _journal.CreateAsync(Battle("b3"), Token);
        var after = Create(5, 5);

        await ClockRunsUntilAsync(Task.WhenAll([.. before, .. after]));
        await Assert.ThrowsAsync<InvalidOperationException>(() => gap);
        await Assert.ThrowsAsync<InvalidOperationException>(() => taken);
        Assert.Equal(10, (await _journal.ListAsync(100, Token)).Count);
        Assert.Null(await _journal.FindAsync("gap", Token));
        await CloseAsync();
        Assert.Equal(1, _commits);
    }

    [Fact]
    public async Task NobodyIsAnswered_BeforeTheCommit()
    {
        var creation = _journal.CreateAsync(Battle("one"), Token);

        Assert.Null(await _journal.FindAsync("one", Token));
        Assert.False(creation.IsCompleted);

        await ClockRunsUntilAsync(creation);
        Assert.NotNull(await _journal.FindAsync("one", Token));
    }

    [Fact]
    public async Task CancelledWhileWaiting_IsNotCarriedOut()
    {
        using var giveUp = new CancellationTokenSource();
        var cancelled = _journal.CreateAsync(Battle("cancelled"), giveUp.Token);
        var other = _journal.CreateAsync(Battle("other"), Token);
        await giveUp.CancelAsync();

        await ClockRunsUntilAsync(other);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.Null(await _journal.FindAsync("cancelled", Token));
    }

    [Fact]
    public async Task Dispose_CommitsWhatWasAccepted_WithoutWaitingForTheClock()
    {
        var creations = Create(0, 50);

        await CloseAsync();
        await Task.WhenAll(creations);

        await using var again = Open();
        Assert.Equal(50, (await again.ListAsync(100, Token)).Count);
    }

    [Fact]
    public async Task AfterDispose_EveryWriteFindsItUnavailable()
    {
        await CloseAsync();

        await Assert.ThrowsAsync<JournalUnavailableException>(() => _journal.PingAsync(Token));
    }

    private SqliteBattleJournal Open()
    {
        var settings = new SqliteJournalSettings(_folder.Path)
        {
            CommitInterval = Interval,
            Committed = _ => Interlocked.Increment(ref _commits),
        };
        return SqliteBattleJournal.Open(settings, _clock, NullLogger<SqliteBattleJournal>.Instance);
    }

    private Task<BattleRow>[] Create(int from, int count) =>
        [.. Enumerable.Range(from, count).Select(i => _journal.CreateAsync(Battle($"b{i}"), Token))];

    /// <summary>Moves the clock until the work is done: the writer may look at it at any moment.</summary>
    private async Task ClockRunsUntilAsync(Task work)
    {
        while (!work.IsCompleted)
        {
            _clock.Advance(Interval);
            await Task.Yield();
        }
        await work;
    }

    /// <summary>Afterwards everything that was committed has also been counted.</summary>
    private ValueTask CloseAsync() => _journal.DisposeAsync();
}
