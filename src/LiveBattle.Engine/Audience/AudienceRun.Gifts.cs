using System.Runtime.CompilerServices;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Scoring;
using LiveBattle.Engine.Time;

namespace LiveBattle.Engine.Audience;

/// <content>Who gives what, and how often.</content>
internal sealed partial class AudienceRun
{
    private const double MostGiftsPerMicro = Limits.GiftsPerMinute / SimTime.MicrosPerMinute;

    private void PlayGift<TSink>(int index, int source, long at, ref TSink sink)
        where TSink : IEventSink
    {
        CohortPlan cohort = _cohorts[index];
        if (!cohort.IsSteady)
        {
            PlayMovingGift(index, cohort, at, ref sink);
            return;
        }

        ref PointProcess gifts = ref _states[index].Gifts;
        ulong drawn = gifts.Drawn;
        ulong ordinal = unchecked(drawn - 1);
        ref readonly PreparedGift gift = ref _prepared[Place(index, ordinal)];
        if (!cohort.IsResponsive || IsAccepted(index, cohort, at))
            Give(index, cohort, gift, ordinal, at, ref sink);
        if (drawn % DrawBatch.Length == 0)
            PrepareBatch(index, ref _states[index]);
        ref readonly PreparedGift next = ref _prepared[Place(index, drawn)];
        gifts.Take(next.Threshold);
        _queue.Set(source, next.Due);
    }

    /// <summary>Of a cohort whose viewers or rates move, who gives is known when the gift comes.</summary>
    private void PlayMovingGift<TSink>(int index, CohortPlan cohort, long at, ref TSink sink)
        where TSink : IEventSink
    {
        if (!cohort.IsResponsive || IsAccepted(index, cohort, at))
            GiveNow(index, cohort, unchecked(_states[index].Gifts.Drawn - 1), at, ref sink);
        DrawGift(index);
        ScheduleGift(index);
    }

