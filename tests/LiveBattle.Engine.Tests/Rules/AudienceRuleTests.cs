using LiveBattle.Engine.Audience;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using static LiveBattle.Engine.Tests.Rules.Stage;

namespace LiveBattle.Engine.Tests.Rules;

/// <summary>Who is there: cohorts that come and go.</summary>
public sealed class AudienceRuleTests
{
    private static readonly Cohort Still = new("still", 7, 30, [new GiftShare(Rose, 1, 1)]);

    private static readonly Cohort Moving = new("moving", 20, 30, [new GiftShare(Rose, 1, 1)])
    {
        ArrivalsPerMinute = 60,
        Stay = new StayLaw(10_000_000, 60_000_000),
        TapsPerMinute = 60,
    };

    [Fact]
    public void Viewers_WhoNeitherComeNorGo_AreThereFromCountdownToVerdict()
    {
        Stage stage = new(Empty with { AudienceA = [Still], AudienceB = [Still with { Size = 3 }, Still with { Name = "more", Size = 4 }] });
        foreach (long tick in (long[])[0, 29, 30, 600, 1_229, 1_230, 1_235])
        {
            stage.To(tick);
            Assert.Equal((7, 7), (stage.Run.StatusOf(BattleSide.A).Viewers, stage.Run.StatusOf(BattleSide.B).Viewers));
        }
    }

    [Fact]
    public void Viewers_AtEveryTick_AreThoseOfTheStartAndWhoCameLessWhoLeft()
    {
        Stage stage = new(Empty with { AudienceA = [Still, Moving], AudienceB = [Moving with { Size = 0 }] });
        for (long tick = 0; tick <= VerdictTick; tick++)
        {
            stage.To(tick);
            Assert.Equal(
                (27 + Balance(BattleSide.A), Balance(BattleSide.B)),
                (stage.Run.StatusOf(BattleSide.A).Viewers, stage.Run.StatusOf(BattleSide.B).Viewers));
        }

        Assert.InRange(stage.Count(EventKind.ViewerJoined), 180, 300);
        Assert.InRange(stage.Count(EventKind.ViewerLeft), 100, 300);

        int Balance(BattleSide side) =>
            stage.Events.Count(record => record.Side == side && record.Kind == EventKind.ViewerJoined)
            - stage.Events.Count(record => record.Side == side && record.Kind == EventKind.ViewerLeft);
    }

    [Fact]
    public void Viewers_ComeAndGoInTheLiveWindowOnly_TimeMakersIncluded()
    {
        Stage stage = new Stage(Empty with { AudienceA = [Moving with { ArrivalsPerMinute = 6_000 }] }).With(TimeMakerAt(1_229)).Finished();
        long[] came = [.. stage.Events.Where(record => record.Kind == EventKind.ViewerJoined).Select(record => record.AtMicros)];
        long[] left = [.. stage.Events.Where(record => record.Kind == EventKind.ViewerLeft).Select(record => record.AtMicros)];
        Assert.All(came.Concat(left), at => Assert.InRange(at, 3_000_000, 132_999_999));

        // A hundred come a second: near both ends, and in the ten seconds more.
        Assert.True(came.Min() < 3_200_000 && came.Max() > 132_800_000 && came.Any(at => at is > 123_000_000 and < 123_200_000));
    }

    [Fact]
    public void Newcomers_AreNumberedInTheirOrder_BehindTheViewersOfTheStart()
    {
        Stage stage = new Stage(Empty with { AudienceA = [Still, Moving] }).Finished();
        int[] numbers = [.. stage.Events.Where(record => record.Kind == EventKind.ViewerJoined).Select(record => record.Actor)];
        Assert.Equal(Enumerable.Range(0, numbers.Length).Select(newcomer => ViewerNumber.Of(1, 20 + newcomer)), numbers);
    }

