using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Tests.Audit;

/// <summary>
/// Judges a battle by the rules of <c>docs/rules.md</c> alone: from the scenario, the inputs that were taken and the list
/// of events, with nothing of the engine's way of keeping them. Slow and plain on purpose.
/// </summary>
internal static class Referee
{
    /// <summary>Everything that is wrong, in plain words; events are named by their place in the list.</summary>
    public static List<string> Judge(Scenario scenario, List<BattleInput> inputs, List<EventRecord> events, Claim claim)
    {
        BattleCase battle = new(scenario, inputs, events);
        ShapeJudge.Judge(battle);
        OrderJudge.Judge(battle);
        PhaseJudge.Judge(battle);
        JournalJudge.Judge(battle);
        PowerUpJudge.Judge(battle);
        ChallengeJudge.Judge(battle);
        GiftJudge.Judge(battle);
        BonusJudge.Judge(battle);
        ViewerJudge.Judge(battle);
        LikeJudge.Judge(battle);
        VerdictJudge.Judge(battle, claim);
        TallyJudge.Judge(battle, claim);
        return battle.Complaints;
    }
}
