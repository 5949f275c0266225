using LiveBattle.Engine.Audience;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Scoring;
using LiveBattle.Engine.Time;

namespace LiveBattle.Engine.Simulation;

/// <summary>
/// One battle, played: the only place where simulated time moves. Advance it to a tick, read the tallies, advance again;
/// copy it and go on from the same instant. The state is flat arrays. How the way is cut into steps changes nothing.
/// Not thread-safe; different runs may share a <see cref="BattlePlan"/>.
/// </summary>
/// <remarks>
/// Order at one instant: the end of a challenge's task, the start of a phase, then inputs by journal index, then the
/// script, then synthetic events by cohort.
/// </remarks>
public sealed partial class BattleRun
{
    private static readonly ulong ForfeitStream = RandomStream.IdOf("forfeit");
    private static readonly ulong SpectatorStream = RandomStream.IdOf("spectators");

    private readonly BattlePlan _plan;
    private readonly Scoreboard _board;
    private readonly AudienceRun _audience;
    private readonly EventLog _log;
    private readonly InputQueue _inputs = new();
    private readonly PracticeWallets _practice = new();
    private ulong _seed;
    private long _tick;
    private long _begun;
    private Phase _phase;
    private bool _isClosing;
    private Announcements _announced;
    private Announcements _admitted;
    private Verdict? _verdict;

    /// <summary>A battle at tick 0 with nothing shown: not even what falls on tick 0.</summary>
    /// <param name="plan">What is played.</param>
    /// <param name="seed">Its luck.</param>
    /// <param name="eventLimit">Events at most; one more is an error, never a shortened battle.</param>
    /// <param name="countsIdleTaps">See <see cref="CountsIdleTaps"/>.</param>
    public BattleRun(BattlePlan plan, ulong seed, long eventLimit = Limits.Events, bool countsIdleTaps = true)
        : this(plan, eventLimit, countsIdleTaps) => Reset(seed);

