using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Tests.Audit;

/// <summary>Who is there: numbers, coming, going, and what each viewer's wallet holds.</summary>
internal static class ViewerJudge
{
    public static void Judge(BattleCase battle)
    {
        Dictionary<(BattleSide Side, int Place), int> joined = [];
        HashSet<(BattleSide Side, int Viewer)> left = [];
        Dictionary<(BattleSide Side, int Viewer), long> spent = [];
        for (int index = 0; index < battle.Events.Count; index++)
        {
            EventRecord record = battle.Events[index];
            if (record.ActorKind != ActorKind.Viewer)
                continue;
            battle.ComplainIf(!battle.Live.IsLive(record.AtMicros), index, "a viewer acts outside the live window");
            if (battle.PlaceOf(record) is not { } place)
            {
                battle.Complain(index, $"side {record.Side} has no cohort for viewer {record.Actor}");
                continue;
            }

            Cohort cohort = battle.Audience(record.Side)[place];
            int number = record.Actor % BattleCase.NumbersPerCohort;
            int known = cohort.Size + joined.GetValueOrDefault((record.Side, place));
            if (record.Kind == EventKind.ViewerJoined)
            {
                battle.ComplainIf(!(cohort.ArrivalsPerMinute > 0), index, $"nobody comes to cohort {cohort.Name}");
                battle.ComplainIf(number != known, index, $"the newcomer has the number {number} in the cohort, not {known}");
                joined[(record.Side, place)] = joined.GetValueOrDefault((record.Side, place)) + 1;
                continue;
            }

            battle.ComplainIf(number >= known, index, $"viewer {number} of cohort {cohort.Name} is not there yet");
            battle.ComplainIf(left.Contains((record.Side, record.Actor)), index, $"viewer {number} of cohort {cohort.Name} has left");
            if (record.Kind == EventKind.ViewerLeft)
            {
                battle.ComplainIf(cohort.Stay is null, index, $"nobody leaves cohort {cohort.Name}");
                left.Add((record.Side, record.Actor));
            }

            if (record.Kind == EventKind.GiftSent)
            {
                long coins = spent.GetValueOrDefault((record.Side, record.Actor)) + record.Coins;
                spent[(record.Side, record.Actor)] = coins;
                battle.ComplainIf(coins > cohort.WalletCoins, index, $"viewer {number} of cohort {cohort.Name} spends more than the wallet holds");
            }
        }
    }
}
