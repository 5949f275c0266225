using LiveBattle.Contracts;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Studies;
using LiveBattle.Studies;
using ErrorCode = LiveBattle.Contracts.ErrorCode;

namespace LiveBattle.Server.Tests.Studies;

public sealed class StudyDeskTests : IAsyncLifetime
{
    private HeldDesk _held = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _held = await HeldDesk.StartAsync();

    public ValueTask DisposeAsync() => _held.DisposeAsync();

    [Fact]
    public async Task Question_IsAnswered_WithProgressToTheEnd()
    {
        StudyView view = await HeldDesk.EndAsync(_held.Open(HeldDesk.Question(7)));

        OutcomeResult result = Assert.IsType<OutcomeResult>(view.Result);
        Assert.Equal((StudyState.Done, false, null), (view.State, view.Cached, view.Error));
        Assert.Equal((100L, 100L, 100L), (view.Progress.Done, view.Progress.Expected, result.Replications));
        Assert.Equal(
            (result.WinA.Mean * 100, result.WinB.Mean * 100, result.Draw.Mean * 100),
            (view.Progress.WinsA, view.Progress.WinsB, view.Progress.Draws));
        Assert.Equal((1_795_428_000_000, "outcome"), (view.CreatedAtUnixMs, view.Kind));
    }

    [Fact]
    public async Task KnownAnswer_IsGivenAtOnce_UnderAnIdOfItsOwn()
    {
        StudyView first = await HeldDesk.EndAsync(_held.Open(HeldDesk.Question(7)));
        _held.Hold();
        Study again = _held.Open(HeldDesk.Question(7));

        Assert.True(again.HasEnded);
        StudyView view = again.View();
        Assert.Equal((StudyState.Done, true, 0L), (view.State, view.Cached, view.ElapsedMs));
        Assert.Equal((first.Key, first.Result, first.Progress), (view.Key, view.Result, view.Progress));
        Assert.NotEqual(first.Id, view.Id);
        Assert.False(_held.Open(HeldDesk.Question(8)).HasEnded);
    }

    [Fact]
    public async Task EqualQuestions_AreComputedOnce_ForBoth()
    {
        _held.Hold();
        Study one = _held.Open(HeldDesk.Question(7));
        await HeldDesk.RunningAsync(one);
        Study other = _held.Open(HeldDesk.Question(7));
        Assert.Equal(StudyState.Running, other.View().State);
        int asked = _held.Asked;
        _held.LetGo();

        StudyView first = await HeldDesk.EndAsync(one);
        StudyView second = await HeldDesk.EndAsync(other);
        Assert.Same(first.Result, second.Result);
        Assert.Equal((false, first.Progress), (second.Cached, second.Progress));

        // 100 battles are played in pieces of one, and a study asks before each, before all, and at the end.
        Assert.InRange(_held.Asked - asked, 1, 102);
    }

    [Fact]
    public async Task SharedComputation_GoesOn_WhileSomebodyElseWantsIt()
    {
        _held.Hold();
        Study one = _held.Open(HeldDesk.Question(7));
        Study other = _held.Open(HeldDesk.Question(7));
        await HeldDesk.RunningAsync(one);
        Assert.Null(_held.Desk.Cancel(one.Id).Error);
        Assert.Equal(StudyState.Cancelled, one.View().State);
        Assert.Equal(StudyState.Running, other.View().State);
        _held.LetGo();

        Assert.Equal(StudyState.Done, (await HeldDesk.EndAsync(other)).State);
        Assert.Equal(StudyState.Cancelled, one.View().State);
        Assert.Null(one.View().Result);
    }

    [Fact]
    public async Task CancelledAndAskedAgain_TheAnswerIsTheSame()
    {
        StudyView whole;
        await using (HeldDesk other = await HeldDesk.StartAsync())
            whole = await HeldDesk.EndAsync(other.Open(HeldDesk.Question(7, 500)));
        _held.Hold();
        Study cancelled = _held.Open(HeldDesk.Question(7, 500));
        await HeldDesk.RunningAsync(cancelled);
        _held.Desk.Cancel(cancelled.Id);

        // While the cancelled one still holds the thread, the next is one of its own.
        Study again = _held.Open(HeldDesk.Question(7, 500));
        Assert.Equal(StudyState.Queued, again.View().State);
        _held.LetGo();

        StudyView view = await HeldDesk.EndAsync(again);
        Assert.Equal((StudyState.Done, false), (view.State, view.Cached));
        Assert.Equal(whole.Result, view.Result);
        Assert.True(cancelled.View().Progress.Done < 500);
        Assert.Equal(StudyState.Cancelled, _held.Desk.Find(cancelled.Id).Value!.View().State);
    }

