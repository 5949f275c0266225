using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Engine.Simulation;
using LiveBattle.Projection;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Hosting;
using LiveBattle.Server.Live;
using LiveBattle.Server.Telemetry;
using LiveBattle.Studies;
using LiveBattle.Studies.Questions;
using LiveBattle.Studies.Running;

namespace LiveBattle.Server.Studies;

/// <summary>
/// Where studies are asked for. Equal questions are computed once, known answers not at all; what waits is bounded, and
/// of all that waits one study computes at a time, the short ones first. Thread-safe.
/// </summary>
public sealed class StudyDesk : IHostedService, IDisposable
{
    /// <summary>Different questions that wait, beside those that are computed.</summary>
    public const int MostWaiting = 64;

    /// <summary>Studies that have not ended, those of one question counted each.</summary>
    public const int MostUnfinished = 512;

    /// <summary>
    /// Unfinished studies of one address, which may be a classroom's; one on this machine counts with all others only.
    /// Fewer than may wait: one address leaves room for others.
    /// </summary>
    public const int MostPerClient = 48;

    private const int KnownMost = 256;
    private const long KnownBytes = 128L * 1024 * 1024;
    private const int RetryAfterMs = 2_000;

    private readonly Lock _gate = new();
    private readonly StudyThreads _threads;
    private readonly StudyBroadcaster _broadcaster;
    private readonly TimeProvider _time;
    private readonly ILogger<StudyDesk> _log;
    private readonly StudyShelf _shelf;
    private readonly KnownAnswers _known = new(KnownMost, KnownBytes);
    private readonly Dictionary<string, Computation> _unanswered = new(StringComparer.Ordinal);
    private readonly StudyLane _shortLane;
    private readonly StudyLane _longLane;
    private volatile Computation? _short;
    private bool _isStopping;

    public StudyDesk(StudyThreads threads, StudyBroadcaster broadcaster, TimeProvider time, ILogger<StudyDesk> log)
    {
        _threads = threads;
        _broadcaster = broadcaster;
        _time = time;
        _log = log;
        _shelf = new StudyShelf(time);
        _shortLane = new StudyLane("short studies", ComputeShort);
        _longLane = new StudyLane("long studies", ComputeLong);
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _shortLane.Start();
        _longLane.Start();
        return Task.CompletedTask;
    }

