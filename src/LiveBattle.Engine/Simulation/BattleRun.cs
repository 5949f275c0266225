using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Time;

namespace LiveBattle.Engine.Simulation;

/// <summary>
/// One battle, played: the only place where simulated time moves. Advance it to a tick, read the tallies, advance again;
/// copy it and go on from the same instant. The state is flat arrays. How the way is cut into steps changes nothing.
/// Not thread-safe; different runs may share a <see cref="BattlePlan"/>.
/// </summary>
/// <remarks>
/// Order at one instant: a phase's start, then inputs by journal index, then synthetic events by cohort. Luck: arrival
/// <em>n</em> of a cohort reads block <em>n</em> of the cohort's stream – the waiting time before it, the viewer and the
/// gift – so no cohort's luck depends on another's, and changing a rate moves times but not gifts.
/// </remarks>
public sealed partial class BattleRun
{
    private static readonly ulong ForfeitStream = RandomStream.IdOf("forfeit");

    private readonly BattlePlan _plan;
    private readonly CohortState[] _cohorts;
    private readonly RandomStream[] _streams;
    private readonly int[] _spentCoins;
    private readonly SupporterLedger _supportersA;
    private readonly SupporterLedger _supportersB;
    private readonly InputQueue _inputs;
    private readonly PracticeWallets _practice;
    private readonly long _eventLimit;
    private ulong _seed;
    private long _tick;
    private long _events;
    private Phase _phase;
    private SideTally _tallyA;
    private SideTally _tallyB;
    private Verdict? _verdict;
    private long _endedAt;

    /// <summary>A battle at tick 0 with nothing shown: not even what falls on tick 0.</summary>
    public BattleRun(BattlePlan plan, ulong seed, long eventLimit = Limits.Events)
        : this(
            plan,
            eventLimit,
            new CohortState[plan.Cohorts.Length],
            new RandomStream[plan.Cohorts.Length],
            new int[plan.Wallets],
            new SupporterLedger(plan.ViewersA),
            new SupporterLedger(plan.ViewersB),
            new InputQueue(),
            new PracticeWallets()) =>
        Reset(seed);

