using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scoring;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.Engine.Audience;

/// <summary>
/// The synthetic viewers of both sides in the live window: who leaves, comes, taps and gifts, in the order of time. Each
/// cohort has its own luck, so what one does moves nothing of another but what it responds to. Not thread-safe.
/// </summary>
internal sealed partial class AudienceRun
{
    private const int StreamsPerCohort = 8;
    private const int ProcessesPerCohort = 3;
    private const int GiftProcess = 0;
    private const int TapProcess = 1;
    private const int ArrivalProcess = 2;

    private readonly BattlePlan _plan;
    private readonly Scoreboard _board;
    private readonly EventLog _log;
    private readonly CohortPlan[] _cohorts;
    private readonly Source[] _sources;
    private readonly CohortState[] _states;
    private readonly RandomStream[] _streams;
    private readonly DrawBatch _draws;
    private readonly PreparedGift[] _prepared;
    private readonly PoissonSampler[] _crowdTaps;
    private readonly SourceQueue _queue;
    private readonly PhiloxBlock[] _blocks = new PhiloxBlock[DrawBatch.Length];
    private readonly double[] _waits = new double[DrawBatch.Length];
    private readonly int[] _levels;
    private readonly int[] _present;
    private readonly int[] _rank;
    private readonly long[] _leaves;

    // From the start of live: its longest window is shorter than 2^32 microseconds.
    private readonly uint[] _cameAfter;

    private BattleClock _clock;
    private bool _isClosing;
    private int _touched;

    /// <param name="countsIdleTaps">See <see cref="BattleRun.CountsIdleTaps"/>.</param>
    public AudienceRun(BattlePlan plan, Scoreboard board, EventLog log, bool countsIdleTaps)
    {
        CountsIdleTaps = countsIdleTaps;
        _plan = plan;
        _board = board;
        _log = log;
        _cohorts = ImmutableCollectionsMarshal.AsArray(plan.Cohorts)!;
        _sources = ImmutableCollectionsMarshal.AsArray(plan.Sources)!;
        _states = new CohortState[_cohorts.Length];
        _streams = new RandomStream[_cohorts.Length * StreamsPerCohort];
        _draws = new DrawBatch(_cohorts.Length * ProcessesPerCohort);
        _prepared = new PreparedGift[_cohorts.Length * DrawBatch.Length];
        _crowdTaps = [.. _cohorts.Select(_ => new PoissonSampler())];
        _queue = new SourceQueue(_sources.Length);
        _levels = new int[_cohorts.Length * (plan.LikeLevels.Last + 1)];
        _present = new int[plan.Presences];
        _rank = new int[plan.Presences];
        _leaves = new long[plan.Presences];
        _cameAfter = new uint[plan.Presences];
    }

    public bool CountsIdleTaps { get; }

    /// <summary>Everybody stands as at the start of live.</summary>
    public void Reset(ulong seed)
    {
        _queue.Clear();
        Array.Clear(_states);
        Array.Clear(_levels);
        _clock = _plan.Clock;
        _isClosing = _clock.ClosingStart <= _clock.LiveStart;
        for (int i = 0; i < _cohorts.Length; i++)
        {
            TakeLuck(i, seed);
            Fill(i);
            Begin(i, _clock.LiveStart);
        }
    }

    /// <summary>
    /// Everybody stays where they are, and whatever comes after an instant is drawn anew from another seed. What had been
    /// drawn already for later forgets itself: a wait that has not ended is as long as ever, and how long somebody stays is
    /// drawn among the stays that are longer than theirs so far.
    /// </summary>
    /// <param name="seed">Of the other luck.</param>
    /// <param name="after">The last microsecond that stands.</param>
    public void Reseed(ulong seed, long after)
    {
        long from = Math.Max(after + 1, _clock.LiveStart);
        for (int i = 0; i < _cohorts.Length; i++)
        {
            TakeLuck(i, seed);
            ref CohortState state = ref _states[i];
            state.Gifts = default;
            state.Taps = default;
            state.Arrivals = default;
            if (_plan.SourcesOf[i].Leaves >= 0)
                RedrawLeaves(i, from);
            Begin(i, from);
        }
    }

    /// <summary>Takes over where everybody stands in another run of the same plan.</summary>
    public void CopyFrom(AudienceRun other)
    {
        other._states.CopyTo(_states, 0);
        other._streams.CopyTo(_streams, 0);
        _draws.CopyFrom(other._draws);
        other._prepared.CopyTo(_prepared, 0);
        for (int i = 0; i < _crowdTaps.Length; i++)
            _crowdTaps[i].CopyFrom(other._crowdTaps[i]);
        _queue.CopyFrom(other._queue);
        other._levels.CopyTo(_levels, 0);
        other._present.CopyTo(_present, 0);
        other._rank.CopyTo(_rank, 0);
        other._leaves.CopyTo(_leaves, 0);
        other._cameAfter.CopyTo(_cameAfter, 0);
        _clock = other._clock;
        _isClosing = other._isClosing;
        if (other.CountsIdleTaps && !CountsIdleTaps)
            LeaveOutIdleTaps();
    }