    private void GiveNow<TSink>(int index, CohortPlan cohort, ulong ordinal, long at, ref TSink sink)
        where TSink : IEventSink
    {
        ref readonly CohortState state = ref _states[index];
        PreparedGift gift = default;
        Choose(cohort, NextDraw(index, GiftProcess, state.Gifts).Block, state.Present, ref gift);
        if (cohort.IsMoving)
            gift.Viewer = _present[cohort.FirstPresence + gift.Viewer];
        Give(index, cohort, gift, ordinal, at, ref sink);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Give<TSink>(int index, CohortPlan cohort, in PreparedGift gift, ulong ordinal, long at, ref TSink sink)
        where TSink : IEventSink
    {
        ref ViewerAccount account = ref _board.Viewers[cohort.FirstSlot + gift.Viewer];
        int units = 1;
        if (cohort.Streak is { } streak && cohort.IsStreaked[gift.Gift])
            units = streak.Draw(StreamOf(index, CohortStream.GiftLuck)[ordinal]);
        if (!cohort.IsWalletUnlimited)
        {
            // What does not fit into the wallet is not given: one gift passes without an event, and a streak ends there.
            int left = cohort.WalletCoins - account.Spent;
            if (gift.Coins > left)
                return;
            if (units > 1)
                units = Math.Min(units, left / gift.Coins);
        }

        if (_log.Omits())
            return;
        if (!cohort.IsWalletUnlimited)
            account.Spent += units * gift.Coins;
        ref EventRecord record = ref _log.Begin(ref sink);
        record.AtMicros = at;
        record.Kind = EventKind.GiftSent;
        record.Side = cohort.Side;
        record.ActorKind = ActorKind.Viewer;
        record.Actor = cohort.FirstViewer + gift.Viewer;
        record.GiftId = gift.GiftId;
        record.Count = units;
        record.Coins = (long)units * gift.Coins;
        _board.Gift(ref record, ref account.Points, StreamOf(index, CohortStream.GiftLuck), ordinal, isLate: false);
        _log.Write(ref sink, ref record);
        if (_plan.HasContagion)
            Excite(cohort.Side, at);
    }

    /// <summary>Who of those present gives what, by a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Choose(CohortPlan cohort, PhiloxBlock block, int present, ref PreparedGift gift)
    {
        gift.Viewer = cohort.Ranks is { } ranks ? ranks.Pick(block, present) : Samplers.Below(block, present);
        gift.Gift = cohort.Gifts.Pick(block.W3);
        gift.GiftId = cohort.GiftIds[gift.Gift];
        gift.Coins = cohort.GiftCoins[gift.Gift];
    }

    /// <summary>Whether a candidate that came at the bound of the rate comes at the rate.</summary>
    private bool IsAccepted(int index, CohortPlan cohort, long at)
    {
        ref CohortState state = ref _states[index];
        double bound = state.Gifts.Rate;
        PhiloxBlock block = StreamOf(index, CohortStream.Thinning)[state.Gifts.Drawn - 1];
        bool isAccepted = Samplers.Uniform(block.W1, block.W0) * bound < RateAt(cohort, state.Present, at);

        // Contagion fades meanwhile, and its bound with it.
        if (!isAccepted && cohort.Responses.Contagion > 0)
            RetimeGifts(index, at);
        return isAccepted;
    }

    private double RateAt(CohortPlan cohort, int present, long at)
    {
        CohortResponses responses = cohort.Responses;
        ref readonly SideState own = ref _board.Of(cohort.Side);
        double rate = BaseRate(cohort, present) * ScoreFactor(responses, own, _board.Of(cohort.Side == BattleSide.A ? BattleSide.B : BattleSide.A), at);
        if (responses.Multiplier != 1 && own.IsMultiplied(at))
            rate *= responses.Multiplier;
        return responses.Contagion == 0 ? rate : Math.Max(0, rate + CaughtRate(cohort, own, present, at));
    }

    /// <summary>The factor by which a score, as the side's audience sees it, changes its rate.</summary>
    private static double ScoreFactor(CohortResponses responses, in SideState own, in SideState other, long at)
    {
        if (responses is { Behind: 1, Ahead: 1 })
            return 1;
        long mine = own.PointsShown(at);
        long theirs = other.PointsSeen(at);
        if (mine == theirs)
            return 1;
        double share = (double)Math.Abs(mine - theirs) / (mine + theirs);
        return 1 + (((mine < theirs ? responses.Behind : responses.Ahead) - 1) * share);
    }

    private double BaseRate(CohortPlan cohort, int present) =>
        present * cohort.GiftsPerMicro * (_isClosing ? cohort.Responses.Closing : 1);

    /// <summary>What the side's last gifts add; negative where they take away.</summary>
    private static double CaughtRate(CohortPlan cohort, in SideState side, int present, long at) => Math.Min(
        present * MostGiftsPerMicro,
        cohort.Responses.Contagion * (1 / RulePack.ContagionMicros) * Contagion.At(side, at));

    /// <summary>The rate of candidates from an instant on: no less than the rate until something happens on the side.</summary>
    private void RetimeGifts(int index, long at)
    {
        CohortPlan cohort = _cohorts[index];
        ref CohortState state = ref _states[index];
        double bound = BaseRate(cohort, state.Present) * cohort.ResponseBound;
        if (cohort.Responses.Contagion > 0)
            bound += CaughtRate(cohort, _board.Of(cohort.Side), state.Present, at);
        state.Gifts.Retime(at, bound);
        if (cohort.IsSteady && state.Gifts.Drawn > 0)
            Reschedule(index, ref state);
    }

    private void DrawGift(int index)
    {
        ref CohortState state = ref _states[index];
        if (!_cohorts[index].IsSteady)
        {
            DrawNext(index, GiftProcess, CohortStream.Gifts, ref state.Gifts);
            return;
        }

        if (state.Gifts.Drawn % DrawBatch.Length == 0)
            PrepareBatch(index, ref state);
        state.Gifts.Take(_prepared[Place(index, state.Gifts.Drawn)].Threshold);
    }

    /// <summary>
    /// Looks up a steady cohort's next arrivals together and in passes: made so, draws and looks into memory do not wait
    /// for each other.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void PrepareBatch(int index, ref CohortState state)
    {
        CohortPlan cohort = _cohorts[index];
        Span<PhiloxBlock> blocks = _blocks;
        StreamOf(index, CohortStream.Gifts).Fill(state.Gifts.Drawn, blocks);
        Span<PreparedGift> batch = _prepared.AsSpan(index * DrawBatch.Length, DrawBatch.Length);
        Span<double> waits = _waits;
        Samplers.UnitExponentials(blocks, waits);
        for (int i = 0; i < batch.Length; i++)
            Choose(cohort, blocks[i], state.Present, ref batch[i]);

        // The accounts are at hand when their gifts come; what is read there means nothing.
        ReadOnlySpan<ViewerAccount> viewers = _board.Viewers.AsSpan(cohort.FirstSlot, cohort.Capacity);
        int touched = 0;
        foreach (ref PreparedGift gift in batch)
            touched ^= viewers[gift.Viewer].Spent;
        _touched = touched;
        double threshold = state.Gifts.Threshold;
        long end = StretchEnd;
        for (int i = 0; i < batch.Length; i++)
        {
            threshold += waits[i];
            batch[i].Threshold = threshold;
            batch[i].Due = state.Gifts.DueBefore(threshold, end);
        }
    }

    /// <summary>Another rate: the arrivals that are looked up and have not come are due at other times.</summary>
    private void Reschedule(int index, ref CohortState state)
    {
        Span<PreparedGift> batch = _prepared.AsSpan(index * DrawBatch.Length, DrawBatch.Length);
        foreach (ref PreparedGift gift in batch[(int)((state.Gifts.Drawn - 1) % DrawBatch.Length)..])
            gift.Due = state.Gifts.DueBefore(gift.Threshold, StretchEnd);
    }

    private static int Place(int index, ulong ordinal) => unchecked((index * DrawBatch.Length) + (int)(ordinal % DrawBatch.Length));

    private long StretchEnd => _isClosing ? _clock.LiveEnd : _clock.ClosingStart;

    private void ScheduleGift(int index)
    {
        ref readonly CohortState state = ref _states[index];
        long due = _cohorts[index].IsSteady
            ? _prepared[Place(index, state.Gifts.Drawn - 1)].Due
            : state.Gifts.DueBefore(StretchEnd);
        _queue.Set(_plan.SourcesOf[index].Gifts, due);
    }
}