    private BattleRun(BattlePlan plan, long eventLimit, bool countsIdleTaps)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _plan = plan;
        _log = new EventLog(eventLimit);
        _board = new Scoreboard(plan);
        _audience = new AudienceRun(plan, _board, _log, countsIdleTaps);
    }

    private enum Phase : byte
    {
        Countdown,
        Live,
        Settle,
        Over,
    }

    public BattlePlan Plan => _plan;

    public ulong Seed => _seed;

    /// <summary>Everything with a time at or before this tick has been played; −1 before the first advance.</summary>
    public long Tick => _tick;

    /// <summary>
    /// Whether viewers whose likes bring nothing any more go on tapping. Their taps have luck of their own and move nothing
    /// else: without them points, gifts and verdict are the same to the last bit, <see cref="SideTally.Likes"/> and
    /// <see cref="Events"/> are fewer, and events have other numbers. Who asks for the outcome alone saves their time.
    /// </summary>
    public bool CountsIdleTaps => _audience.CountsIdleTaps;

    /// <summary>Events written so far.</summary>
    public long Events => _log.Count;

    /// <summary>Null until the battle is decided.</summary>
    public Verdict? Verdict => _verdict;

    public bool IsOver => _verdict is not null;

    /// <summary>Whether the live window has opened; false for a battle that was ended in its countdown.</summary>
    public bool HasStarted { get; private set; }

    /// <summary>The phases as announced at <see cref="Tick"/>.</summary>
    public BattleClock Clock => _announced.Clock;

    /// <summary>
    /// The instant of the verdict: as the clock, the script and all inputs taken so far announce it, those included that
    /// have not been played yet.
    /// </summary>
    public SimTime VerdictAt => new(AnnouncedVerdictAt());

    /// <summary>Side a's tally at <see cref="Tick"/>.</summary>
    public ref readonly SideTally A => ref _board.A.Tally;

    /// <summary>Side b's tally at <see cref="Tick"/>.</summary>
    public ref readonly SideTally B => ref _board.B.Tally;

    /// <summary>What else a screen shows of a side at <see cref="Tick"/>.</summary>
    public SideStatus StatusOf(BattleSide side) => _phase == Phase.Live
        ? SideStatus.Of(_board.Of(side), _tick * SimTime.MicrosPerTick)
        : new SideStatus(_board.Of(side).Viewers, 1, 0, 0);

    /// <summary>Starts the battle of another seed in the same arrays, as if it were new.</summary>
    public void Reset(ulong seed)
    {
        _seed = seed;
        _tick = -1;
        _begun = -1;
        _log.Count = 0;
        _log.Omitted = -1;
        _phase = Phase.Countdown;
        _isClosing = false;
        _announced = new Announcements(_plan.Clock);
        _admitted = _announced;
        _verdict = null;
        HasStarted = false;
        _board.Reset();
        _inputs.Reset();
        _practice.Reset();
        _audience.Reset(seed);
    }

    /// <summary>A copy that goes on by itself from the same instant, inputs to come included.</summary>
    public BattleRun Fork() => Fork(CountsIdleTaps);

    /// <summary>Likewise, with or without the taps that bring nothing from here on.</summary>
    /// <param name="countsIdleTaps">See <see cref="CountsIdleTaps"/>; false where this run does not count them.</param>
    /// <exception cref="ArgumentException">This run does not count them.</exception>
    public BattleRun Fork(bool countsIdleTaps)
    {
        BattleRun fork = new(_plan, _log.Limit, countsIdleTaps);
        fork.CopyFrom(this);
        return fork;
    }

    /// <summary>
    /// Stands where another run stands, and goes on by itself from there: a <see cref="Fork()"/> into arrays that are there.
    /// The limit of events stays its own, and so does <see cref="CountsIdleTaps"/>.
    /// </summary>
    /// <param name="other">A run of the same plan; it is only read.</param>
    /// <exception cref="ArgumentException">It is a run of another plan, or one without taps that this one counts.</exception>
    public void CopyFrom(BattleRun other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!ReferenceEquals(other._plan, _plan))
            throw new ArgumentException("Runs of different plans have no state in common.", nameof(other));
        if (CountsIdleTaps && !other.CountsIdleTaps)
            throw new ArgumentException("Taps that the other run left out cannot be counted afterwards.", nameof(other));
        _log.CopyFrom(other._log);
        _board.CopyFrom(other._board);
        _audience.CopyFrom(other._audience);
        _inputs.CopyFrom(other._inputs);
        _practice.CopyFrom(other._practice);
        _seed = other._seed;
        _tick = other._tick;
        _begun = other._begun;
        _phase = other._phase;
        _isClosing = other._isClosing;
        _announced = other._announced;
        _admitted = other._admitted;
        _verdict = other._verdict;
        HasStarted = other.HasStarted;
    }

    /// <summary>
    /// Draws everything after <see cref="Tick"/> anew, from another seed: a forecast, where the battle's own luck would be
    /// the future itself. What has happened, who is there and every input taken stay. The law of what comes is that of the
    /// battle, given what has happened so far.
    /// </summary>
    /// <param name="seed">From now on <see cref="Seed"/>; the same seed at the same instant draws the same.</param>
    /// <exception cref="InvalidOperationException">A slice has begun and has not reached its tick.</exception>
    public void Reseed(ulong seed)
    {
        if (_begun != _tick)
            throw new InvalidOperationException($"A slice towards tick {_begun} has begun: there is no instant to draw from.");
        _seed = seed;
        _audience.Reseed(seed, _tick * SimTime.MicrosPerTick);
    }

    /// <summary>
    /// Has one gift not be given: what would the battle be without it, on the same luck? Everything else happens as it
    /// would, but for the giver, who keeps the coins, and for those who answer the score or other gifts.
    /// </summary>
    /// <param name="n">
    /// Number of the gift's event in the battle as it was. The number of an event that is no gift leaves nothing out.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">It has happened already.</exception>
    public void LeaveOut(long n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, Events);
        _log.Omitted = n;
    }

    /// <summary>
    /// Plays everything with a time at or before <paramref name="tick"/>. A tick that has been played already, and any
    /// tick after the verdict, plays nothing.
    /// </summary>
    /// <param name="tick">0 or more.</param>
    /// <param name="sink">Listens to the events; a struct is fastest.</param>
    /// <exception cref="EventLimitReachedException">The limit given at the start is reached.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A slice towards a later tick has begun.</exception>
    public void AdvanceTo<TSink>(long tick, ref TSink sink)
        where TSink : IEventSink =>
        Advance(tick, long.MaxValue, ref sink);

    /// <summary>
    /// Plays towards a tick, and stops on the way after so many steps: a slice. Tallies of a tick that is played in part are
    /// not to be shown. Inputs for ticks up to the one begun are refused as past.
    /// </summary>
    /// <param name="tick">0 or more; the same, or a later one, until it is reached.</param>
    /// <param name="steps">
    /// 1 or more. A step is a moment of the rules, or what a viewer might do: most write an event, some write none, few
    /// write more. None takes much longer than another.
    /// </param>
    /// <param name="sink">Listens to the events.</param>
    /// <returns>Whether the tick is reached.</returns>
    /// <exception cref="EventLimitReachedException">The limit given at the start is reached.</exception>
    public bool AdvanceTowards<TSink>(long tick, int steps, ref TSink sink)
        where TSink : IEventSink
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        return Advance(tick, steps, ref sink);
    }

    /// <summary>Plays the battle to its verdict.</summary>
    public void Finish<TSink>(ref TSink sink)
        where TSink : IEventSink =>
        AdvanceTo(Math.Max(new SimTime(AnnouncedVerdictAt()).TickCeiling, Math.Max(_tick, _begun)), ref sink);

    private bool Advance<TSink>(long tick, long steps, ref TSink sink)
        where TSink : IEventSink
    {
        if (tick <= _tick)
            return true;
        if (typeof(TSink).IsValueType)
            return Play(tick, steps, ref sink);
        if (sink is RunDigest digest)
        {
            DigestHandle digested = new(digest);
            return Play(tick, steps, ref digested);
        }

        SinkHandle handle = new(sink);
        return Play(tick, steps, ref handle);
    }

    private bool Play<TSink>(long tick, long steps, ref TSink sink)
        where TSink : IEventSink
    {
        if (tick < _begun)
            throw new ArgumentOutOfRangeException(nameof(tick), tick, $"A slice towards tick {_begun} has begun: its events have happened.");
        long limit = Math.Min(tick, LastTick) * SimTime.MicrosPerTick;
        _begun = tick;
        while (!IsOver)
        {
            long boundary = NextBoundary();
            long input = _inputs.IsEmpty ? long.MaxValue : _inputs.Peek().Tick * SimTime.MicrosPerTick;
            long scripted = _announced.NextScripted(_plan.Script);
            long next = Math.Min(boundary, Math.Min(input, scripted));
            if (_phase == Phase.Live)
                steps = _audience.Play(Math.Min(limit, next - 1), steps, ref sink);
            if (steps == 0)
                return false;
            if (next > limit)
                break;
            steps--;
            if (boundary == next)
                CrossBoundary(boundary, ref sink);
            else if (input == next)
                ApplyInput(ref sink);
            else
                FollowScript(ref sink);
        }

        _tick = tick;
        return true;
    }

    /// <summary>The verdict's time as all inputs taken and the whole script make it.</summary>
    private long AnnouncedVerdictAt()
    {
        if (_inputs.EndTick is { } end)
            return end * SimTime.MicrosPerTick;
        Announcements announced = _admitted;
        announced.PassScript(_plan.Script, long.MaxValue);
        return announced.Clock.VerdictAt;
    }

    private long NextBoundary()
    {
        BattleClock clock = _announced.Clock;
        return _phase switch
        {
            Phase.Countdown => clock.LiveStart,
            Phase.Live => Math.Min(Math.Min(clock.LiveEnd, _isClosing ? long.MaxValue : clock.ClosingStart), _board.TaskUntil),
            _ => clock.VerdictAt,
        };
    }

    private void CrossBoundary<TSink>(long at, ref TSink sink)
        where TSink : IEventSink
    {
        switch (_phase)
        {
            case Phase.Countdown:
                StartLive(at, ref sink);
                break;
            case Phase.Live when at == _board.TaskUntil:
                SettleTask(at, ref sink);
                break;
            case Phase.Live when at == _announced.LiveEnd:
                _phase = Phase.Settle;
                _board.CloseTask();
                Write(ref sink, new EventRecord { AtMicros = at, Kind = EventKind.SettleStarted, Side = BattleSide.Neither });
                break;
            case Phase.Live:
                AnnounceClock(at);
                break;
            default:
                Decide(at, EndReason.Points, BattleSide.Neither, ref sink);
                break;
        }
    }

    private void StartLive<TSink>(long at, ref TSink sink)
        where TSink : IEventSink
    {
        _phase = Phase.Live;
        HasStarted = true;
        Write(ref sink, new EventRecord { AtMicros = at, Kind = EventKind.LiveStarted, Side = BattleSide.Neither });
        CountFollowers(at, BattleSide.A, _plan.FollowerPointsA, ref sink);
        CountFollowers(at, BattleSide.B, _plan.FollowerPointsB, ref sink);
        AnnounceClock(at);
    }

    private void CountFollowers<TSink>(long at, BattleSide side, long points, ref TSink sink)
        where TSink : IEventSink
    {
        if (points == 0)
            return;
        _board.Of(side).Note(at);
        _board.Of(side).Tally.FollowerPoints += points;
        Write(ref sink, new EventRecord { AtMicros = at, Kind = EventKind.FollowersCounted, Side = side, Points = points });
    }

    /// <summary>The audience learns how long live lasts, and whether its last 30 s have begun.</summary>
    private void AnnounceClock(long at)
    {
        BattleClock clock = _announced.Clock;
        _isClosing = at >= clock.ClosingStart;
        _audience.Announce(clock, at);
    }

    private void Decide<TSink>(long at, EndReason reason, BattleSide leaver, ref TSink sink)
        where TSink : IEventSink
    {
        PhiloxBlock block = RandomStream.Of(_seed, ForfeitStream)[0];
        Verdict verdict = Battle.Verdict.Decide(
            A.Points, B.Points, reason, leaver, Samplers.Below(block, _plan.Forfeits));
        Write(ref sink, new EventRecord
        {
            AtMicros = at,
            Kind = EventKind.VerdictReached,
            Side = verdict.Winner,
            Points = verdict.Margin,
            GiftId = (int)verdict.Reason,
            Count = verdict.Forfeit,
        });

        // Only what was written has happened: at the event limit there is no verdict either.
        _phase = Phase.Over;
        _verdict = verdict;
    }

    private void Write<TSink>(ref TSink sink, EventRecord record)
        where TSink : IEventSink =>
        _log.Write(ref sink, record);
}
