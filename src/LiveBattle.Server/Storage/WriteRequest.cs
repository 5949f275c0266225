namespace LiveBattle.Server.Storage;

/// <summary>Something the writer is asked to do inside a transaction, and the caller who waits for its commit.</summary>
internal abstract class WriteRequest(int entryCount, CancellationToken cancellationToken)
{
    /// <summary>What it counts against a batch's limit.</summary>
    public int EntryCount { get; } = entryCount;

    /// <summary>True once: when the caller gave up before the writer took the request, which is then not carried out.</summary>
    public bool GivenUp => cancellationToken.IsCancellationRequested && Cancel(cancellationToken);

    /// <summary>Writes, without answering yet; an exception says that the request is refused and must leave no trace.</summary>
    public abstract void Execute(SqliteSession session);

    /// <summary>Answers the caller; only after the commit.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception error);

    protected abstract bool Cancel(CancellationToken token);
}

/// <inheritdoc/>
internal sealed class WriteRequest<T>(Func<SqliteSession, T> work, int entryCount, CancellationToken cancellationToken)
    : WriteRequest(entryCount, cancellationToken)
{
    // The caller's continuation must not run on the writer's thread.
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Answer => _answer.Task;

    public override void Execute(SqliteSession session) => _result = work(session);

    public override void Complete() => _answer.TrySetResult(_result!);

    public override void Fail(Exception error) => _answer.TrySetException(error);

    protected override bool Cancel(CancellationToken token) => _answer.TrySetCanceled(token);
}