    [Fact]
    public async Task Cancelled_InTheQueue_NeverRuns()
    {
        _held.Hold();
        await HeldDesk.RunningAsync(_held.Open(HeldDesk.Question(1)));
        Study waiting = _held.Open(HeldDesk.Question(2));
        Study last = _held.Open(HeldDesk.Question(3));
        _held.Desk.Cancel(waiting.Id);
        _held.LetGo();

        await HeldDesk.EndAsync(last);
        StudyView view = waiting.View();
        Assert.Equal((StudyState.Cancelled, 0L, 100L), (view.State, view.Progress.Done, view.Progress.Expected));
        Assert.Null(_held.Desk.Cancel(waiting.Id).Error);
    }

    [Fact]
    public async Task Done_IsNotCancelledAnyMore()
    {
        Study study = _held.Open(HeldDesk.Question(1));
        await HeldDesk.EndAsync(study);
        Assert.Null(_held.Desk.Cancel(study.Id).Error);
        Assert.Equal(StudyState.Done, study.View().State);
    }

    [Fact]
    public async Task Queue_AtItsLimit_IsBusy_AndTakesMoreWhenOneIsGone()
    {
        _held.Hold();
        await HeldDesk.RunningAsync(_held.Open(HeldDesk.Question(0)));
        List<Study> waiting = [];
        for (int i = 1; i <= StudyDesk.MostWaiting; i++)
            waiting.Add(_held.Open(HeldDesk.Question(i)));

        BattleError busy = _held.Desk.Open(HeldDesk.Question(1_000), "192.0.2.1").Error!;
        Assert.Equal(ErrorCode.Busy, busy.Code);
        Assert.True(busy.RetryAfterMs > 0);

        // Who asks what is asked already makes nobody wait longer.
        Assert.Null(_held.Desk.Open(HeldDesk.Question(0), "192.0.2.1").Error);
        Assert.Null(_held.Desk.Open(HeldDesk.Question(7), "192.0.2.1").Error);
        _held.Desk.Cancel(waiting[5].Id);
        Assert.Null(_held.Desk.Open(HeldDesk.Question(1_000), "192.0.2.1").Error);
    }

