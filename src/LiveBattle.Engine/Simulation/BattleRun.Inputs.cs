using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Time;

namespace LiveBattle.Engine.Simulation;

/// <content>What people do: it enters at ticks, and nothing else does.</content>
public sealed partial class BattleRun
{
    /// <summary>
    /// Takes an input that counts at a later tick. Inputs come in the order of the journal; refused ones leave no trace.
    /// </summary>
    public InputAnswer Enqueue(in BattleInput input)
    {
        if (input.Tick <= _tick)
            return IsOver ? InputAnswer.BattleOver : InputAnswer.Past;
        InputAnswer answer = Check(input);
        if (answer != InputAnswer.Accepted)
            return answer;
        if (!_inputs.Takes(input))
            return InputAnswer.Past;
        if (input.Kind == InputKind.Gift && !_practice.TrySpend(input.Spectator, CoinsOf(input), _plan.SpectatorWalletCoins))
            return InputAnswer.WalletEmpty;
        _inputs.Enqueue(input);
        return InputAnswer.Accepted;
    }

    private InputAnswer Check(in BattleInput input)
    {
        // The verdict stands, or it will once the inputs that are taken already have been played.
        if (IsOver || _inputs.IsClosed || input.Tick >= _plan.Clock.VerdictTick)
            return InputAnswer.BattleOver;
        if (input.Kind == InputKind.End)
            return InputAnswer.Accepted;
        if (input.Side is not (BattleSide.A or BattleSide.B))
            return InputAnswer.UnknownSide;
        if (input.Kind == InputKind.Leave)
            return InputAnswer.Accepted;
        if (_plan.PriceOf(input.GiftId) is null)
            return InputAnswer.UnknownGift;
        if (input.Count is < 1 or > Limits.GiftUnits || input.Spectator is < 0 or >= Limits.Spectators)
            return InputAnswer.BadCount;
        return SimTime.FromTick(input.Tick).Micros < _plan.Clock.LiveStart ? InputAnswer.NotStarted : InputAnswer.Accepted;
    }

    private long CoinsOf(in BattleInput gift) => (long)_plan.PriceOf(gift.GiftId)!.Value * gift.Count;

    private void ApplyInput<TSink>(ref TSink sink)
        where TSink : IEventSink
    {
        BattleInput input = _inputs.Peek();
        _inputs.Dequeue();
        long at = input.Tick * SimTime.MicrosPerTick;
        switch (input.Kind)
        {
            case InputKind.Gift:
                GiveGift(
                    new EventRecord
                    {
                        AtMicros = at,
                        Kind = EventKind.GiftSent,
                        Side = input.Side,
                        ActorKind = ActorKind.Spectator,
                        Actor = input.Spectator,
                        GiftId = input.GiftId,
                        Count = input.Count,
                        Coins = CoinsOf(input),
                    },
                    ref sink);
                break;
            case InputKind.Leave:
                Write(ref sink, new EventRecord { AtMicros = at, Kind = EventKind.SideLeft, Side = input.Side });
                Decide(at, EndReason.Walkover, input.Side, ref sink);
                break;
            case InputKind.End:
                Write(ref sink, new EventRecord { AtMicros = at, Kind = EventKind.BattleEnded, Side = BattleSide.Neither });
                Decide(at, EndReason.Ended, BattleSide.Neither, ref sink);
                break;
            default:
                throw new System.Diagnostics.UnreachableException($"Input kind {input.Kind}.");
        }
    }
}
