using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Audience;

/// <content>
/// Who is there. A cohort that moves keeps the viewers present in the order of their ranks; a newcomer takes any rank and
/// who stood there goes to the end, the last takes the rank of who leaves: every order stays as likely as every other.
/// </content>
internal sealed partial class AudienceRun
{
    /// <summary>Fills a cohort with the viewers of the start.</summary>
    private void Fill(int index)
    {
        CohortPlan cohort = _cohorts[index];
        ref CohortState state = ref _states[index];
        state.Present = cohort.Size;
        state.Ever = cohort.Size;
        state.SaturatedAt = _clock.LiveStart;
        state.Unsaturated = _plan.LikeLevels.Last > 0 ? cohort.Size : 0;
        LevelsOf(index)[0] = cohort.Size;
        _board.Of(cohort.Side).Viewers += cohort.Size;
        if (!cohort.IsMoving)
            return;
        for (int viewer = 0; viewer < cohort.Size; viewer++)
        {
            _present[cohort.FirstPresence + viewer] = viewer;
            _rank[cohort.FirstPresence + viewer] = viewer;
            _cameAfter[cohort.FirstPresence + viewer] = 0;
            if (LeaveOf(index, cohort, viewer, _clock.LiveStart) is { } entry)
                _leaves[cohort.FirstPresence + state.Leaving++] = entry;
        }

        LeaveQueue.Build(LeavesOf(index));
    }

    private void PlayArrival<TSink>(int index, long at, ref TSink sink)
        where TSink : IEventSink
    {
        CohortPlan cohort = _cohorts[index];
        ref CohortState state = ref _states[index];
        if (state.Ever < cohort.Capacity)
        {
            int viewer = state.Ever++;
            Seat(index, cohort, ref state, viewer);
            _cameAfter[cohort.FirstPresence + viewer] = (uint)(at - _clock.LiveStart);
            CountSaturated(ref state, at);
            state.Present++;
            LevelsOf(index)[0]++;
            if (_plan.LikeLevels.Last > 0)
                state.Unsaturated++;
            if (LeaveOf(index, cohort, viewer, at) is { } entry)
            {
                _leaves[cohort.FirstPresence + state.Leaving++] = entry;
                LeaveQueue.Push(LeavesOf(index));
                ScheduleLeave(index);
            }

            TellPresence(cohort, EventKind.ViewerJoined, viewer, at, ref sink);
            AnswerPresence(index, at);
        }

        DrawArrival(index);
        _queue.Set(_plan.SourcesOf[index].Arrivals, state.Arrivals.DueBefore(_clock.LiveEnd));
    }

    private void PlayLeave<TSink>(int index, long at, ref TSink sink)
        where TSink : IEventSink
    {
        CohortPlan cohort = _cohorts[index];
        ref CohortState state = ref _states[index];
        int viewer = LeaveQueue.ViewerOf(LeaveQueue.Pop(LeavesOf(index)));
        state.Leaving--;

        // Viewers are counted by level, not one by one: whoever leaves had given as many likes as anybody there.
        Span<int> levels = LevelsOf(index);
        int level = LevelOf(levels, Samplers.Below(StreamOf(index, CohortStream.Leavers)[state.Left++], state.Present));
        CountSaturated(ref state, at);
        levels[level]--;
        if (level < _plan.LikeLevels.Last)
            state.Unsaturated--;
        int rank = _rank[cohort.FirstPresence + viewer];
        Put(cohort, _present[cohort.FirstPresence + --state.Present], rank);
        TellPresence(cohort, EventKind.ViewerLeft, viewer, at, ref sink);
        AnswerPresence(index, at);
        ScheduleLeave(index);
    }

    /// <summary>A newcomer takes any rank, and who stood there goes to the end.</summary>
    private void Seat(int index, CohortPlan cohort, ref CohortState state, int viewer)
    {
        int rank = Samplers.Below(NextDraw(index, ArrivalProcess, state.Arrivals).Block, state.Present + 1);
        if (rank < state.Present)
            Put(cohort, _present[cohort.FirstPresence + rank], state.Present);
        Put(cohort, viewer, rank);
    }

    private void Put(CohortPlan cohort, int viewer, int rank)
    {
        _present[cohort.FirstPresence + rank] = viewer;
        _rank[cohort.FirstPresence + viewer] = rank;
    }

    private void TellPresence<TSink>(CohortPlan cohort, EventKind kind, int viewer, long at, ref TSink sink)
        where TSink : IEventSink
    {
        _board.Of(cohort.Side).Viewers += kind == EventKind.ViewerJoined ? 1 : -1;
        EventRecord record = new()
        {
            AtMicros = at,
            Kind = kind,
            Side = cohort.Side,
            ActorKind = ActorKind.Viewer,
            Actor = cohort.FirstViewer + viewer,
        };
        _log.Write(ref sink, record);
    }

    /// <summary>More viewers, or fewer, give and tap from now on.</summary>
    private void AnswerPresence(int index, long at)
    {
        RetimeGifts(index, at);
        ScheduleGift(index);
        if (_plan.SourcesOf[index].Taps < 0)
            return;
        RetimeTaps(index, at);
        ScheduleTap(index);
    }

    /// <summary>When a viewer leaves, in the queue's form; null when not before the battle must end.</summary>
    private long? LeaveOf(int index, CohortPlan cohort, int viewer, long from)
    {
        if (cohort.Stay is not { } stay)
            return null;
        double at = from + stay.Draw(StreamOf(index, CohortStream.Stays)[(ulong)viewer]);
        return at < _plan.Clock.LatestLiveEnd ? LeaveQueue.Entry((long)at, viewer) : null;
    }

    /// <summary>Draws again when each viewer present leaves, given that they have not.</summary>
    /// <param name="index">A cohort whose stays end.</param>
    /// <param name="from">The first microsecond in which somebody may leave.</param>
    private void RedrawLeaves(int index, long from)
    {
        CohortPlan cohort = _cohorts[index];
        ref CohortState state = ref _states[index];
        RandomStream luck = StreamOf(index, CohortStream.Stays);
        state.Leaving = 0;
        foreach (int viewer in _present.AsSpan(cohort.FirstPresence, state.Present))
        {
            long came = _clock.LiveStart + _cameAfter[cohort.FirstPresence + viewer];
            double at = Math.Max(from, came + cohort.Stay!.Value.DrawBeyond(luck, (ulong)viewer, from - came));
            if (at < _plan.Clock.LatestLiveEnd)
                _leaves[cohort.FirstPresence + state.Leaving++] = LeaveQueue.Entry((long)at, viewer);
        }

        LeaveQueue.Build(LeavesOf(index));
    }

    private Span<long> LeavesOf(int index) => _leaves.AsSpan(_cohorts[index].FirstPresence, _states[index].Leaving);

    private void ScheduleLeave(int index)
    {
        Span<long> leaves = LeavesOf(index);
        long at = leaves.IsEmpty ? long.MaxValue : LeaveQueue.AtOf(leaves[0]);
        _queue.Set(_plan.SourcesOf[index].Leaves, at < _clock.LiveEnd ? at : long.MaxValue);
    }

    private void DrawArrival(int index) =>
        DrawNext(index, ArrivalProcess, CohortStream.Arrivals, ref _states[index].Arrivals);
}
