using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Scoring;

namespace LiveBattle.Engine.Audience;

/// <content>Who gives what, and how often.</content>
internal sealed partial class AudienceRun
{
    private const double MostGiftsPerMicro = Limits.GiftsPerMinute / 60_000_000;

    private void PlayGift<TSink>(int index, long at, ref TSink sink)
        where TSink : IEventSink
    {
        CohortPlan cohort = _cohorts[index];
        if (!cohort.IsResponsive || IsAccepted(index, cohort, at))
            Give(index, cohort, at, ref sink);
        DrawGift(index);
        ScheduleGift(index);
    }

    private void Give<TSink>(int index, CohortPlan cohort, long at, ref TSink sink)
        where TSink : IEventSink
    {
        ref readonly CohortState state = ref _states[index];
        ulong ordinal = state.Gifts.Drawn - 1;
        int rank = cohort.Ranks is { } ranks ? ranks.Pick(state.GiftBlock, state.Present) : Samplers.Below(state.GiftBlock, state.Present);
        int viewer = cohort.IsMoving ? _present[cohort.FirstPresence + rank] : rank;
        ref ViewerAccount account = ref _board.AccountsOf(cohort.Side).Viewer(cohort.FirstSlot + viewer);
        int gift = cohort.Gifts.Pick(state.GiftBlock.W3);
        int coins = cohort.GiftCoins[gift];
        int units = cohort.IsStreaked[gift] ? cohort.Streak!.Draw(StreamOf(index, CohortStream.GiftLuck)[ordinal]) : 1;
        if (!cohort.IsWalletUnlimited)
        {
            // What does not fit into the wallet is not given: a streak ends there, and one gift passes without an event.
            units = Math.Min(units, (cohort.WalletCoins - account.Spent) / coins);
            if (units == 0)
                return;
            account.Spent += units * coins;
        }

        EventRecord record = new()
        {
            AtMicros = at,
            Kind = EventKind.GiftSent,
            Side = cohort.Side,
            ActorKind = ActorKind.Viewer,
            Actor = cohort.FirstViewer + viewer,
            GiftId = cohort.GiftIds[gift],
            Count = units,
            Coins = (long)units * coins,
        };
        _board.Gift(ref record, ref account.Points, StreamOf(index, CohortStream.GiftLuck), ordinal, isLate: false);
        _log.Write(ref sink, ref record);
        if (_plan.HasContagion)
            Excite(cohort.Side, at);
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
    }

    private void DrawGift(int index)
    {
        ref CohortState state = ref _states[index];
        state.GiftBlock = StreamOf(index, CohortStream.Gifts)[state.Gifts.Drawn];
        state.Gifts.Draw(state.GiftBlock);
    }

    private void ScheduleGift(int index) => _queue.Set(
        _plan.SourcesOf[index].Gifts, _states[index].Gifts.DueBefore(_isClosing ? _clock.LiveEnd : _clock.ClosingStart));
}
