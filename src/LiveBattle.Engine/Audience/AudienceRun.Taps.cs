using System.Runtime.CompilerServices;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Events;

namespace LiveBattle.Engine.Audience;

/// <content>
/// Likes: viewers are counted by how many of theirs still bring points, not one by one. A message from a viewer who has
/// points to bring is an event; all others are told once a second together, however many viewers tap.
/// </content>
internal sealed partial class AudienceRun
{
    private void PlayTap<TSink>(int index, long at, ref TSink sink)
        where TSink : IEventSink
    {
        CohortPlan cohort = _cohorts[index];
        ref CohortState state = ref _states[index];
        Span<int> levels = LevelsOf(index);
        PhiloxBlock block = NextDraw(index, TapProcess, state.Taps).Block;
        int level = LevelOf(levels, Samplers.Below(block, state.Unsaturated));
        int likes = TapBatch.Size(block.W3);
        int after = _plan.LikeLevels.After(level, likes);
        levels[level]--;
        levels[after]++;
        if (after == _plan.LikeLevels.Last)
        {
            CountSaturated(ref state, at);
            state.Unsaturated--;
        }

        TellLikes(cohort, level, likes, at, ref sink);
        DrawTap(index);
        RetimeTaps(index, at);
        ScheduleTap(index);
    }

    private void TellCrowdTaps<TSink>(int index, long at, ref TSink sink)
        where TSink : IEventSink
    {
        CohortPlan cohort = _cohorts[index];
        ref CohortState state = ref _states[index];
        CountSaturated(ref state, at);
        long likes = _crowdTaps[index].Draw(state.SaturatedMicros * cohort.TapsPerMicro);
        state.SaturatedMicros = 0;
        if (likes > 0)
            TellLikes(cohort, _plan.LikeLevels.Last, (int)likes, at, ref sink);
        _queue.Set(_plan.SourcesOf[index].CrowdTaps, NextTold(at));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void TellLikes<TSink>(CohortPlan cohort, int level, int likes, long at, ref TSink sink)
        where TSink : IEventSink
    {
        int points = _board.Likes(cohort.Side, level, likes, at, isLate: false);
        if (typeof(TSink) == typeof(NoSink))
        {
            _log.Pass();
            return;
        }

        ref EventRecord record = ref _log.Begin(ref sink);
        record.AtMicros = at;
        record.Kind = EventKind.Liked;
        record.Side = cohort.Side;
        record.ActorKind = ActorKind.Cohort;
        record.Actor = cohort.Place;
        record.Count = likes;
        record.Points = points;
        _log.Write(ref sink, ref record);
    }

    private void LeaveOutIdleTaps()
    {
        foreach (CohortSources sources in _plan.SourcesOf)
        {
            if (sources.CrowdTaps >= 0)
                _queue.Set(sources.CrowdTaps, long.MaxValue);
        }
    }

    /// <summary>The last microsecond of the next second of live, or of live itself; never when there is none.</summary>
    private long NextTold(long after)
    {
        long seconds = (after + 1 - _clock.LiveStart) / RulePack.TapsToldMicros;
        long next = Math.Min(_clock.LiveStart + ((seconds + 1) * RulePack.TapsToldMicros), _clock.LiveEnd) - 1;
        return next > after ? next : long.MaxValue;
    }

    private Span<int> LevelsOf(int index)
    {
        int levels = _plan.LikeLevels.Last + 1;
        return _levels.AsSpan(index * levels, levels);
    }

    /// <summary>The level of the viewer of a rank, where viewers stand in the order of their levels.</summary>
    private static int LevelOf(ReadOnlySpan<int> levels, int rank)
    {
        int level = 0;
        while (rank >= levels[level])
            rank -= levels[level++];
        return level;
    }

    /// <summary>Counts the time of those whose likes bring nothing, before their number changes.</summary>
    private static void CountSaturated(ref CohortState state, long at)
    {
        state.SaturatedMicros += (double)(state.Present - state.Unsaturated) * (at - state.SaturatedAt);
        state.SaturatedAt = at;
    }

    private void RetimeTaps(int index, long at)
    {
        ref CohortState state = ref _states[index];
        state.Taps.Retime(at, state.Unsaturated * _cohorts[index].TapMessagesPerMicro);
    }

    private void DrawTap(int index) => DrawNext(index, TapProcess, CohortStream.Taps, ref _states[index].Taps);

    private void ScheduleTap(int index) =>
        _queue.Set(_plan.SourcesOf[index].Taps, _states[index].Taps.DueBefore(_clock.LiveEnd));
}
