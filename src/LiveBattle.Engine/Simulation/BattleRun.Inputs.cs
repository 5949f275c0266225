using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Scoring;
using LiveBattle.Engine.Time;

namespace LiveBattle.Engine.Simulation;

/// <content>What people do: it enters at ticks, and nothing else does.</content>
public sealed partial class BattleRun
{
    // Beyond the end of every battle, and far from where ticks in microseconds are too large a number.
    private const long LastTick = 2 * (Limits.CountdownMaxMicros + Limits.DurationMaxMicros) / SimTime.MicrosPerTick;

    /// <summary>
    /// Takes an input that counts at a later tick. Inputs come in the order of the journal; refused ones leave no trace.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Its kind is none.</exception>
    public InputAnswer Enqueue(in BattleInput input)
    {
        if (input.Tick <= Math.Max(_tick, _begun))
            return IsOver ? InputAnswer.BattleOver : InputAnswer.Past;

        // The script up to the input: what it announces holds for the input as well, at one tick the input comes first.
        Announcements announced = _admitted;
        long at = SimTime.FromTick(Math.Min(input.Tick, LastTick)).Micros;
        announced.PassScript(_plan.Script, at);
        InputAnswer answer = Check(input, at, ref announced);
        if (answer != InputAnswer.Accepted)
            return answer;
        if (!_inputs.Takes(input))
            return InputAnswer.Past;
        if (input.Kind == InputKind.Gift && !_practice.TrySpend(input.Spectator, CoinsOf(input), _plan.SpectatorWalletCoins))
            return InputAnswer.WalletEmpty;
        _inputs.Enqueue(input);
        _admitted = announced;
        return InputAnswer.Accepted;
    }

    /// <summary>Practice coins that a spectator has left, accepted gifts that have not been played yet taken off.</summary>
    /// <param name="spectator">Number within the battle, 0 or more; one who has sent nothing has all of them.</param>
    public long PracticeCoinsLeft(int spectator) => _plan.SpectatorWalletCoins - _practice.SpentBy(spectator);

    private InputAnswer Check(in BattleInput input, long at, ref Announcements announced)
    {
        if (!Enum.IsDefined(input.Kind))
            throw new ArgumentOutOfRangeException(nameof(input), input.Kind, "There is no input of this kind.");

        // The verdict stands, or it will once the inputs that are taken already have been played.
        if (IsOver || _inputs.EndTick is not null || at >= announced.Clock.VerdictAt)
            return InputAnswer.BattleOver;
        if (input.Kind == InputKind.End)
            return InputAnswer.Accepted;
        if (input.Kind == InputKind.SpeedChallenge)
            return announced.Announce(SpeedChallenge.Default, at);
        if (input.Side is not (BattleSide.A or BattleSide.B))
            return InputAnswer.UnknownSide;
        switch (input.Kind)
        {
            case InputKind.Leave:
                return InputAnswer.Accepted;
            case InputKind.PowerUp:
                return input.PowerUp is PowerUp.BoostingGlove or PowerUp.MagicMist or PowerUp.TimeMaker
                    ? announced.Use(input.PowerUp, input.Side, at)
                    : InputAnswer.UnknownPowerUp;
            case InputKind.Gift when _plan.PriceOf(input.GiftId) is null:
                return InputAnswer.UnknownGift;
            default:
                int most = input.Kind == InputKind.Gift ? Limits.GiftUnits : Limits.LikesAtOnce;
                if (input.Count < 1 || input.Count > most || input.Spectator is < 0 or >= Limits.Spectators)
                    return InputAnswer.BadCount;
                return at < _plan.Clock.LiveStart ? InputAnswer.NotStarted : InputAnswer.Accepted;
        }
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
                PlaySpectatorGift(input, at, ref sink);
                break;
            case InputKind.Like:
                PlaySpectatorLikes(input, at, ref sink);
                break;
            case InputKind.PowerUp:
                _announced.Use(input.PowerUp, input.Side, at);
                PlayPowerUp(input.PowerUp, input.Side, at, ref sink);
                break;
            case InputKind.SpeedChallenge:
                _announced.Announce(SpeedChallenge.Default, at);
                PlayChallenge(SpeedChallenge.Default, at, ref sink);
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

    private void PlaySpectatorGift<TSink>(in BattleInput input, long at, ref TSink sink)
        where TSink : IEventSink
    {
        if (_log.Omits())
            return;
        EventRecord gift = OfSpectator(input, at, EventKind.GiftSent);
        gift.GiftId = input.GiftId;
        gift.Coins = CoinsOf(input);
        bool isLate = _phase != Phase.Live;
        ref SpectatorAccount account = ref _board.SpectatorsOf(input.Side)[input.Spectator];
        _board.Of(input.Side).Tally.PracticeCoins += gift.Coins;
        _board.Gift(ref gift, ref account.Points, RandomStream.Of(_seed, SpectatorStream), unchecked((ulong)input.Index), isLate);
        Write(ref sink, gift);
        if (!isLate)
            _audience.Excite(input.Side, at);
    }

    private void PlaySpectatorLikes<TSink>(in BattleInput input, long at, ref TSink sink)
        where TSink : IEventSink
    {
        EventRecord likes = OfSpectator(input, at, EventKind.Liked);
        bool isLate = _phase != Phase.Live;
        likes.Marks = isLate ? EventMarks.Late : EventMarks.None;
        ref SpectatorAccount account = ref _board.SpectatorsOf(input.Side)[input.Spectator];
        likes.Points = _board.Likes(input.Side, account.LikeLevel, input.Count, at, isLate);
        if (!isLate)
        {
            account.LikeLevel = _plan.LikeLevels.After(account.LikeLevel, input.Count);
            account.Points += likes.Points;
            _board.Of(input.Side).Tally.Top.Raise(ActorKind.Spectator, input.Spectator, account.Points);
        }

        Write(ref sink, likes);
    }

    private static EventRecord OfSpectator(in BattleInput input, long at, EventKind kind) => new()
    {
        AtMicros = at,
        Kind = kind,
        Side = input.Side,
        ActorKind = ActorKind.Spectator,
        Actor = input.Spectator,
        Count = input.Count,
    };
}
