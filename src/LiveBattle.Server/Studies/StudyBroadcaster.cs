using System.Collections.Concurrent;
using LiveBattle.Contracts;
using LiveBattle.Server.Live;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace LiveBattle.Server.Studies;

/// <summary>
/// Tells connections how their studies get on: four times a second while they move, at once when they end, and then no
/// more. It hands messages to the frames' broadcaster, which keeps the newest of each for a slow connection. Thread-safe.
/// </summary>
public sealed class StudyBroadcaster(FrameBroadcaster connections, TimeProvider time) : BackgroundService
{
    /// <summary>A moving study is told no more often.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);

    /// <summary>Studies that one connection may watch at a time.</summary>
    public const int WatchLimit = 16;

    private readonly ConcurrentDictionary<string, Audience> _audiences = new(StringComparer.Ordinal);

    /// <summary>From now on the connection is told of the study, until it ends.</summary>
    /// <returns>The study as it is now; null when the connection watches as many as it may.</returns>
    public StudyView? Watch(string connectionId, Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        lock (_audiences)
        {
            bool isKnown = _audiences.TryGetValue(study.Id, out Audience? audience) && audience.Connections.Contains(connectionId);
            if (!isKnown && _audiences.Values.Count(each => each.Connections.Contains(connectionId)) >= WatchLimit)
                return null;

            // First the place in the audience, then the look: an end between the two is told.
            audience ??= _audiences.GetOrAdd(study.Id, static (_, study) => new Audience(study), study);
            audience.Connections.Add(connectionId);
            StudyView view = study.View();
            audience.Told ??= view.Progress;

            // Only what is answered counts: an end that comes after this look is told. Whoever came before and has not
            // been told yet is told by the publishing of the end.
            if (!IsMoving(view) && audience.Connections.Remove(connectionId) && audience.Connections.Count == 0)
                _audiences.TryRemove(study.Id, out _);
            return view;
        }
    }

    public void Unwatch(string connectionId, string studyId)
    {
        lock (_audiences)
        {
            if (_audiences.TryGetValue(studyId, out Audience? audience)
                && audience.Connections.Remove(connectionId)
                && audience.Connections.Count == 0)
            {
                _audiences.TryRemove(studyId, out _);
            }
        }
    }

    /// <summary>Forgets a connection and whatever it watched.</summary>
    public void Disconnect(string connectionId)
    {
        foreach (string studyId in _audiences.Keys)
            Unwatch(connectionId, studyId);
    }

    /// <summary>Tells everybody who watches it how a study ended.</summary>
    public void Publish(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        if (_audiences.ContainsKey(study.Id))
        {
            lock (_audiences)
            {
                if (_audiences.TryRemove(study.Id, out Audience? audience))
                    Send(audience, study.View());
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Pace, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (_audiences.IsEmpty)
                continue;
            lock (_audiences)
            {
                foreach (Audience audience in _audiences.Values)
                    TellIfMoved(audience);
            }
        }
    }

    private void TellIfMoved(Audience audience)
    {
        StudyView view = audience.Study.View();
        if (view.State == audience.State && view.Progress == audience.Told)
            return;

        // An end is told by whoever ends it, and only once.
        if (IsMoving(view))
            Send(audience, view);
    }

    private static bool IsMoving(StudyView view) => view.State is StudyState.Queued or StudyState.Running;

    // Under the lock, so that no progress is handed out after the end. Nothing here waits for a connection.
    private void Send(Audience audience, StudyView view)
    {
        audience.Told = view.Progress;
        audience.State = view.State;
        SerializedHubMessage message = new(new InvocationMessage(nameof(IBattleHubClient.Study), [view]));
        foreach (string connectionId in audience.Connections)
            connections.Offer(connectionId, view.Id, message);
    }

    /// <summary>Who watches one study, and what they were told last.</summary>
    private sealed class Audience(Study study)
    {
        public Study Study { get; } = study;

        public HashSet<string> Connections { get; } = new(StringComparer.Ordinal);

        public StudyProgressView? Told { get; set; }

        public StudyState State { get; set; } = study.View().State;
    }
}