    [Fact]
    public async Task Watchers_OfOneRunningStudy_LeaveTheQueueToOthers_AndAreBounded()
    {
        _held.Hold();
        await HeldDesk.RunningAsync(_held.Open(HeldDesk.Question(0)));
        for (int i = 1; i < StudyDesk.MostUnfinished - 1; i++)
            _held.Open(HeldDesk.Question(0));

        _held.Open(HeldDesk.Question(1));
        BattleError busy = _held.Desk.Open(HeldDesk.Question(0), null).Error!;
        Assert.Equal(ErrorCode.Busy, busy.Code);
        Assert.Contains($"{StudyDesk.MostUnfinished} studies", busy.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Client_AtItsLimit_IsRefused_OthersAreNot_AndThisMachineHasNone()
    {
        _held.Hold();
        List<Study> own = [.. Enumerable.Range(0, StudyDesk.MostPerClient).Select(i => _held.Open(HeldDesk.Question(i), "192.0.2.1"))];

        BattleError refusal = _held.Desk.Open(HeldDesk.Question(100), "192.0.2.1").Error!;
        Assert.Equal(ErrorCode.RateLimited, refusal.Code);
        Assert.True(refusal.RetryAfterMs > 0);
        Assert.Null(_held.Desk.Open(HeldDesk.Question(100), "192.0.2.2").Error);
        for (int i = 0; i <= StudyDesk.MostPerClient; i++)
            _held.Open(HeldDesk.Question(200));
        _held.LetGo();
        foreach (Study study in own)
            await HeldDesk.EndAsync(study);
        Assert.Null(_held.Desk.Open(HeldDesk.Question(101), "192.0.2.1").Error);
    }

    [Fact]
    public async Task ShortStudy_PassesALongOne_AndTheLongOneGoesOn()
    {
        StudyQuestion lasting = HeldDesk.Question(1, 200_000, "even-battle");
        Assert.False(new StudyCost(lasting.MostBattles, lasting.ExpectedEvents).IsShort);
        Study longOne = _held.Open(lasting);
        await HeldDesk.RunningAsync(longOne);

        Assert.Equal(StudyState.Done, (await HeldDesk.EndAsync(_held.Open(HeldDesk.Question(2)))).State);
        long done = longOne.View().Progress.Done;
        await Whole.Until.TrueAsync(() => Task.FromResult(longOne.View().Progress.Done > done), "the long study to go on");
        Assert.Equal(StudyState.Running, longOne.View().State);
        _held.Desk.Cancel(longOne.Id);
    }

    [Fact]
    public async Task Ended_IsKeptTenMinutes_ThenGone_AndAnotherIdWasNeverThere()
    {
        Study study = _held.Open(HeldDesk.Question(1));
        await HeldDesk.EndAsync(study);
        _held.Time.Advance(StudyShelf.Keep - TimeSpan.FromTicks(1));
        Assert.Same(study, _held.Desk.Find(study.Id).Value);
        _held.Time.Advance(TimeSpan.FromTicks(1));

        Assert.Equal(ErrorCode.Gone, _held.Desk.Find(study.Id).Error!.Code);
        Assert.Equal(ErrorCode.Gone, _held.Desk.Cancel(study.Id).Error!.Code);
        Assert.Equal(ErrorCode.Gone, _held.Desk.Battles(study.Id, 0, 1).Error!.Code);
        Assert.Equal(ErrorCode.UnknownStudy, _held.Desk.Find("nosuchstud").Error!.Code);
        Assert.True(_held.Open(HeldDesk.Question(1)).View().Cached);
    }

    [Fact]
    public async Task Ended_BeyondTheirMost_TheFirstIsGone()
    {
        Study first = _held.Open(HeldDesk.Question(1));
        await HeldDesk.EndAsync(first);
        for (int i = 1; i < StudyShelf.MostEnded; i++)
            _held.Open(HeldDesk.Question(1));
        Assert.Null(_held.Desk.Find(first.Id).Error);
        Study last = _held.Open(HeldDesk.Question(1));

        Assert.Equal(ErrorCode.Gone, _held.Desk.Find(first.Id).Error!.Code);
        Assert.Null(_held.Desk.Find(last.Id).Error);
    }

    [Fact]
    public async Task Battles_CanBeListedWhenDone()
    {
        _held.Hold();
        Study study = _held.Open(HeldDesk.Question(1));
        Assert.Equal(ErrorCode.NotNow, _held.Desk.Battles(study.Id, 0, 10).Error!.Code);
        _held.LetGo();
        await HeldDesk.EndAsync(study);

        Assert.Equal([98L, 99L], _held.Desk.Battles(study.Id, 98, 10).Value!.Select(battle => battle.Replication));
        Assert.Equal(ErrorCode.UnknownStudy, _held.Desk.Battles("nosuchstud", 0, 10).Error!.Code);
    }

    [Fact]
    public async Task Stop_CancelsWhatRunsAndWhatWaits_AndJoins()
    {
        HeldDesk held = await HeldDesk.StartAsync();
        Study running = held.Open(HeldDesk.Question(1, 200_000, "even-battle"));
        Study queued = held.Open(HeldDesk.Question(2, 200_000, "even-battle"));
        await HeldDesk.RunningAsync(running);

        await held.Desk.StopAsync(Token).WaitAsync(Whole.Until.Patience, Token);

        Assert.Equal(StudyState.Cancelled, running.View().State);
        Assert.Equal(StudyState.Cancelled, queued.View().State);
        Assert.Equal(ErrorCode.Stopping, held.Desk.Open(HeldDesk.Question(3), null).Error!.Code);
        await held.DisposeAsync();
    }
}
