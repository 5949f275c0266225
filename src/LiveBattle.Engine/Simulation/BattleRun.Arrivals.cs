using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Events;

namespace LiveBattle.Engine.Simulation;

/// <content>The synthetic viewers: who comes next, and what they give.</content>
public sealed partial class BattleRun
{
    private void PlayArrivals<TSink>(long until, ref TSink sink)
        where TSink : IEventSink
    {
        CohortState[] cohorts = _cohorts;
        while (true)
        {
            int next = -1;
            long at = until;
            for (int i = 0; i < cohorts.Length; i++)
            {
                // Strictly earlier, or the first at the limit: of equals, the first cohort goes first.
                if (cohorts[i].NextAt < at || (next < 0 && cohorts[i].NextAt == at))
                {
                    next = i;
                    at = cohorts[i].NextAt;
                }
            }

            if (next < 0)
                return;
            PlayArrival(next, at, ref sink);
            DrawNext(next);
        }
    }

    private void PlayArrival<TSink>(int index, long at, ref TSink sink)
        where TSink : IEventSink
    {
        CohortPlan cohort = _plan.Cohorts[index];
        ref readonly CohortState state = ref _cohorts[index];
        int gift = cohort.Gifts.Pick(state.GiftWord);
        int coins = cohort.GiftCoins[gift];
        if (cohort.FirstWallet >= 0)
        {
            // What does not fit into the wallet is not given: the arrival passes without a gift.
            ref int spent = ref _spentCoins[cohort.FirstWallet + state.Viewer];
            if (coins > cohort.WalletCoins - spent)
                return;
            spent += coins;
        }

        GiveGift(
            new EventRecord
            {
                AtMicros = at,
                Kind = EventKind.GiftSent,
                Side = cohort.Side,
                ActorKind = ActorKind.Viewer,
                Actor = cohort.FirstViewer + state.Viewer,
                GiftId = cohort.GiftIds[gift],
                Count = 1,
                Coins = coins,
            },
            ref sink);
    }

    /// <summary>Scores a gift and writes it. One coin is one point, unless the gift is late.</summary>
    private void GiveGift<TSink>(EventRecord gift, ref TSink sink)
        where TSink : IEventSink
    {
        bool isA = gift.Side == BattleSide.A;
        ref SideTally tally = ref isA ? ref _tallyA : ref _tallyB;
        tally.Gifts += gift.Count;
        tally.GiftMessages++;
        tally.Coins += gift.Coins;
        if (gift.ActorKind == ActorKind.Spectator)
            tally.PracticeCoins += gift.Coins;
        if (_phase == Phase.Live)
        {
            gift.Points = gift.Coins;
            tally.GiftPoints += gift.Points;
            SupporterLedger supporters = isA ? _supportersA : _supportersB;
            tally.Top.Raise(gift.ActorKind, gift.Actor, supporters.Add(gift.ActorKind, gift.Actor, gift.Points));
        }
        else
        {
            gift.Marks = EventMarks.Late;
        }

        Write(ref sink, gift);
    }

    /// <summary>Draws the next arrival of a cohort: when, by whom, and the word that picks its gift.</summary>
    private void DrawNext(int index)
    {
        CohortPlan cohort = _plan.Cohorts[index];
        ref CohortState state = ref _cohorts[index];
        PhiloxBlock block = _streams[index][state.Ordinal];
        unchecked
        {
            state.Ordinal++;
        }

        state.Threshold += Samplers.UnitExponential(block);
        state.Viewer = Samplers.Below(block, cohort.Size);
        state.GiftWord = block.W3;
        state.NextAt = DueTime(cohort, ref state);
    }

    /// <summary>
    /// The microsecond at which a cohort's integrated rate reaches its threshold, moving the start of the stretch of
    /// constant rate along; never when it would be outside the live window.
    /// </summary>
    private long DueTime(CohortPlan cohort, ref CohortState state)
    {
        BattleClock clock = _plan.Clock;
        while (state.Since < clock.LiveEnd)
        {
            bool isClosing = state.Since >= clock.ClosingStart;
            long stretchEnd = isClosing ? clock.LiveEnd : clock.ClosingStart;
            double rate = isClosing ? cohort.RatePerMicro * cohort.Closing : cohort.RatePerMicro;

            // Rounding may put the integral a hair above the threshold; nobody comes before the stretch begins.
            double wait = Math.Max(0.0, (state.Threshold - state.Integrated) / rate);
            if (wait < stretchEnd - state.Since)
                return state.Since + (long)wait;
            state.Integrated += rate * (stretchEnd - state.Since);
            state.Since = stretchEnd;
        }

        return long.MaxValue;
    }
}