    private BattleRun(
        BattlePlan plan,
        long eventLimit,
        CohortState[] cohorts,
        RandomStream[] streams,
        int[] spentCoins,
        SupporterLedger supportersA,
        SupporterLedger supportersB,
        InputQueue inputs,
        PracticeWallets practice)
    {
        _plan = plan;
        _eventLimit = eventLimit;
        _cohorts = cohorts;
        _streams = streams;
        _spentCoins = spentCoins;
        _supportersA = supportersA;
        _supportersB = supportersB;
        _inputs = inputs;
        _practice = practice;
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

    /// <summary>Events written so far.</summary>
    public long Events => _events;

    /// <summary>Null until the battle is decided.</summary>
    public Verdict? Verdict => _verdict;

    public bool IsOver => _verdict is not null;

    /// <summary>Whether the live window has opened; false for a battle that was ended in its countdown.</summary>
    public bool HasStarted { get; private set; }

    /// <summary>The instant of the verdict: announced by the clock, or when the battle was ended early.</summary>
    public SimTime VerdictAt => new(IsOver ? _endedAt : _plan.Clock.VerdictAt);

    /// <summary>Side a's tally at <see cref="Tick"/>.</summary>
    public ref readonly SideTally A => ref _tallyA;

    /// <summary>Side b's tally at <see cref="Tick"/>.</summary>
    public ref readonly SideTally B => ref _tallyB;

    /// <summary>Starts the battle of another seed in the same arrays, as if it were new.</summary>
    public void Reset(ulong seed)
    {
        _seed = seed;
        _tick = -1;
        _events = 0;
        _phase = Phase.Countdown;
        _tallyA = default;
        _tallyB = default;
        _verdict = null;
        _endedAt = 0;
        HasStarted = false;
        Array.Clear(_spentCoins);
        _supportersA.Reset();
        _supportersB.Reset();
        _inputs.Reset();
        _practice.Reset();
        for (int i = 0; i < _cohorts.Length; i++)
        {
            _streams[i] = RandomStream.Of(seed, _plan.Cohorts[i].StreamId);
            _cohorts[i] = new CohortState { Since = _plan.Clock.LiveStart };
            DrawNext(i);
        }
    }

    /// <summary>A copy that goes on by itself from the same instant, inputs to come included.</summary>
    public BattleRun Fork() =>
        new(
            _plan,
            _eventLimit,
            (CohortState[])_cohorts.Clone(),
            (RandomStream[])_streams.Clone(),
            (int[])_spentCoins.Clone(),
            _supportersA.Fork(),
            _supportersB.Fork(),
            _inputs.Fork(),
            _practice.Fork())
        {
            _seed = _seed,
            _tick = _tick,
            _events = _events,
            _phase = _phase,
            _tallyA = _tallyA,
            _tallyB = _tallyB,
            _verdict = _verdict,
            _endedAt = _endedAt,
            HasStarted = HasStarted,
        };

    /// <summary>
    /// Plays everything with a time at or before <paramref name="tick"/>. A tick that has been played already, and any
    /// tick after the verdict, plays nothing.
    /// </summary>
    /// <param name="tick">0 or more.</param>
    /// <param name="sink">Listens to the events; a struct is fastest.</param>
    /// <exception cref="EventLimitReachedException">The limit given at the start is reached.</exception>
    public void AdvanceTo<TSink>(long tick, ref TSink sink)
        where TSink : IEventSink
    {
        if (tick <= _tick)
            return;

        long limit = tick * SimTime.MicrosPerTick;
        while (!IsOver)
        {
            long boundary = NextBoundary();
            long input = _inputs.IsEmpty ? long.MaxValue : _inputs.Peek().Tick * SimTime.MicrosPerTick;
            long until = Math.Min(limit, Math.Min(boundary, input) - 1);
            PlayArrivals(until, ref sink);
            if (Math.Min(boundary, input) > limit)
                break;
            if (boundary <= input)
                CrossBoundary(boundary, ref sink);
            else
                ApplyInput(ref sink);
        }

        _tick = tick;
    }

    /// <summary>Plays the battle to its verdict.</summary>
    public void Finish<TSink>(ref TSink sink)
        where TSink : IEventSink =>
        AdvanceTo(Math.Max(_plan.Clock.VerdictTick, _tick), ref sink);

    private long NextBoundary() => _phase switch
    {
        Phase.Countdown => _plan.Clock.LiveStart,
        Phase.Live => _plan.Clock.LiveEnd,
        _ => _plan.Clock.VerdictAt,
    };

    private void CrossBoundary<TSink>(long at, ref TSink sink)
        where TSink : IEventSink
    {
        switch (_phase)
        {
            case Phase.Countdown:
                _phase = Phase.Live;
                HasStarted = true;
                Write(ref sink, new EventRecord { AtMicros = at, Kind = EventKind.LiveStarted, Side = BattleSide.Neither });
                CountFollowers(at, BattleSide.A, _plan.FollowerPointsA, ref _tallyA, ref sink);
                CountFollowers(at, BattleSide.B, _plan.FollowerPointsB, ref _tallyB, ref sink);
                break;
            case Phase.Live:
                _phase = Phase.Settle;
                Write(ref sink, new EventRecord { AtMicros = at, Kind = EventKind.SettleStarted, Side = BattleSide.Neither });
                break;
            default:
                Decide(at, EndReason.Points, BattleSide.Neither, ref sink);
                break;
        }
    }

    private void CountFollowers<TSink>(long at, BattleSide side, long points, ref SideTally tally, ref TSink sink)
        where TSink : IEventSink
    {
        if (points == 0)
            return;
        tally.FollowerPoints += points;
        Write(ref sink, new EventRecord { AtMicros = at, Kind = EventKind.FollowersCounted, Side = side, Points = points });
    }

    private void Decide<TSink>(long at, EndReason reason, BattleSide leaver, ref TSink sink)
        where TSink : IEventSink
    {
        PhiloxBlock block = RandomStream.Of(_seed, ForfeitStream)[0];
        Verdict verdict = Battle.Verdict.Decide(
            _tallyA.Points, _tallyB.Points, reason, leaver, Samplers.Below(block, _plan.Forfeits));
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
        _endedAt = at;
    }

    private void Write<TSink>(ref TSink sink, EventRecord record)
        where TSink : IEventSink
    {
        if (_events >= _eventLimit)
            throw new EventLimitReachedException(_eventLimit);
        record.N = _events++;
        sink.Write(record);
    }
}
