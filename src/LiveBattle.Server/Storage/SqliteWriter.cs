using System.Threading.Channels;
using LiveBattle.Server.Telemetry;
using Microsoft.Data.Sqlite;

namespace LiveBattle.Server.Storage;

/// <summary>
/// The only one that writes. Requests queue in a bounded channel; one thread takes what is waiting, carries it out in
/// one transaction and answers after the commit. What arrives during a commit forms the next batch, and commits start
/// at least <see cref="SqliteJournalSettings.CommitInterval"/> apart, so that load makes batches larger, not commits
/// more frequent.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private readonly SqliteJournalSettings _settings;
    private readonly SqliteJournalFile _file;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly Channel<WriteRequest> _queue;
    // Not disposed: a caller may still set it after its request was the last one to be committed.
    private readonly AutoResetEvent _wake = new(initialState: false);
    private readonly ITimer _pause;
    private readonly Task _loop;
    private int _waitingEntries;
    private volatile bool _closing;

    // Below: the loop's own.
    private SqliteSession? _session;
    private long _lastCommit;
    private bool _unavailable;

    public SqliteWriter(SqliteJournalSettings settings, SqliteJournalFile file, TimeProvider time, ILogger log)
    {
        _settings = settings;
        _file = file;
        _time = time;
        _log = log;
        _queue = Channel.CreateBounded<WriteRequest>(new BoundedChannelOptions(settings.QueueCapacity)
        {
            FullMode = BoundedChannelFullMode.Wait,
            SingleReader = true,
        });
        _pause = time.CreateTimer(_ => _wake.Set(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _lastCommit = time.GetTimestamp();
        // A thread of its own, because SQLite's calls block: on a small machine they would starve the pool.
        _loop = Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Queues a request and waits for its commit. Cancelling counts until the writer has taken the request.</summary>
    public async Task<T> RunAsync<T>(Func<SqliteSession, T> work, int entryCount, CancellationToken cancellationToken)
    {
        var request = new WriteRequest<T>(work, Math.Max(1, entryCount), cancellationToken);
        try
        {
            await _queue.Writer.WriteAsync(request, cancellationToken);
        }
        catch (ChannelClosedException error)
        {
            throw new JournalUnavailableException("The journal is closed; the server is stopping.", error);
        }
        if (Interlocked.Add(ref _waitingEntries, request.EntryCount) >= _settings.MaxEntriesPerCommit)
            _wake.Set();
        return await request.Answer;
    }

    /// <summary>Commits what was accepted, then closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_queue.Writer.TryComplete())
            return;
        _closing = true;
        _wake.Set();
        await _loop;
        await _pause.DisposeAsync();
    }

    private void Run()
    {
        var batch = new List<WriteRequest>();
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            WaitForCompany();
            _lastCommit = _time.GetTimestamp();
            Fill(batch);
            Write(batch);
            batch.Clear();
        }
        _session?.Dispose();
    }

    /// <summary>Until the pause is over, the batch is full or the journal closes.</summary>
    private void WaitForCompany()
    {
        while (!_closing && Volatile.Read(ref _waitingEntries) < _settings.MaxEntriesPerCommit)
        {
            var left = _settings.CommitInterval - _time.GetElapsedTime(_lastCommit);
            if (left <= TimeSpan.Zero)
                return;
            _pause.Change(left, Timeout.InfiniteTimeSpan);
            _wake.WaitOne();
        }
    }

    private void Fill(List<WriteRequest> batch)
    {
        var entries = 0;
        while (entries < _settings.MaxEntriesPerCommit && _queue.Reader.TryRead(out var request))
        {
            Interlocked.Add(ref _waitingEntries, -request.EntryCount);
            if (request.GivenUp)
                continue;
            batch.Add(request);
            entries += request.EntryCount;
        }
    }

    private void Write(List<WriteRequest> batch)
    {
        var started = _time.GetTimestamp();
        var committing = false;
        var accepted = new List<WriteRequest>(batch.Count);
        try
        {
            var session = Open();
            session.Begin();
            foreach (var request in batch)
            {
                if (Execute(session, request))
                    accepted.Add(request);
            }
            committing = true;
            session.Commit();
        }
        catch (Exception error)
        {
            // After a failed commit the connection stays: its next commit overwrites the half-written frames, which a
            // new connection might take for written ones. Any other fault: begin with a new connection.
            Undo(keep: committing);
            Fail(batch, Explain(error));
            return;
        }
        if (_unavailable)
            ServerLog.JournalAvailableAgain(_log, _file.Path);
        _unavailable = false;
        foreach (var request in accepted)
            request.Complete();
        _settings.Committed?.Invoke(_time.GetElapsedTime(started));
    }

    private SqliteSession Open()
    {
        if (!_file.Exists)
            throw new JournalUnavailableException($"The journal '{_file.Path}' is gone; put it back.");
        return _session ??= new SqliteSession(_file.OpenWriter());
    }

    /// <summary>False when the request is refused and has been answered; a fault of the surroundings ends the batch.</summary>
    private bool Execute(SqliteSession session, WriteRequest request)
    {
        try
        {
            session.Run(request);
            return true;
        }
        catch (Exception error) when (session.InTransaction && Explain(error) is not JournalUnavailableException)
        {
            request.Fail(error);
            return false;
        }
    }

    private Exception Explain(Exception error) =>
        error is SqliteException sqlite ? SqliteFaults.Explain(sqlite, _file.Path) ?? error : error;

    private void Undo(bool keep)
    {
        try
        {
            _session?.Rollback();
            if (keep)
                return;
        }
        catch (SqliteException error)
        {
            ServerLog.JournalRollbackFailed(_log, error, _file.Path);
        }
        _session?.Dispose();
        _session = null;
        _file.ForgetReaders();
    }

    private void Fail(List<WriteRequest> batch, Exception error)
    {
        if (!_unavailable)
            ServerLog.JournalUnavailable(_log, error, error.Message);
        _unavailable = true;
        foreach (var request in batch)
            request.Fail(error);
    }
}
