using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Tests.Audit;

/// <summary>Battles by hand that break no rule.</summary>
internal static class HandBattles
{
    private const BattleSide A = BattleSide.A;
    private const BattleSide B = BattleSide.B;
    private const int Guest = HandBattle.SecondCohort;
    private const int Rose = HandBattle.Rose;

    /// <summary>
    /// Nearly every rule once: a task that A makes in [8, 18) and its reward in [18, 26), A's gloves in [16, 46) and
    /// [46, 76), a task that B makes in [30, 70) with its reward to the end of live, which a time maker moves to 73 s.
    /// </summary>
    public static HandBattle Full()
    {
        HandBattle battle = new HandBattle()
            .Ruled(rules => rules with { FollowerPoints = true })
            .With(scenario => scenario with
            {
                Timeline =
                [
                    new ScriptedChallenge(5_000_000, new SpeedChallenge(3, 10_000_000, 2, 8_000_000)),
                    new ScriptedPowerUp(10_000_000, A, PowerUp.BoostingGlove),
                    new ScriptedPowerUp(50_000_000, B, PowerUp.TimeMaker),
                    new ScriptedChallenge(37_000_000, new SpeedChallenge(1, 1_000_000, 3, 1_000_000)),
                    new ScriptedPowerUp(12_000_000, A, PowerUp.BoostingGlove),
                    new ScriptedPowerUp(12_000_000, B, PowerUp.MagicMist),
                ],
            });
        Opening(battle);
        Rewards(battle);
        Closing(battle);
        return battle;
    }

    /// <summary>Nothing but the phases, and what is put between.</summary>
    public static HandBattle Plain(Func<HandBattle, HandBattle> middle, Func<ScenarioRules, ScenarioRules>? rules = null)
    {
        HandBattle battle = new HandBattle().Ruled(rules ?? (same => same)).Add(3, EventKind.LiveStarted);
        return middle(battle).Add(63, EventKind.SettleStarted).Verdict(63.5);
    }

    /// <summary>Only roses bring points, one for each.</summary>
    public static HandBattle Specific() => Plain(
        battle => battle
            .SpectatorGift(4, A, 0, HandBattle.Lion, 2)
            .Like(5, A, 0, 15, 0)
            .Uses(6, A, PowerUp.BoostingGlove)
            .Challenges(7)
            .Gift(9, A, 0, Rose, 4, 16, EventMarks.Glove)
            .Gift(9.5, A, 1, -7)
            .Taps(9.999999, A, 0, 40, 0)
            .Settles(47, 4, true, 0, false)
            .Gift(48, A, 1, Rose, 2, 2, EventMarks.Challenge)
            .Gift(49, A, 1, -7),
        rules => rules with { SpecificGift = new SpecificGift(Rose, 1), FollowerPoints = true });

    /// <summary>A side that leads leaves during a task that nobody settles, before the script of that instant.</summary>
    public static HandBattle Walkover() => new HandBattle()
        .With(scenario => scenario with { Timeline = [new ScriptedPowerUp(17_000_000, A, PowerUp.MagicMist)] })
        .Add(3, EventKind.LiveStarted)
        .Gift(5, A, 0, -7)
        .Challenges(10)
        .Ends(20, A);

    /// <summary>A host who ends a battle in its countdown.</summary>
    public static HandBattle EndedEarly() => new HandBattle().Ends(1);

    /// <summary>
    /// Three time makers, the last in the last tick of what the others announced, and a task that ends after live.
    /// </summary>
    public static HandBattle Extended() => new HandBattle().Add(3, EventKind.LiveStarted)
        .Uses(62.9, A, PowerUp.TimeMaker)
        .Uses(72.9, B, PowerUp.TimeMaker)
        .Uses(82.9, A, PowerUp.TimeMaker)
        .Challenges(82.9)
        .Gift(92.999999, B, 0, -10)
        .Add(93, EventKind.SettleStarted)
        .Verdict(93.5);

    private static void Opening(HandBattle battle) => battle
        .Add(3, EventKind.LiveStarted)
        .Add(3, EventKind.FollowersCounted, A, record => record with { Points = 10 })
        .Add(3, EventKind.FollowersCounted, B, record => record with { Points = 4 })
        .SpectatorGift(3, A, 0, Rose, 5)
        .Like(5, A, 0, 2, 4)
        .Like(6, A, 0, 15, 2)
        .Like(6, B, 0, 1, 3)
        .Gift(6.5, A, 0, Rose, 4)
        .Goes(7.123456, A, Guest)
        .Comes(7.5, A, Guest + 2)
        .Announces(8, new SpeedChallenge(3, 10_000_000, 2, 8_000_000))
        .Gift(9, A, Guest + 2, -7)
        .Gift(9.2, A, 1, Rose, 2)
        .SpectatorGift(10, B, 1, HandBattle.Lion)
        .Uses(12, B, PowerUp.MagicMist)
        .Add(13, EventKind.PowerUpUsed, A, record => record with { GiftId = (int)PowerUp.BoostingGlove })
        .Taps(14, A, 0, 15, 6)
        .Add(15, EventKind.PowerUpUsed, A, record => record with { GiftId = (int)PowerUp.BoostingGlove })
        .Add(15, EventKind.PowerUpUsed, B, record => record with { GiftId = (int)PowerUp.MagicMist })
        .Gift(16, A, 0, Rose, 1, 4, EventMarks.Glove)
        .Taps(17.999999, A, 0, 20, 0);

    private static void Rewards(HandBattle battle) => battle
        .Settles(18, 4, true, 1, false)
        .Gift(18, A, 0, -7, 1, 7, EventMarks.Challenge)
        .Gift(20, A, 1, -7, 1, 28, EventMarks.Glove)
        .Gift(26, A, Guest + 1, -7)
        .Gift(27, B, 0, -10)
        .Challenges(30)
        .Gift(35, B, 0, -10)
        .Gift(36, B, 1, -10)
        .Gift(37, B, 0, -10)
        .Gift(46, A, Guest + 1, -7, 1, 28, EventMarks.Glove);

    private static void Closing(HandBattle battle) => battle
        .Add(53, EventKind.PowerUpUsed, B, record => record with { GiftId = (int)PowerUp.TimeMaker })
        .Settles(70, 1, false, 3, true)
        .Gift(71, B, 0, -10, 1, 10, EventMarks.Challenge)
        .Taps(72.999999, A, 0, 3, 0)
        .Add(73, EventKind.SettleStarted)
        .Like(73.2, B, 2, 5, 0, EventMarks.Late)
        .SpectatorGift(73.4, B, 2, Rose, 1, 0, EventMarks.Late)
        .Verdict(73.5);
}
