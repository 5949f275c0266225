using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scoring;

namespace LiveBattle.Engine.Simulation;

/// <content>Power-ups and speed challenges, whoever has them happen: host or script.</content>
public sealed partial class BattleRun
{
    private void FollowScript<TSink>(ref TSink sink)
        where TSink : IEventSink
    {
        // What the host did may leave no room for it: a challenge that runs, a power-up that is used up.
        if (!_announced.TakeScripted(_plan.Script, out ScriptedMoment moment))
            return;
        if (moment.PowerUp == PowerUp.None)
            PlayChallenge(moment.Challenge, moment.At, ref sink);
        else
            PlayPowerUp(moment.PowerUp, moment.Side, moment.At, ref sink);
    }

    private void PlayPowerUp<TSink>(PowerUp powerUp, BattleSide side, long at, ref TSink sink)
        where TSink : IEventSink
    {
        ref SideState state = ref _board.Of(side);
        switch (powerUp)
        {
            case PowerUp.BoostingGlove:
                state.Gloves.Queue(at, RulePack.GloveDelayMicros, RulePack.GloveMicros);
                state.MultipliedUntil = Math.Max(state.MultipliedUntil, state.Gloves.End);
                break;
            case PowerUp.MagicMist:
                if (!state.Mists.Covers(at))
                    state.PointsBeforeMist = state.PointsShown(at);
                state.Mists.Queue(at, 0, RulePack.MistMicros);
                break;
            default:
                AnnounceClock(at);
                break;
        }

        Write(ref sink, new EventRecord { AtMicros = at, Kind = EventKind.PowerUpUsed, Side = side, GiftId = (int)powerUp });
    }

    private void PlayChallenge<TSink>(SpeedChallenge challenge, long at, ref TSink sink)
        where TSink : IEventSink
    {
        _board.OpenTask(challenge, at);
        Write(ref sink, new EventRecord
        {
            AtMicros = at,
            Kind = EventKind.ChallengeAnnounced,
            Side = BattleSide.Neither,
            GiftId = challenge.Multiplier,
            Count = challenge.Gifts,
            Points = challenge.WithinMicros,
            Bonus = challenge.LastsMicros,
        });
    }

    private void SettleTask<TSink>(long at, ref TSink sink)
        where TSink : IEventSink
    {
        foreach (BattleSide side in (ReadOnlySpan<BattleSide>)[BattleSide.A, BattleSide.B])
        {
            Write(ref sink, new EventRecord
            {
                AtMicros = at,
                Kind = EventKind.ChallengeSettled,
                Side = side,
                Count = (int)Math.Min(int.MaxValue, _board.Of(side).ChallengeGifts),
                Marks = _board.SettleTask(side) ? EventMarks.Made : EventMarks.None,
            });
        }

        _board.CloseTask();
    }
}
