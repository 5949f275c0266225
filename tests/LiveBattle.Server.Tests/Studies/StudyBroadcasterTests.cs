using LiveBattle.Contracts;
using LiveBattle.Server.Studies;
using LiveBattle.Server.Tests.Live;
using LiveBattle.Server.Tests.Whole;

namespace LiveBattle.Server.Tests.Studies;

public sealed class StudyBroadcasterTests : IAsyncLifetime
{
    private HeldDesk _held = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _held = await HeldDesk.StartAsync();

    public ValueTask DisposeAsync() => _held.DisposeAsync();

    [Fact]
    public async Task End_IsToldAtOnce_WithoutAnyBeat_AndThenNoMore()
    {
        FakeConnection connection = Connect("one");
        _held.Hold();
        Study study = _held.Open(HeldDesk.Question(1));
        Assert.Equal(study.Id, _held.Broadcaster.Watch(connection.Id, study)!.Id);
        _held.LetGo();

        StudyView told = await connection.NextStudyAsync();
        Assert.Equal((StudyState.Done, study.Id), (told.State, told.Id));
        Assert.Equal(study.View().Result, told.Result);
        _held.Broadcaster.Publish(study);
        Assert.False(connection.HasMore());
    }

    [Fact]
    public async Task Ended_WhenItIsWatched_IsAnsweredAndNotPushed()
    {
        FakeConnection connection = Connect("one");
        Study study = _held.Open(HeldDesk.Question(1));
        await HeldDesk.EndAsync(study);

        Assert.Equal(StudyState.Done, _held.Broadcaster.Watch(connection.Id, study)!.State);
        _held.Broadcaster.Publish(study);
        Assert.False(connection.HasMore());
    }

    [Fact]
    public async Task End_ThatIsNotToldYet_ReachesWhoeverWatched_ThoughSomebodyComesInBetween()
    {
        FakeConnection before = Connect("before"), between = Connect("between");
        using Computation computation = new(HeldDesk.Question(1), "key", isShort: true, _held.Time);
        Study study = Study.Of("s7q2m4x9kc", computation, client: null, nowUnixMs: 0);
        Assert.Equal(StudyState.Queued, _held.Broadcaster.Watch(before.Id, study)!.State);
        study.End(computation, StudyState.Cancelled, result: null, error: null, timestamp: 0);

        Assert.Equal(StudyState.Cancelled, _held.Broadcaster.Watch(between.Id, study)!.State);
        _held.Broadcaster.Publish(study);
        Assert.Equal(StudyState.Cancelled, (await before.NextStudyAsync()).State);
        _held.Broadcaster.Publish(study);
        Assert.Equal((false, false), (before.HasMore(), between.HasMore()));
    }

    [Fact]
    public async Task End_WhileOthersBeginToWatch_IsAnsweredOrPushed_OnceToEach()
    {
        const int Rounds = 200;
        FakeConnection[] watchers = [Connect("one"), Connect("two"), Connect("three")];
        _held.Hold();
        await HeldDesk.RunningAsync(_held.Open(HeldDesk.Question(0)));
        for (int round = 1; round <= Rounds; round++)
        {
            Study study = _held.Open(HeldDesk.Question(round));
            _held.Broadcaster.Watch(watchers[0].Id, study);
            using Barrier together = new(watchers.Length);
            Task<StudyView?>[] answers =
            [
                .. watchers[1..].Select(watcher => Task.Run(
                    () =>
                    {
                        together.SignalAndWait(Token);
                        return _held.Broadcaster.Watch(watcher.Id, study);
                    },
                    Token)),
            ];
            together.SignalAndWait(Token);
            _held.Desk.Cancel(study.Id);
            StudyView?[] answered = await Task.WhenAll(answers);

            Assert.Equal(StudyState.Cancelled, (await watchers[0].NextStudyAsync()).State);
            for (int i = 1; i < watchers.Length; i++)
            {
                if (answered[i - 1]!.State != StudyState.Cancelled)
                    Assert.Equal(StudyState.Cancelled, (await watchers[i].NextStudyAsync()).State);
            }

            Assert.All(watchers, watcher => Assert.False(watcher.HasMore()));
        }
    }

