using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;

namespace LiveBattle.Engine.Tests.Audit;

/// <summary>The verdict: last, once, at its instant, and what the points or the end make it.</summary>
internal static class VerdictJudge
{
    public static void Judge(BattleCase battle, Claim claim)
    {
        JudgeEnds(battle);
        int index = battle.Events.FindIndex(record => record.Kind == EventKind.VerdictReached);
        if (index < 0)
        {
            battle.Complaints.Add("the verdict is missing");
            return;
        }

        EventRecord record = battle.Events[index];
        battle.ComplainIf(index != battle.Events.Count - 1, index, "the verdict is not the last event");
        battle.ComplainIf(record.AtMicros != battle.Live.VerdictAt, index, $"the verdict falls at {battle.Live.VerdictAt}, not {record.AtMicros}");
        if (claim.VerdictAtMicros != battle.Live.VerdictAt)
            battle.Complaints.Add($"claim: the verdict falls at {battle.Live.VerdictAt}, not {claim.VerdictAtMicros}");

        Verdict verdict = Recount.Verdict(battle, record.Count);
        Verdict written = new(record.Side, record.Points, (EndReason)record.GiftId, record.Count);
        JudgeVerdict(battle, $"event {index}", written, verdict);
        JudgeVerdict(battle, "claim", claim.Verdict, verdict);
        if (claim.Verdict.Forfeit != record.Count)
            battle.Complaints.Add($"claim: the forfeit is {record.Count}, not {claim.Verdict.Forfeit}");
    }

    private static void JudgeVerdict(BattleCase battle, string where, Verdict said, Verdict right)
    {
        List<string> complaints = battle.Complaints;
        if (said.Winner != right.Winner)
            complaints.Add($"{where}: the winner is {right.Winner}, not {said.Winner}");
        if (said.Margin != right.Margin)
            complaints.Add($"{where}: the margin is {right.Margin}, not {said.Margin}");
        if (said.Reason != right.Reason)
            complaints.Add($"{where}: the reason is {right.Reason}, not {said.Reason}");
        if (right.Winner == BattleSide.Neither && said.Forfeit != -1)
            complaints.Add($"{where}: a draw has no forfeit");
        if (right.Winner != BattleSide.Neither && (said.Forfeit < 0 || said.Forfeit >= battle.Scenario.Forfeits.Length))
            complaints.Add($"{where}: the deck has no forfeit {said.Forfeit}");
    }

    // A side leaves or the host ends while there is something to end.
    private static void JudgeEnds(BattleCase battle)
    {
        for (int index = 0; index < battle.Events.Count; index++)
        {
            EventRecord record = battle.Events[index];
            if (record.Kind is EventKind.SideLeft or EventKind.BattleEnded)
                battle.ComplainIf(record.AtMicros >= battle.Live.End + 500_000, index, $"{record.Kind} when the verdict stood already");
        }
    }
}
