using System.Collections.Immutable;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Scoring;

/// <summary>
/// What was announced so far - how long live lasts, which power-ups were used, until when a challenge runs - and whether
/// anything more can be. It hangs on inputs and script alone, never on luck, so that an input can be answered before the
/// battle has come to it. Copied by value.
/// </summary>
internal struct Announcements
{
    private readonly long _liveStart;
    private int _timeMakers;
    private int _glovesA;
    private int _glovesB;
    private int _mistsA;
    private int _mistsB;
    private int _scripted;
    private long _challengeUntil;

    public Announcements(BattleClock clock) => (_liveStart, LiveEnd) = (clock.LiveStart, clock.LiveEnd);

    /// <summary>The end of live, as announced.</summary>
    public long LiveEnd { get; private set; }

    public readonly BattleClock Clock => new(_liveStart, LiveEnd);

    /// <summary>Simulated microsecond of the next moment of the script; the greatest number when none is left.</summary>
    public readonly long NextScripted(ImmutableArray<ScriptedMoment> script) =>
        _scripted < script.Length ? script[_scripted].At : long.MaxValue;

    /// <summary>Takes the next moment of the script, and tells whether it happens.</summary>
    public bool TakeScripted(ImmutableArray<ScriptedMoment> script, out ScriptedMoment moment)
    {
        moment = script[_scripted++];
        return (moment.PowerUp == PowerUp.None ? Announce(moment.Challenge, moment.At) : Use(moment.PowerUp, moment.Side, moment.At))
            == InputAnswer.Accepted;
    }

    /// <summary>Takes every moment of the script before an instant.</summary>
    public void PassScript(ImmutableArray<ScriptedMoment> script, long before)
    {
        while (NextScripted(script) < before)
            TakeScripted(script, out _);
    }

    /// <summary>Has a side use a power-up, or says why not.</summary>
    public InputAnswer Use(PowerUp powerUp, BattleSide side, long at)
    {
        if (!IsLive(at))
            return InputAnswer.NotNow;
        if (powerUp == PowerUp.TimeMaker)
        {
            if (_timeMakers == Limits.TimeMakers)
                return InputAnswer.NoneLeft;
            _timeMakers++;
            LiveEnd += RulePack.TimeMakerMicros;
            return InputAnswer.Accepted;
        }

        ref int used = ref UsedOf(ref this, powerUp, side);
        if (used == Limits.PowerUpsPerKind)
            return InputAnswer.NoneLeft;
        used++;
        return InputAnswer.Accepted;
    }

    /// <summary>Announces a challenge, or says why not.</summary>
    public InputAnswer Announce(SpeedChallenge challenge, long at)
    {
        if (!IsLive(at) || at < _challengeUntil)
            return InputAnswer.NotNow;
        _challengeUntil = at + challenge.WithinMicros + challenge.LastsMicros;
        return InputAnswer.Accepted;
    }

    private readonly bool IsLive(long at) => at >= _liveStart && at < LiveEnd;

    private static ref int UsedOf(ref Announcements announced, PowerUp powerUp, BattleSide side)
    {
        if (powerUp == PowerUp.BoostingGlove)
            return ref side == BattleSide.A ? ref announced._glovesA : ref announced._glovesB;
        return ref side == BattleSide.A ? ref announced._mistsA : ref announced._mistsB;
    }
}

/// <summary>One moment of a scenario's script, compiled.</summary>
/// <param name="At">Simulated microsecond.</param>
/// <param name="Side">Who uses the power-up; neither for a challenge.</param>
/// <param name="PowerUp">What is used; none for a challenge.</param>
/// <param name="Challenge">What is announced, when no power-up is used.</param>
public readonly record struct ScriptedMoment(long At, BattleSide Side, PowerUp PowerUp, SpeedChallenge Challenge);
