using LiveBattle.Contracts;
using LiveBattle.Server.Control;
using LiveBattle.Server.Forecasts;
using LiveBattle.Server.Inputs;
using LiveBattle.Server.Live;
using LiveBattle.Server.Storage;
using LiveBattle.Server.Telemetry;

namespace LiveBattle.Server.Battles;

/// <inheritdoc cref="IBattleGrain"/>
/// <remarks>
/// The turns, the beat and the nodes; what a battle is and how it goes on is its <see cref="BattleOwner"/>'s. The first
/// call claims the journal and plays the battle up to now; while somebody watches, or an input waits for its tick, it beats
/// at the pace of the wall clock. Nothing that must happen hangs on its timer: the finisher asks again.
/// </remarks>
public sealed class BattleGrain(
    IBattleJournal journal,
    ScenarioShelf scenarios,
    ShownBattles shown,
    ForecastDesk forecasts,
    ServerMetrics metrics,
    TimeProvider time,
    ILogger<BattleGrain> log) : Grain, IBattleGrain
{
    // A beat that comes later than this says that the machine is busy: then nobody needs a forecast.
    private const long LateMs = 20;

    private readonly NodeSubscriptions _nodes = new(time);
    private BattleOwner? _owner;
    private IGrainTimer? _timer;
    private long _nextBeatMs;

    private string Id => this.GetPrimaryKeyString();

    private BattleOwner Owner => _owner ??= new BattleOwner(Id, journal, scenarios, forecasts, time, log);

    public async Task<BattleAnswer> LatestAsync()
    {
        BattleAnswer answer = await Owner.LatestAsync();
        LeaveIfDone();
        return answer;
    }

    public async Task<BattleAnswer> SubscribeAsync(IFrameReceiver node)
    {
        BattleAnswer answer = await LatestAsync();
        if (answer.Frame is not null)
        {
            _nodes.Renew(node);
            StartShowing();
        }

        return answer;
    }

    public Task UnsubscribeAsync(IFrameReceiver node)
    {
        _nodes.Remove(node);
        return Task.CompletedTask;
    }

    public async Task<OfferAnswer[]> OfferAsync(IFrameReceiver node, IReadOnlyList<OfferedInput> offers)
    {
        OfferAnswer[] answers = await Owner.OfferAsync(node, offers);
        if (Owner.HasPending)
            StartShowing();
        LeaveIfDone();
        return answers;
    }

    public async Task<ControlAnswer> ControlAsync(HostCommand command)
    {
        ControlAnswer answer = await Owner.ControlAsync(command);
        if (Owner.HasPending)
            StartShowing();
        LeaveIfDone();
        return answer;
    }

    public async Task RecordIfDueAsync()
    {
        await Owner.RecordIfDueAsync();
        if (_nodes.IsEmpty && !Owner.HasPending)
            DeactivateOnIdle();
    }

    public Task ForgetAsync()
    {
        StopShowing();
        _owner = null;
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        StopShowing();
        return base.OnDeactivateAsync(reason, cancellationToken);
    }

    private async Task ShowAsync()
    {
        try
        {
            long lateMs = Owner.NowUnixMs - _nextBeatMs;
            metrics.Late(TimeSpan.FromMilliseconds(lateMs));
            if ((await Owner.LatestAsync()).Frame is { } frame)
                _nodes.Send(frame);
            TellCounted();
            if (lateMs <= LateMs)
                Owner.AskForecast();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // One beat that fails must not be the last: whoever watches would see the last frame for ever.
            ServerLog.BeatFailed(log, Id, exception);
        }

        if (Owner.IsFenced || (_nodes.QuietFor >= NodeSubscriptions.Patience && !Owner.HasPending))
        {
            StopShowing();
            DeactivateOnIdle();
        }
        else
        {
            _timer?.Change(UntilNextBeat(), Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Tells each node what the inputs it sent have brought; one message a beat.</summary>
    private void TellCounted()
    {
        if (Owner.TakeCounted() is not { } counted)
            return;
        foreach (IGrouping<IFrameReceiver, TakenInput> node in counted.GroupBy(input => input.Node!))
            node.Key.CountedAsync([.. node.Select(input => new CountedFor(input.Offer.SpectatorId, input.Counted!))]).Ignore();
    }

    private void StartShowing()
    {
        if (_timer is not null)
            return;
        shown.Enter();
        _timer = this.RegisterGrainTimer(
            static (grain, _) => grain.ShowAsync(),
            this,
            new GrainTimerCreationOptions(UntilNextBeat(), Timeout.InfiniteTimeSpan) { KeepAlive = true });
    }

    private void StopShowing()
    {
        if (_timer is null)
            return;
        _timer.Dispose();
        _timer = null;
        shown.Leave();
    }

    private TimeSpan UntilNextBeat()
    {
        TimeSpan wait = Owner.UntilNextFrame;
        _nextBeatMs = Owner.NowUnixMs + (long)wait.TotalMilliseconds;
        return wait;
    }

    /// <summary>An activation without a battle, or whose battle another owner has, is of no use.</summary>
    private void LeaveIfDone()
    {
        if (Owner.IsFenced || (!Owner.IsKnown && _timer is null))
            DeactivateOnIdle();
    }
}
