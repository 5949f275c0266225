using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.Engine.Tests;

/// <summary>
/// The auditor: recomputes tallies, wallets and verdict from the list of events and the scenario as a reader would, with
/// nothing of the engine's way of keeping them. Slow and plain on purpose.
/// </summary>
internal sealed class ReferenceLedger
{
    private readonly Scenario _scenario;
    private readonly long _liveStart;
    private readonly long _liveEnd;
    private readonly List<EventRecord> _events;

    public ReferenceLedger(Scenario scenario, List<EventRecord> events)
    {
        _scenario = scenario;
        _liveStart = scenario.Rules.CountdownMicros;
        _liveEnd = _liveStart + scenario.Rules.DurationMicros;
        _events = events;
    }

    /// <summary>The tally that the events make.</summary>
    public SideTally Tally(BattleSide side)
    {
        List<EventRecord> gifts = [.. _events.Where(record => record.Kind == EventKind.GiftSent && record.Side == side)];
        return new SideTally
        {
            GiftPoints = gifts.Where(gift => gift.AtMicros < _liveEnd).Sum(gift => gift.Coins),
            FollowerPoints = _events.Where(record => record.Kind == EventKind.FollowersCounted && record.Side == side).Sum(record => record.Points),
            Gifts = gifts.Sum(gift => (long)gift.Count),
            GiftMessages = gifts.Count,
            Coins = gifts.Sum(gift => gift.Coins),
            PracticeCoins = gifts.Where(gift => gift.ActorKind == ActorKind.Spectator).Sum(gift => gift.Coins),
            Top = Top(gifts),
        };
    }

    /// <summary>Checks every event and the whole against the rules.</summary>
    public void Audit(BattleRun run)
    {
        Assert.Equal(Enumerable.Range(0, _events.Count).Select(n => (long)n), _events.Select(record => record.N));
        Assert.Equal(_events.Count, run.Events);
        Assert.Equal(_events.Select(record => record.AtMicros).Order(), _events.Select(record => record.AtMicros));
        foreach (EventRecord gift in _events.Where(record => record.Kind == EventKind.GiftSent))
            AuditGift(gift);
        AuditWallets(BattleSide.A);
        AuditWallets(BattleSide.B);
        Assert.Equal(Tally(BattleSide.A), run.A);
        Assert.Equal(Tally(BattleSide.B), run.B);
        AuditVerdict(run);
    }

    /// <summary>The cohort of a viewer and the viewer's number in it.</summary>
    public static (Cohort Cohort, int Viewer) Find(Scenario scenario, EventRecord gift)
    {
        // A million and a few numbers for each cohort, in the order of the file.
        Cohort cohort = (gift.Side == BattleSide.A ? scenario.AudienceA : scenario.AudienceB)[gift.Actor / 1_048_576];
        return (cohort, gift.Actor % 1_048_576);
    }

    private void AuditGift(EventRecord gift)
    {
        Assert.NotEqual(BattleSide.Neither, gift.Side);
        bool isLate = gift.AtMicros >= _liveEnd;
        Assert.InRange(gift.AtMicros, _liveStart, _liveEnd + 499_999);
        Assert.Equal(isLate ? EventMarks.Late : EventMarks.None, gift.Marks);
        Assert.Equal(isLate ? 0 : gift.Coins, gift.Points);
        Assert.Equal(0, gift.Bonus);
        if (gift.ActorKind == ActorKind.Viewer)
        {
            Assert.False(isLate);
            Cohort cohort = Find(_scenario, gift).Cohort;
            Assert.Contains(cohort.Gifts, share => share.GiftId == gift.GiftId && share.Coins == gift.Coins);
            Assert.Equal(1, gift.Count);
        }
        else
        {
            Assert.Equal(ActorKind.Spectator, gift.ActorKind);
            Assert.Equal(0, gift.AtMicros % 100_000);
            Assert.Equal(_scenario.Catalogue.ById(gift.GiftId)!.Price.Value * gift.Count, gift.Coins);
        }
    }

    private void AuditWallets(BattleSide side)
    {
        var spent = _events
            .Where(record => record.Kind == EventKind.GiftSent && record.Side == side && record.ActorKind == ActorKind.Viewer)
            .GroupBy(record => record.Actor);
        foreach (IGrouping<int, EventRecord> viewer in spent)
        {
            if (Find(_scenario, viewer.First()).Cohort.WalletCoins is { } wallet)
                Assert.InRange(viewer.Sum(gift => gift.Coins), 0, wallet);
        }
    }

    private void AuditVerdict(BattleRun run)
    {
        EventRecord last = _events[^1];
        Assert.Equal(EventKind.VerdictReached, last.Kind);
        Assert.Single(_events, record => record.Kind == EventKind.VerdictReached);
        EventRecord? leaver = _events.Where(record => record.Kind == EventKind.SideLeft).Select(record => (EventRecord?)record).SingleOrDefault();
        bool isEnded = _events.Exists(record => record.Kind == EventKind.BattleEnded);
        long lead = Points(BattleSide.A) - Points(BattleSide.B);
        BattleSide winner = (leaver, lead) switch
        {
            ({ Side: BattleSide.A }, _) => BattleSide.B,
            ({ Side: BattleSide.B }, _) => BattleSide.A,
            (_, > 0) => BattleSide.A,
            (_, < 0) => BattleSide.B,
            _ => BattleSide.Neither,
        };
        Assert.Equal(winner, run.Verdict!.Value.Winner);
        Assert.Equal(winner switch { BattleSide.A => lead, BattleSide.B => -lead, _ => 0 }, run.Verdict.Value.Margin);
        Assert.Equal(
            leaver is not null ? EndReason.Walkover : isEnded ? EndReason.Ended : EndReason.Points, run.Verdict.Value.Reason);
        Assert.Equal(winner == BattleSide.Neither, run.Verdict.Value.Forfeit == -1);
        Assert.InRange(run.Verdict.Value.Forfeit, -1, _scenario.Forfeits.Length - 1);
        Assert.Equal(
            (winner, run.Verdict.Value.Margin, (int)run.Verdict.Value.Reason, run.Verdict.Value.Forfeit),
            (last.Side, last.Points, last.GiftId, last.Count));
        Assert.Equal(run.VerdictAt.Micros, last.AtMicros);
        if (leaver is null && !isEnded)
            Assert.Equal(_liveEnd + 500_000, last.AtMicros);
    }

    private long Points(BattleSide side) => Tally(side).GiftPoints + Tally(side).FollowerPoints;

    // Most points first; of equals, whoever reached them first.
    private TopSupporters Top(List<EventRecord> gifts)
    {
        List<Supporter> ranked =
        [
            .. gifts.Where(gift => gift.AtMicros < _liveEnd)
                .GroupBy(gift => (gift.ActorKind, gift.Actor))
                .OrderByDescending(supporter => supporter.Sum(gift => gift.Coins))
                .ThenBy(supporter => supporter.Max(gift => gift.N))
                .Select(supporter => new Supporter(supporter.Key.ActorKind, supporter.Key.Actor, supporter.Sum(gift => gift.Coins))),
        ];
        return new TopSupporters
        {
            First = ranked.ElementAtOrDefault(0),
            Second = ranked.ElementAtOrDefault(1),
            Third = ranked.ElementAtOrDefault(2),
        };
    }
}