    [Fact]
    public void Viewers_GiveFromTheirComingToTheirLeaving()
    {
        Stage stage = new Stage(Empty with { AudienceA = [Moving with { GiftsPerMinute = 120 }] }).Finished();
        HashSet<int> present = [.. Enumerable.Range(0, 20)];
        HashSet<int> gave = [];
        foreach (EventRecord record in stage.Events.Where(record => record.ActorKind == ActorKind.Viewer))
        {
            bool fits = record.Kind switch
            {
                EventKind.ViewerJoined => present.Add(record.Actor),
                EventKind.ViewerLeft => present.Remove(record.Actor),
                _ => present.Contains(record.Actor),
            };
            Assert.True(fits, $"{record}");
            if (record.Kind == EventKind.GiftSent)
                gave.Add(record.Actor);
        }

        Assert.True(gave.Count(viewer => viewer >= 20) > 50, "Newcomers are meant to give.");
    }

    [Fact]
    public void Cohort_ThatStartsWithNobody_GivesAndTapsFromItsFirstNewcomerOn()
    {
        for (ulong seed = 0; seed < 50; seed++)
        {
            Stage stage = new Stage(Empty with { AudienceA = [Moving with { Size = 0, ArrivalsPerMinute = 6, GiftsPerMinute = 60, Stay = null }] }, seed).Finished();
            EventRecord first = stage.Events.First(record => record.ActorKind is ActorKind.Viewer or ActorKind.Cohort);
            Assert.Equal((EventKind.ViewerJoined, 0), (first.Kind, first.Actor));
            Assert.Contains(stage.Events, record => record.Kind == EventKind.GiftSent);
            Assert.Contains(stage.Events, record => record.Kind == EventKind.Liked);
        }
    }

    [Fact]
    public void Cohort_ThatEverybodyLeft_GivesNothingMore()
    {
        // Nobody stays longer than a few seconds: sigma is tiny.
        Stage stage = new Stage(Empty with
        {
            AudienceA = [new Cohort("brief", 50, 60, [new GiftShare(Rose, 1, 1)]) { TapsPerMinute = 60, Stay = new StayLaw(10_000_000, 10_100_000) }],
        }).Finished();
        Assert.Equal(50, stage.Count(EventKind.ViewerLeft));
        Assert.Equal(0, stage.Run.StatusOf(BattleSide.A).Viewers);
        long last = stage.Events.FindLast(record => record.Kind == EventKind.ViewerLeft).AtMicros;
        Assert.InRange(last, 13_000_000, 13_500_000);
        Assert.All(stage.Events.Where(record => record.Kind == EventKind.GiftSent), gift => Assert.True(gift.AtMicros <= last));

        // Their last taps are told at the end of their last second.
        Assert.All(stage.Events.Where(record => record.Kind == EventKind.Liked), liked => Assert.True(liked.AtMicros <= 13_999_999));
        Assert.InRange(stage.Run.A.Likes, 400, 600);
    }

    [Theory]
    [InlineData(20, 0)]
    [InlineData(21, 1)]
    [InlineData(30, 10)]
    public void Capacity_OnceReached_TurnsFurtherNewcomersAway(int capacity, int come)
    {
        Scenario scenario = Empty with { AudienceA = [Moving with { Stay = null }] };
        BattlePlan plan = WithCapacity(scenario.Plan(), capacity);
        EventList events = new();
        BattleRun run = new(plan, 1);
        run.Finish(ref events);
        Assert.Equal(come, events.Events.Count(record => record.Kind == EventKind.ViewerJoined));
        Assert.Equal(20 + come, run.StatusOf(BattleSide.A).Viewers);
        Assert.All(events.Gifts, gift => Assert.InRange(gift.Actor, 0, capacity - 1));
    }

    [Fact]
    public void Capacity_OfAScenario_HasRoomForEveryoneWhoMayCome()
    {
        CohortPlan cohort = Assert.Single((Empty with { AudienceA = [Moving] }).Plan().Cohorts);

        // 150 s with every time maker, 150 newcomers in the mean: eight deviations and 16 more are 263.98.
        Assert.Equal(20 + 150 + 97 + 16, cohort.Capacity);
        Assert.Equal(7, Assert.Single((Empty with { AudienceA = [Still] }).Plan().Cohorts).Capacity);
    }

    private static BattlePlan WithCapacity(BattlePlan plan, int capacity) => plan with
    {
        Cohorts = [plan.Cohorts[0] with { Capacity = capacity }],
        Slots = capacity,
        Presences = capacity,
    };
}