    /// <summary>Cancels everything that has not ended, and waits for the threads.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _isStopping = true;
            foreach (Study study in _shelf.Unfinished.ToList())
                Cancel(study);
        }

        await Task.WhenAll(_shortLane.StopAsync(cancellationToken), _longLane.StopAsync(cancellationToken));
    }

    /// <summary>A study of the question: one that has ended already when its answer is known.</summary>
    /// <param name="question">Checked: nothing about its size is asked here.</param>
    /// <param name="client">Who asks; null for somebody on this machine.</param>
    public Answer<Study> Open(StudyQuestion question, string? client)
    {
        ArgumentNullException.ThrowIfNull(question);
        string key = question.ComputeKey();
        bool isShort = new StudyCost(question.MostBattles, question.ExpectedEvents).IsShort;
        long now = _time.GetUtcNow().ToUnixTimeMilliseconds();
        lock (_gate)
        {
            if (_isStopping)
                return new BattleError(ErrorCode.Stopping, "The server is stopping; ask again in a moment.") { RetryAfterMs = RetryAfterMs };
            if (_known.TryGet(key, out KnownAnswer? known))
            {
                Study ended = Study.Known(
                    BattleIds.Draw(), question.Kind, key, known.Result, known.Progress, now, _time.GetTimestamp());
                _shelf.Put(ended);
                return ended;
            }

            bool isAsked = _unanswered.TryGetValue(key, out Computation? computation);
            if (Refusal(client, isAsked) is { } refusal)
                return refusal;
            if (computation is null)
            {
                computation = new Computation(question, key, isShort, _time);
                _unanswered.Add(key, computation);
                LaneOf(computation).Add(computation);
            }

            Study study = Study.Of(BattleIds.Draw(), computation, client, now);
            computation.Wanted.Add(study);
            _shelf.Put(study);
            return study;
        }
    }

    /// <summary>A study by its id: one that is kept.</summary>
    public Answer<Study> Find(string id)
    {
        lock (_gate)
        {
            if (_shelf.Find(id) is { } study)
                return study;
            return _shelf.IsGone(id)
                ? new BattleError(ErrorCode.Gone, $"The study '{Problem.Echo(id)}' is no longer kept; the same question brings the same answer.")
                : new BattleError(ErrorCode.UnknownStudy, $"There is no study '{Problem.Echo(id)}'; POST /api/studies makes one.");
        }
    }

    /// <summary>Ends a study that has not ended; what others ask for goes on.</summary>
    public Answer<Study> Cancel(string id)
    {
        lock (_gate)
        {
            Answer<Study> found = Find(id);
            if (found.Value is { } study)
                Cancel(study);
            return found;
        }
    }

    /// <summary>Battles of a study that is done, of the question's own scenario.</summary>
    /// <param name="id">The study's.</param>
    /// <param name="from">The first replication, 0 or more.</param>
    /// <param name="count">Most of them.</param>
    public Answer<IReadOnlyList<StudyBattleView>> Battles(string id, int from, int count)
    {
        StudyReport? report;
        lock (_gate)
        {
            Answer<Study> found = Find(id);
            if (found.Error is { } error)
                return error;
            if (found.Value!.View().State != StudyState.Done)
                return new BattleError(ErrorCode.NotNow, "A study's battles can be listed when it is done.");
            if (!_known.TryGet(found.Value.Key, out KnownAnswer? known))
                return new BattleError(ErrorCode.Gone, "The single battles of this study are no longer kept; the same question plays them again.");
            report = known.Battles;
        }

        return report is not null
            ? new Answer<IReadOnlyList<StudyBattleView>>(StudyViews.Battles(report, from, count), null)
            : new BattleError(ErrorCode.NotNow, "A study of this kind does not keep its battles.");
    }

    public void Dispose()
    {
        _shortLane.Dispose();
        _longLane.Dispose();
    }

    // Who asks what is asked already makes nobody wait longer.
    private BattleError? Refusal(string? client, bool isAsked)
    {
        int unfinished = 0;
        int own = 0;
        foreach (Study study in _shelf.Unfinished)
        {
            unfinished++;
            own += client is not null && study.Client == client ? 1 : 0;
        }

        if (own >= MostPerClient)
        {
            return new BattleError(ErrorCode.RateLimited, $"{MostPerClient} studies of yours are not finished; wait for one, or cancel it.")
            {
                RetryAfterMs = RetryAfterMs,
            };
        }

        int waiting = _unanswered.Values.Count(computation => computation.State == StudyState.Queued);
        int most = unfinished >= MostUnfinished ? MostUnfinished : MostWaiting;
        return unfinished >= MostUnfinished || (!isAsked && waiting >= MostWaiting)
            ? new BattleError(ErrorCode.Busy, $"{most} studies are waiting already; ask again shortly.") { RetryAfterMs = RetryAfterMs }
            : null;
    }

    private StudyLane LaneOf(Computation computation) => computation.IsShort ? _shortLane : _longLane;

    private void Cancel(Study study)
    {
        if (study.Computation is not { } computation)
            return;
        computation.Wanted.Remove(study);
        End(study, computation, StudyState.Cancelled, null, null);
        if (computation.Wanted.Count > 0)
            return;

        // Whoever asks the same from now on has it computed anew.
        _unanswered.Remove(computation.Key);
        computation.Stop();
        if (LaneOf(computation).Remove(computation))
            computation.End(StudyState.Cancelled);
    }

    private void ComputeShort(Computation computation)
    {
        _short = computation;
        Compute(computation, () => _threads.Now);
        _short = null;
    }

    // A short study is let pass between two pieces of a long one. After each the long one gets on by a piece, so that no
    // number of short ones holds it for ever.
    private void ComputeLong(Computation computation) => Compute(computation, () =>
    {
        _short?.Ended.Wait(computation.Stopping);
        return _threads.Now;
    });

    private void Compute(Computation computation, Func<int> threads)
    {
        lock (_gate)
        {
            if (computation.Stopping.IsCancellationRequested)
            {
                computation.End(StudyState.Cancelled);
                return;
            }

            computation.Start();
        }

        StudyHost host = new(threads) { Progress = computation.Progress, Cancellation = computation.Stopping };
        try
        {
            StudyAnswer answer = computation.Question.Answer(host);
            Finish(computation, answer, StudyViews.Of(computation.Question, answer));
        }
        catch (OperationCanceledException) when (computation.Stopping.IsCancellationRequested)
        {
            Finish(computation, StudyState.Cancelled, null);
        }
        catch (EventLimitReachedException limit)
        {
            Finish(computation, StudyState.Failed, new BattleError(ErrorCode.TooLarge, limit.Message));
        }
        catch (Exception exception)
        {
            // On a thread of its own it would end the process; whoever asked is told, and the log tells more.
            ServerLog.StudyFailed(_log, computation.Question.Kind, exception);
            Finish(computation, StudyState.Failed, new BattleError(ErrorCode.Internal, "The server made a mistake; its log tells more."));
        }
    }

    private void Finish(Computation computation, StudyAnswer answer, StudyResult result)
    {
        lock (_gate)
        {
            _known.Put(computation.Key, new KnownAnswer(result, StudyViews.OwnBattles(answer), computation.ProgressView));
            Finish(computation, StudyState.Done, result, null);
        }
    }

    private void Finish(Computation computation, StudyState state, BattleError? error)
    {
        lock (_gate)
            Finish(computation, state, null, error is null ? null : ProblemMapping.Reply(error));
    }

    private void Finish(Computation computation, StudyState state, StudyResult? result, ErrorReply? error)
    {
        // One that nobody wanted any more may have made room for another of the same question.
        if (_unanswered.TryGetValue(computation.Key, out Computation? present) && present == computation)
            _unanswered.Remove(computation.Key);
        computation.End(state);
        foreach (Study study in computation.Wanted)
            End(study, computation, state, result, error);
        computation.Wanted.Clear();
    }

    private void End(Study study, Computation computation, StudyState state, StudyResult? result, ErrorReply? error)
    {
        study.End(computation, state, result, error, _time.GetTimestamp());
        _shelf.Ended(study);
        _broadcaster.Publish(study);
    }
}