    /// <summary>
    /// The live window is another now, or its last 30 s begin: rates change and what was beyond its end may come.
    /// </summary>
    public void Announce(BattleClock clock, long at)
    {
        _clock = clock;
        _isClosing = at >= clock.ClosingStart;
        for (int i = 0; i < _cohorts.Length; i++)
        {
            Retime(i, at);
            Schedule(i, at);
        }
    }

    /// <summary>
    /// Plays what viewers do up to an instant, it included, or so many steps of it. A step is whatever one of them might do,
    /// given or not: a candidate that does not come and a gift that no wallet pays take time, too.
    /// </summary>
    /// <returns>The steps left; 0 when there may be more to play.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public long Play<TSink>(long until, long steps, ref TSink sink)
        where TSink : IEventSink
    {
        for (; steps > 0 && _queue.IsDue(until); steps--)
        {
            int next = _queue.First;
            Source source = _sources[next];
            long at = _queue.FirstAt;
            switch (source.Kind)
            {
                case SourceKind.Gifts:
                    PlayGift(source.Cohort, next, at, ref sink);
                    break;
                case SourceKind.Taps:
                    PlayTap(source.Cohort, at, ref sink);
                    break;
                case SourceKind.CrowdTaps:
                    TellCrowdTaps(source.Cohort, at, ref sink);
                    break;
                case SourceKind.Arrivals:
                    PlayArrival(source.Cohort, at, ref sink);
                    break;
                default:
                    PlayLeave(source.Cohort, at, ref sink);
                    break;
            }
        }

        return steps;
    }

    /// <summary>A gift came to a side: cohorts that catch it send more from now on.</summary>
    public void Excite(BattleSide side, long at)
    {
        foreach (int cohort in side == BattleSide.A ? _plan.ContagiousA : _plan.ContagiousB)
        {
            RetimeGifts(cohort, at);
            ScheduleGift(cohort);
        }
    }

    private ref RandomStream StreamOf(int cohort, CohortStream stream) =>
        ref _streams[(cohort * StreamsPerCohort) + (int)stream];

    private void TakeLuck(int cohort, ulong seed)
    {
        for (int stream = 0; stream < StreamsPerCohort; stream++)
            _streams[(cohort * StreamsPerCohort) + stream] = _cohorts[cohort].Luck.Of(seed, (CohortStream)stream);
        _crowdTaps[cohort].Start(StreamOf(cohort, CohortStream.CrowdTaps));
    }

    /// <summary>Draws the first point of each process and says when it is due.</summary>
    private void Begin(int cohort, long at)
    {
        Retime(cohort, at);
        DrawGift(cohort);
        if (_plan.SourcesOf[cohort].Taps >= 0)
            DrawTap(cohort);
        if (_plan.SourcesOf[cohort].Arrivals >= 0)
            DrawArrival(cohort);
        Schedule(cohort, at);
    }

    /// <summary>The draw of the point that is next.</summary>
    private ref readonly Draw NextDraw(int cohort, int process, in PointProcess points) =>
        ref _draws[(cohort * ProcessesPerCohort) + process, points.Drawn - 1];

    /// <summary>Draws the next point of a process.</summary>
    private void DrawNext(int cohort, int process, CohortStream stream, ref PointProcess points)
    {
        int index = (cohort * ProcessesPerCohort) + process;
        if (points.Drawn % DrawBatch.Length == 0)
            _draws.Fill(index, StreamOf(cohort, stream), points.Drawn);
        points.Draw(_draws[index, points.Drawn].Wait);
    }

    /// <summary>Rates from an instant on.</summary>
    private void Retime(int cohort, long at)
    {
        RetimeGifts(cohort, at);
        RetimeTaps(cohort, at);
        _states[cohort].Arrivals.Retime(at, _cohorts[cohort].ArrivalsPerMicro);
    }

    /// <summary>When each source of a cohort is due.</summary>
    private void Schedule(int cohort, long at)
    {
        CohortSources sources = _plan.SourcesOf[cohort];
        ScheduleGift(cohort);
        if (sources.Taps >= 0)
            ScheduleTap(cohort);
        if (sources.CrowdTaps >= 0 && CountsIdleTaps)
            _queue.Set(sources.CrowdTaps, NextTold(at));
        if (sources.Arrivals >= 0)
            _queue.Set(sources.Arrivals, _states[cohort].Arrivals.DueBefore(_clock.LiveEnd));
        if (sources.Leaves >= 0)
            ScheduleLeave(cohort);
    }
}
