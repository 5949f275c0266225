using LiveBattle.Server.Storage;

namespace LiveBattle.Server.Tests;

/// <summary>The journal that other tests stand on keeps the same promises.</summary>
public sealed class MemoryJournalTests : BattleJournalContract
{
    private readonly MemoryJournal _journal = new();

    protected override ValueTask<IBattleJournal> OpenAsync() => new(_journal);

    protected override ValueTask CloseAsync(IBattleJournal journal) => ValueTask.CompletedTask;

    protected override ValueTask CleanUpAsync() => ValueTask.CompletedTask;
}