    [Fact]
    public async Task Progress_IsToldAtTheNextBeat_AndNotWhenNothingMoved()
    {
        await _held.Broadcaster.StartAsync(Token);
        FakeConnection connection = Connect("one");
        _held.Hold();
        Study study = _held.Open(HeldDesk.Question(1, 5_000));
        await HeldDesk.RunningAsync(study);
        _held.Broadcaster.Watch(connection.Id, study);
        _held.Time.Advance(StudyBroadcaster.Pace * 3);
        Assert.False(connection.HasMore());
        _held.LetGo();
        await Until.TrueAsync(() => Task.FromResult(study.View().Progress.Done > 0), "the first battles");
        _held.Hold();
        await Until.TrueAsync(
            () =>
            {
                _held.Time.Advance(StudyBroadcaster.Pace);
                return Task.FromResult(connection.HasMore() || study.HasEnded);
            },
            "a beat");

        StudyView told = await connection.NextStudyAsync();
        Assert.InRange(told.Progress.Done, 1, 5_000);
        Assert.Equal(5_000, told.Progress.Expected);
        _held.Desk.Cancel(study.Id);
        StudyView last = told;
        while (last.State is StudyState.Queued or StudyState.Running)
            last = await connection.NextStudyAsync();
        Assert.Contains(last.State, (StudyState[])[StudyState.Cancelled, StudyState.Done]);
        Assert.False(connection.HasMore());
        await _held.Broadcaster.StopAsync(Token);
    }

    [Fact]
    public void Unwatched_OrGone_HearsNothing_AndOthersDo()
    {
        FakeConnection one = Connect("one"), two = Connect("two"), three = Connect("three");
        _held.Hold();
        Study study = _held.Open(HeldDesk.Question(1));
        foreach (FakeConnection connection in (FakeConnection[])[one, two, three])
            _held.Broadcaster.Watch(connection.Id, study);
        _held.Broadcaster.Unwatch("one", study.Id);
        _held.Broadcaster.Disconnect("two");
        _held.Desk.Cancel(study.Id);

        Assert.Equal((false, false, true), (one.HasMore(), two.HasMore(), three.HasMore()));
    }

    [Fact]
    public void Connection_AtItsLimit_WatchesNoMore_AndTheSameStudyAgainItMay()
    {
        FakeConnection connection = Connect("one");
        _held.Hold();
        List<Study> studies = [.. Enumerable.Range(0, StudyBroadcaster.WatchLimit + 1).Select(i => _held.Open(HeldDesk.Question(i)))];
        Assert.All(studies[..^1], study => Assert.NotNull(_held.Broadcaster.Watch(connection.Id, study)));

        Assert.Null(_held.Broadcaster.Watch(connection.Id, studies[^1]));
        Assert.NotNull(_held.Broadcaster.Watch(connection.Id, studies[0]));
        _held.Broadcaster.Unwatch(connection.Id, studies[0].Id);
        Assert.NotNull(_held.Broadcaster.Watch(connection.Id, studies[^1]));
    }

    [Fact]
    public async Task StuckConnection_HoldsUpNobody_AndGetsTheEnd()
    {
        FakeConnection stuck = Connect("stuck", stuck: true), healthy = Connect("healthy");
        _held.Hold();
        Study first = _held.Open(HeldDesk.Question(1)), second = _held.Open(HeldDesk.Question(2));
        foreach (FakeConnection connection in (FakeConnection[])[stuck, healthy])
        {
            _held.Broadcaster.Watch(connection.Id, first);
            _held.Broadcaster.Watch(connection.Id, second);
        }

        _held.LetGo();
        await HeldDesk.EndAsync(second);
        Assert.Equal([first.Id, second.Id], [(await healthy.NextStudyAsync()).Id, (await healthy.NextStudyAsync()).Id]);
        Assert.Equal([first.Id, second.Id], [(await stuck.NextStudyAsync()).Id, (await stuck.NextStudyAsync()).Id]);
    }

    private FakeConnection Connect(string id, bool stuck = false)
    {
        FakeConnection connection = new(id, stuck);
        _held.Connections.Connect(connection.Context);
        return connection;
    }
}
