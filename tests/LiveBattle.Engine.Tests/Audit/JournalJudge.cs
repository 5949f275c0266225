using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Tests.Audit;

/// <summary>
/// Every input and every entry of the script is an event, and nothing else of that kind is: at its instant, inputs first by
/// index, then the script in the order of the file.
/// </summary>
internal static class JournalJudge
{
    public static void Judge(BattleCase battle)
    {
        List<(Deed Deed, string Origin)> due = Due(battle);
        int next = 0;
        for (int index = 0; index < battle.Events.Count; index++)
        {
            if (Deed.Of(battle.Events[index]) is not { } done)
                continue;
            int place = due.FindIndex(next, expected => expected.Deed == done);
            if (place < 0)
            {
                battle.Complain(index, $"neither input nor script has this, or it is out of order: {done}");
                continue;
            }

            for (; next < place; next++)
                battle.Complaints.Add($"{due[next].Origin} is missing or out of order: {due[next].Deed}");
            next++;
        }

        for (; next < due.Count; next++)
            battle.Complaints.Add($"{due[next].Origin} is missing or out of order: {due[next].Deed}");
    }

    /// <summary>Entries of the script that yield: to a challenge that runs, or because no power-up is left.</summary>
    public static int Skipped(BattleCase battle)
    {
        int skipped = 0;
        _ = Due(battle, ref skipped);
        return skipped;
    }

    private static List<(Deed Deed, string Origin)> Due(BattleCase battle)
    {
        int skipped = 0;
        return Due(battle, ref skipped);
    }

    private static List<(Deed Deed, string Origin)> Due(BattleCase battle, ref int skipped)
    {
        List<(Deed Deed, string Origin)> due = [];
        long liveEnd = battle.Live.Start + battle.Scenario.Rules.DurationMicros;
        long busyUntil = 0;
        Stock stock = new();
        foreach ((Deed deed, string origin, bool isScript) in Planned(battle))
        {
            bool isLive = deed.At >= battle.Live.Start && deed.At < liveEnd;
            if (isScript && !isLive)
                continue;
            bool isBusy = deed.Kind == EventKind.ChallengeAnnounced && deed.At < busyUntil;
            bool isGone = deed.Kind == EventKind.PowerUpUsed && !stock.IsLeft(deed.Side, (PowerUp)deed.What);
            if (isScript && (isBusy || isGone))
            {
                skipped++;
                continue;
            }

            due.Add((deed, origin));
            if (deed.Kind == EventKind.ChallengeAnnounced)
                busyUntil = Math.Max(busyUntil, deed.At + deed.Within + deed.Lasts);
            if (deed.Kind == EventKind.PowerUpUsed)
                stock.Use(deed.Side, (PowerUp)deed.What);
            if (deed.Kind == EventKind.PowerUpUsed && deed.What == (int)PowerUp.TimeMaker)
                liveEnd += 10_000_000;
            if (deed.Kind is EventKind.SideLeft or EventKind.BattleEnded)
                return due;
        }

        return due;
    }

    private static IEnumerable<(Deed Deed, string Origin, bool IsScript)> Planned(BattleCase battle)
    {
        List<(Deed Deed, string Origin, bool IsScript)> planned = [];
        foreach (BattleInput input in battle.Inputs.OrderBy(input => input.Index))
            planned.Add((Deed.Of(input), $"input {input.Index}", false));
        for (int place = 0; place < battle.Scenario.Timeline.Length; place++)
            planned.Add((Deed.Of(battle.Live.Start, battle.Scenario.Timeline[place]), $"timeline entry {place}", true));
        return planned.OrderBy(deed => deed.Deed.At).ThenBy(deed => deed.IsScript);
    }
}
