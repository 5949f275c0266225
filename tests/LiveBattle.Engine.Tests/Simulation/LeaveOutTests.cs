using CsCheck;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.Engine.Tests.Simulation;

/// <summary>The battle without one gift.</summary>
public sealed class LeaveOutTests
{
    private static readonly Scenario NobodyAnswers = ScenarioResolver.ResolveText(
        """
        name: Nobody answers
        rules: { duration: 20s, countdown: 1s }
        creators: { a: { name: A }, b: { name: B } }
        audience:
          a: [ { cohort: x, size: 20, giftsPerMinute: 6, gifts: { 1: 0.9, 50: 0.1 }, tapsPerMinute: 10 } ]
          b: [ { cohort: y, size: 20, giftsPerMinute: 6, gifts: { 1: 0.9, 50: 0.1 }, arrivalsPerMinute: 20 } ]
        """).Value;

    [Fact]
    public void WhereNobodyAnswers_EverythingElseIsAsItWas() => Gen.Select(Gen.ULong, Gen.Int[0, 1_000]).Sample(
        (seed, which) =>
        {
            EventRecord[] whole = Events(NobodyAnswers, seed, null);
            EventRecord[] gifts = [.. whole.Where(written => written.Kind == EventKind.GiftSent)];
            EventRecord gift = gifts[which % gifts.Length];
            EventRecord[] without = Events(NobodyAnswers, seed, gift.N);
            Assert.Equal(
                whole.Where(written => written.N != gift.N && written.Kind != EventKind.VerdictReached).Select(Unnumbered),
                without.Where(written => written.Kind != EventKind.VerdictReached).Select(Unnumbered));
            Assert.Equal(Enumerable.Range(0, without.Length).Select(n => (long)n), without.Select(written => written.N));
        },
        iter: 100);

    [Fact]
    public void AGiftOfASpectator_CanBeLeftOut()
    {
        BattleRun run = new(NobodyAnswers.Plan(), 3);
        Assert.Equal(InputAnswer.Accepted, run.Enqueue(new BattleInput(1, 50, InputKind.Gift, BattleSide.A, 0, 5655, 2)));
        EventList events = new();
        run.Fork().Finish(ref events);
        EventRecord gift = events.Events.Single(written => written.ActorKind == ActorKind.Spectator);
        run.LeaveOut(gift.N);
        EventList without = new();
        run.Finish(ref without);
        Assert.DoesNotContain(without.Events, written => written.ActorKind == ActorKind.Spectator);
        Assert.Equal(events.Events.Count - 1, without.Events.Count);
        Assert.Equal(0, run.A.PracticeCoins);
    }

    [Fact]
    public void AnEventThatIsNoGift_LeavesNothingOut() => Gen.ULong.Sample(
        seed =>
        {
            EventRecord[] whole = Events(NobodyAnswers, seed, null);
            Assert.All(
                whole.Where(written => written.Kind != EventKind.GiftSent).DistinctBy(written => written.Kind),
                written => Assert.Equal(whole, Events(NobodyAnswers, seed, written.N)));
            Assert.Equal(whole, Events(NobodyAnswers, seed, 1_000_000));
        },
        iter: 20);

    [Fact]
    public void AFiniteWallet_KeepsWhatWasNotGiven()
    {
        Scenario scenario = ScenarioResolver.ResolveText(
            """
            name: One wallet
            rules: { duration: 20s, countdown: 0s }
            creators: { a: { name: A }, b: { name: B } }
            audience:
              a: [ { cohort: x, size: 1, giftsPerMinute: 60, gifts: { 10: 1 }, walletCoins: 20 } ]
              b: []
            """).Value;
        EventRecord[] whole = Events(scenario, 8, null);
        EventRecord[] gifts = [.. whole.Where(written => written.Kind == EventKind.GiftSent)];
        Assert.Equal(2, gifts.Length);
        EventRecord[] without = [.. Events(scenario, 8, gifts[0].N).Where(written => written.Kind == EventKind.GiftSent)];
        Assert.Equal(2, without.Length);
        Assert.Equal(gifts[1].AtMicros, without[0].AtMicros);
    }

    [Fact]
    public void WhatHappenedAlready_CannotBeLeftOut()
    {
        BattleRun run = new(NobodyAnswers.Plan(), 3);
        NoSink sink = default;
        run.AdvanceTo(100, ref sink);
        Assert.Throws<ArgumentOutOfRangeException>(() => run.LeaveOut(run.Events - 1));
        run.LeaveOut(run.Events);
    }

    [Fact]
    public void ARunThatIsReset_LeavesNothingOut()
    {
        string expected = Play.Digest(NobodyAnswers, 4);
        BattleRun run = new(NobodyAnswers.Plan(), 4);
        run.LeaveOut(30);
        run.Reset(4);
        Assert.Equal(expected, Play.Digest(run));
    }

    private static EventRecord[] Events(Scenario scenario, ulong seed, long? leftOut)
    {
        BattleRun run = new(scenario.Plan(), seed);
        if (leftOut is { } n)
            run.LeaveOut(n);
        EventList events = new();
        run.Finish(ref events);
        return [.. events.Events];
    }

    private static EventRecord Unnumbered(EventRecord written) => written with { N = 0 };
}
