using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Tests.Audit;

/// <summary>Likes of spectators, sender by sender, and taps of viewers, cohort by cohort.</summary>
internal sealed class LikeJudge
{
    private const int MostAtOnce = 15;

    private readonly BattleCase _battle;
    private readonly ScenarioRules _rules;
    private readonly Dictionary<(BattleSide Side, int Spectator), long> _liked = [];
    private readonly Dictionary<(BattleSide Side, int Place), long> _cohortPoints = [];
    private readonly Dictionary<(BattleSide Side, int Place), long> _joined = [];
    private readonly HashSet<(BattleSide Side, int Place, long At)> _together = [];
    private readonly Dictionary<int, HashSet<long>> _possible = [];

    private LikeJudge(BattleCase battle)
    {
        _battle = battle;
        _rules = battle.Scenario.Rules;
    }

    public static void Judge(BattleCase battle)
    {
        LikeJudge judge = new(battle);
        for (int index = 0; index < battle.Events.Count; index++)
        {
            EventRecord record = battle.Events[index];
            if (record.Kind == EventKind.ViewerJoined && battle.PlaceOf(record) is { } place)
                judge._joined[(record.Side, place)] = judge._joined.GetValueOrDefault((record.Side, place)) + 1;
            if (record.Kind != EventKind.Liked)
                continue;
            if (record.ActorKind == ActorKind.Spectator)
                judge.JudgeSpectator(index, record);
            else
                judge.JudgeTaps(index, record);
        }
    }

    /// <summary>Points of a sender's first so many likes on a side.</summary>
    public static long Worth(ScenarioRules rules, long likes)
    {
        if (likes == 0 || rules.SpecificGift is not null)
            return 0;
        return Math.Min(rules.LikeCap, rules.LikeFirst + (rules.LikeNext * (likes - 1)));
    }

    /// <summary>Most that a sender's likes on a side can bring.</summary>
    public static long Most(ScenarioRules rules) => Worth(rules, 1_000_000);

    private void JudgeSpectator(int index, EventRecord record)
    {
        bool isLate = record.AtMicros >= _battle.Live.End;
        bool isInTime = record.AtMicros >= _battle.Live.Start && record.AtMicros < _battle.Live.End + 500_000;
        _battle.ComplainIf(!isInTime, index, "a spectator's likes outside live and settle");
        _battle.ComplainIf(record.Count is < 1 or > MostAtOnce, index, $"{record.Count} likes at once");
        _battle.ComplainIf(record.Marks.HasFlag(EventMarks.Late) != isLate, index, isLate ? "late likes without their mark" : "likes in time that are marked late");
        long before = _liked.GetValueOrDefault((record.Side, record.Actor));
        long points = isLate ? 0 : Worth(_rules, before + record.Count) - Worth(_rules, before);
        _battle.ComplainIf(record.Points != points, index, $"{record.Count} likes after {before} bring {points} points, not {record.Points}");
        _liked[(record.Side, record.Actor)] = before + record.Count;
    }

    private void JudgeTaps(int index, EventRecord record)
    {
        _battle.ComplainIf(!_battle.Live.IsLive(record.AtMicros), index, "taps outside the live window");
        _battle.ComplainIf(record.Marks != EventMarks.None, index, $"taps marked {record.Marks}");
        _battle.ComplainIf(record.Count < 1, index, $"{record.Count} taps");
        if (_battle.PlaceOf(record) is not { } place)
        {
            _battle.Complain(index, $"side {record.Side} has no cohort {record.Actor}");
            return;
        }

        Cohort cohort = _battle.Audience(record.Side)[place];
        _battle.ComplainIf(!(cohort.TapsPerMinute > 0), index, $"nobody taps in cohort {cohort.Name}");
        if (record.Points == 0)
            JudgeTogether(index, record, place);
        else
            JudgeMessage(index, record, place, cohort);
    }

    // A first like may be worth nothing: one like of somebody who has not liked yet is then neither of the two.
    private void JudgeTogether(int index, EventRecord record, int place)
    {
        if (record.Count == 1 && Worth(_rules, 1) == 0 && Most(_rules) > 0)
            return;
        bool isLastOfSecond = (record.AtMicros + 1 - _battle.Live.Start) % 1_000_000 == 0;
        bool isLastOfLive = record.AtMicros + 1 == _battle.Live.End;
        _battle.ComplainIf(!isLastOfSecond && !isLastOfLive, index, "taps without points away from the last microsecond of a second");
        _battle.ComplainIf(!_together.Add((record.Side, place, record.AtMicros)), index, "taps without points counted again at one instant");
    }

    private void JudgeMessage(int index, EventRecord record, int place, Cohort cohort)
    {
        _battle.ComplainIf(record.Count > MostAtOnce, index, $"{record.Count} taps in one message");
        if (!_possible.TryGetValue(record.Count, out HashSet<long>? possible))
            _possible[record.Count] = possible = Possible(record.Count);
        _battle.ComplainIf(!possible.Contains(record.Points), index, $"{record.Count} taps cannot bring {record.Points} points");
        long points = _cohortPoints.GetValueOrDefault((record.Side, place)) + record.Points;
        _cohortPoints[(record.Side, place)] = points;
        long viewers = cohort.Size + _joined.GetValueOrDefault((record.Side, place));
        _battle.ComplainIf(points > Most(_rules) * viewers, index, $"taps of cohort {cohort.Name} bring more than {viewers} viewers can");
    }

    // What so many likes bring, whatever went before them.
    private HashSet<long> Possible(int count)
    {
        HashSet<long> possible = [];
        for (long before = 0; before == 0 || Worth(_rules, before) < Most(_rules); before++)
            possible.Add(Worth(_rules, before + count) - Worth(_rules, before));
        return possible;
    }
}
