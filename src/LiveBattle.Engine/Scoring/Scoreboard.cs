using System.Runtime.CompilerServices;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.Engine.Scoring;

/// <summary>
/// The score: what each event brings a side by the rules of docs/rules.md. It decides no times and draws nothing but
/// whether a glove hits. Not thread-safe.
/// </summary>
internal sealed class Scoreboard
{
    private readonly BattlePlan _plan;
    private readonly bool _isObserved;
    private readonly SideState[] _sides = new SideState[2];
    private readonly ViewerAccount[] _viewers;
    private readonly SpectatorAccounts[] _spectators = [new(), new()];
    private SpeedChallenge _challenge;
    private long _taskFrom;
    private long _taskUntil;

    public Scoreboard(BattlePlan plan)
    {
        _plan = plan;
        _isObserved = plan.HasContagion || plan.AnswersScore || plan.SpecificGift is not null;
        _viewers = new ViewerAccount[plan.Slots];
    }

    public ref SideState A => ref _sides[(int)BattleSide.A];

    public ref SideState B => ref _sides[(int)BattleSide.B];

    /// <summary>The end of the open task of a challenge; the greatest number when none is open.</summary>
    public long TaskUntil => _taskUntil == 0 ? long.MaxValue : _taskUntil;

    public ref SideState Of(BattleSide side) => ref _sides[(int)side];

    /// <summary>Every viewer's account, 16 bytes each, by slot.</summary>
    public ViewerAccount[] Viewers => _viewers;

    public SpectatorAccounts SpectatorsOf(BattleSide side) => _spectators[(int)side];

    public void Reset()
    {
        Array.Clear(_sides);
        Array.Clear(_viewers);
        _spectators[0].Reset();
        _spectators[1].Reset();
        CloseTask();
    }

    /// <summary>Takes over the score of another board of the same plan.</summary>
    public void CopyFrom(Scoreboard other)
    {
        other._sides.CopyTo(_sides, 0);
        other._viewers.CopyTo(_viewers, 0);
        _spectators[0].CopyFrom(other._spectators[0]);
        _spectators[1].CopyFrom(other._spectators[1]);
        _challenge = other._challenge;
        _taskFrom = other._taskFrom;
        _taskUntil = other._taskUntil;
    }

    /// <summary>Scores a gift and fills in what it brought.</summary>
    /// <param name="gift">Without points, bonus and marks.</param>
    /// <param name="giverPoints">What the giver brought the side so far.</param>
    /// <param name="luck">Block <paramref name="ordinal"/> of it decides whether a glove hits.</param>
    /// <param name="ordinal">See <paramref name="luck"/>.</param>
    /// <param name="isLate">Charged and earning, without points.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Gift(ref EventRecord gift, ref long giverPoints, in RandomStream luck, ulong ordinal, bool isLate)
    {
        ref SideState side = ref Of(gift.Side);
        side.Tally.Gifts += gift.Count;
        side.Tally.GiftMessages++;
        side.Tally.Coins += gift.Coins;
        if (isLate)
        {
            gift.Marks = EventMarks.Late;
            return;
        }

        gift.Points = gift.Coins;
        if (_isObserved && !BringsPoints(ref gift, ref side))
            return;
        side.Tally.GiftPoints += gift.Points;
        if (_taskUntil != 0 && gift.AtMicros >= _taskFrom)
            side.ChallengeGifts += gift.Count;
        if (gift.AtMicros < side.MultipliedUntil && side.IsMultiplied(gift.AtMicros))
            Multiply(ref gift, ref side, luck, ordinal);
        giverPoints += gift.Points + gift.Bonus;
        side.Tally.Top.Raise(gift.ActorKind, gift.Actor, giverPoints);
    }

    /// <summary>Scores likes of one sender and tells the points they brought.</summary>
    public int Likes(BattleSide side, int level, int likes, long at, bool isLate)
    {
        ref SideTally tally = ref Of(side).Tally;
        tally.Likes += likes;
        if (isLate)
            return 0;
        if (_plan.AnswersScore)
            Of(side).Note(at);
        int points = _plan.LikeLevels.PointsAt(_plan.LikeLevels.After(level, likes)) - _plan.LikeLevels.PointsAt(level);
        tally.LikePoints += points;
        return points;
    }

    /// <summary>Opens the task of a challenge for both sides.</summary>
    public void OpenTask(SpeedChallenge challenge, long at)
    {
        _challenge = challenge;
        _taskFrom = at;
        _taskUntil = at + challenge.WithinMicros;
        A.ChallengeGifts = 0;
        B.ChallengeGifts = 0;
    }

    /// <summary>Whether a side made the open task; if so its reward begins where the task ends.</summary>
    public bool SettleTask(BattleSide side)
    {
        ref SideState state = ref Of(side);
        if (state.ChallengeGifts < _challenge.Gifts)
            return false;
        state.RewardFrom = _taskUntil;
        state.RewardUntil = _taskUntil + _challenge.LastsMicros;
        state.RewardFactor = _challenge.Multiplier;
        state.MultipliedUntil = Math.Max(state.MultipliedUntil, state.RewardUntil);
        return true;
    }

    /// <summary>No task is open any more.</summary>
    public void CloseTask() => (_taskFrom, _taskUntil) = (0, 0);

    /// <summary>What only some battles ask of a gift; false when it brings no points.</summary>
    private bool BringsPoints(ref EventRecord gift, ref SideState side)
    {
        if (_plan.HasContagion)
            Contagion.Add(ref side, gift.AtMicros);
        if (_plan.SpecificGift is { } only)
        {
            gift.Points = gift.GiftId == only ? gift.Count : 0;
            if (gift.Points == 0)
                return false;
        }

        if (_plan.AnswersScore)
            side.Note(gift.AtMicros);
        return true;
    }

    // The larger counts, never the product.
    private void Multiply(ref EventRecord gift, ref SideState side, in RandomStream luck, ulong ordinal)
    {
        int factor = 1;
        if (side.Gloves.Covers(gift.AtMicros) && luck[ordinal].W2 < _plan.GloveBound)
        {
            factor = RulePack.GloveFactor;
            gift.Marks = EventMarks.Glove;
        }

        if (side.IsRewarded(gift.AtMicros) && side.RewardFactor > factor)
        {
            factor = side.RewardFactor;
            gift.Marks = EventMarks.Challenge;
        }

        gift.Bonus = gift.Points * (factor - 1);
        side.Tally.BonusPoints += gift.Bonus;
    }
}
