namespace LiveBattle.Server.Storage;

/// <summary>
/// The one durable thing: what the dice could not know. Inputs and marks of every battle, in the order they were
/// accepted, and the stored end of each. Every method may throw <see cref="JournalUnavailableException"/> (disk full,
/// file gone, database away), and then nothing of the call has been stored. Implementations are safe for concurrent
/// use; calls for one battle take effect in the order in which they complete. Cancelling a write counts only while it
/// waits its turn; once it is being carried out, the answer says whether it was stored.
/// </summary>
public interface IBattleJournal
{
    /// <summary>
    /// Stores a battle with its first marks, durably, before it returns. A <see cref="NewBattle.CommandId"/> that is
    /// known already stores nothing and brings the battle it created.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// The battle's id is taken, or the entries' indices do not run from 0; nothing has been stored.
    /// </exception>
    Task<BattleRow> CreateAsync(NewBattle battle, CancellationToken cancellationToken);

    /// <summary>The row of a battle, or null. Computes nothing.</summary>
    Task<BattleRow?> FindAsync(string battleId, CancellationToken cancellationToken);

    /// <summary>The newest battles first, at most <paramref name="limit"/>. Computes nothing.</summary>
    Task<IReadOnlyList<BattleRow>> ListAsync(int limit, CancellationToken cancellationToken);

    /// <summary>The resolved scenario that rows name, as canonical JSON, or null.</summary>
    Task<string?> ScenarioAsync(string scenarioId, CancellationToken cancellationToken);

    /// <summary>Row and entries of a battle as they stand, without becoming its owner; null when there is no such battle.</summary>
    Task<JournaledBattle?> ReadAsync(string battleId, CancellationToken cancellationToken);

    /// <summary>
    /// Makes the caller the battle's owner: raises the epoch by one and reads row and entries in the same transaction.
    /// From then on whatever an earlier owner writes is refused. Null when there is no such battle.
    /// </summary>
    Task<JournaledBattle?> ClaimAsync(string battleId, CancellationToken cancellationToken);

    /// <summary>
    /// Appends entries and moves lease and due time in one commit. Durable when it returns true; false when
    /// <paramref name="epoch"/> is no longer the battle's (or there is no such battle), and then nothing has been
    /// stored. A lease never falls, and a battle whose outcome is stored is never due again.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// An entry's index does not follow the one before it or the last stored one, or its input id is stored already for
    /// the same battle and client; nothing of the batch has been stored.
    /// </exception>
    Task<bool> AppendAsync(string battleId, long epoch, JournalBatch batch, CancellationToken cancellationToken);

    /// <summary>
    /// Stores the end of a battle and clears its due time. True when an outcome is stored now or was stored before, by
    /// whichever owner (an outcome is never replaced); otherwise false when <paramref name="epoch"/> is no longer the
    /// battle's, or the battle is void.
    /// </summary>
    Task<bool> FinishAsync(string battleId, long epoch, StoredOutcome outcome, CancellationToken cancellationToken);

    /// <summary>
    /// Stores that a battle will never be finished, and clears its due time. True when it is void now or was before;
    /// false when its outcome is stored, or <paramref name="epoch"/> is no longer the battle's.
    /// </summary>
    Task<bool> VoidAsync(string battleId, long epoch, string reason, long nowUnixMs, CancellationToken cancellationToken);

    /// <summary>
    /// Forgets a battle with everything under it, and a scenario that no other battle has; what stays is that it was
    /// there. False when there is no such battle. Whatever its owner writes afterwards is refused.
    /// </summary>
    Task<bool> DeleteAsync(string battleId, long nowUnixMs, CancellationToken cancellationToken);

    /// <summary>
    /// Deletes battles that ended before a time, and beyond a number of ended ones the oldest; battles under way stay.
    /// Returns how many were deleted, at most <paramref name="limit"/>: then there may be more.
    /// </summary>
    Task<int> ExpireAsync(long endedBeforeUnixMs, int keep, int limit, long nowUnixMs, CancellationToken cancellationToken);

    /// <summary>Whether a battle was here once and has been deleted.</summary>
    Task<bool> IsGoneAsync(string battleId, CancellationToken cancellationToken);

    /// <summary>Battles without an outcome whose due time is at or before <paramref name="nowUnixMs"/>, longest overdue first.</summary>
    Task<IReadOnlyList<string>> DueAsync(long nowUnixMs, int limit, CancellationToken cancellationToken);

    /// <summary>Whether the journal can write at this moment: commits something harmless.</summary>
    Task PingAsync(CancellationToken cancellationToken);
}

/// <summary>The journal cannot be used now; what was asked has not been stored.</summary>
public sealed class JournalUnavailableException(string message, Exception? innerException = null)
    : Exception(message, innerException);
