using System.Collections.Concurrent;
using CsCheck;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Tests.Audit;

/// <summary>The engine before a referee who knows the rules and not the engine; and the referee before battles by hand.</summary>
public sealed class RefereeTests
{
    private const BattleSide A = BattleSide.A;

    public static TheoryData<string> FaultNames { get; } = [.. Faults.All.Keys];

    [Fact]
    public void AThousandBattles_WithEveryRule_AreFoundCorrect()
    {
        ConcurrentDictionary<string, int> seen = new();
        AuditGens.Battle.Sample(
            random =>
            {
                (List<BattleInput> taken, List<EventRecord> events, Claim claim) = random.Play();
                Assert.Empty(Referee.Judge(random.Scenario, taken, events, claim));
                foreach (string trait in AuditTraits.Of(random, new BattleCase(random.Scenario, taken, events)).Append("battle"))
                    seen.AddOrUpdate(trait, 1, (_, count) => count + 1);
            },
            iter: 1_000,
            print: random => random.ToString());

        // A referee who has seen no such battle has proved nothing about it.
        (string Trait, int PerMille)[] due = EngineVersion.Current == 1 ? AuditTraits.Always : [.. AuditTraits.Always, .. AuditTraits.SinceVersion2];
        Assert.Empty(due.Where(rule => seen.GetValueOrDefault(rule.Trait) * 1_000L < seen["battle"] * (long)rule.PerMille)
            .Select(rule => $"only {seen.GetValueOrDefault(rule.Trait)} of {seen["battle"]}: {rule.Trait}"));
    }

    [Fact]
    public void ABattleWithOneForgedEvent_IsNotFoundCorrect() => Gen.Select(AuditGens.Battle, Gen.Int[0, 1_000_000], Gen.Int[0, Forgeries.Length - 1])
        .Sample(
            (random, place, forgery) =>
            {
                (List<BattleInput> taken, List<EventRecord> events, Claim claim) = random.Play();
                int index = place % events.Count;
                EventRecord forged = Forgeries[forgery](events[index]);
                events[index] = forged;
                Assert.True(Referee.Judge(random.Scenario, taken, events, claim).Count > 0, $"Nothing is said of event {index}: {forged}");
            },
            iter: 300);

    [Fact]
    public void BattlesByHand_ThatBreakNoRule_AreFoundCorrect()
    {
        Assert.Empty(HandBattles.Full().Judge());
        Assert.Empty(HandBattles.Plain(battle => battle).Judge());
        Assert.Empty(HandBattles.Specific().Judge());
        Assert.Empty(HandBattles.Walkover().Judge());
        Assert.Empty(HandBattles.EndedEarly().Judge());
        Assert.Empty(HandBattles.Extended().Judge());
    }

    [Theory]
    [MemberData(nameof(FaultNames))]
    public void ABattleByHand_WithOneRuleBroken_IsComplainedOf(string name)
    {
        (Func<HandBattle> battle, string complaint) = Faults.All[name];
        List<string> complaints = battle().Judge();
        Assert.True(
            complaints.Exists(said => said.Contains(complaint, StringComparison.Ordinal)),
            $"Expected \"{complaint}\", heard:\n{string.Join('\n', complaints)}");
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(37.999999, true)]
    [InlineData(7.999999, false)]
    [InlineData(38, false)]
    public void Glove_SentAt5_WorksFrom8To38(double seconds, bool works) => Assert.Equal(
        works,
        HandBattles.Plain(battle => battle.Uses(5, A, PowerUp.BoostingGlove).Gift(seconds, A, 0, -7, 1, 28, EventMarks.Glove)).Judge().Count == 0);

    [Theory]
    [InlineData(2, EventMarks.Challenge, 7, true)]
    [InlineData(2, EventMarks.Glove, 28, true)]
    [InlineData(5, EventMarks.Glove, 28, true)]
    [InlineData(5, EventMarks.Challenge, 28, true)]
    [InlineData(6, EventMarks.Challenge, 35, true)]
    [InlineData(6, EventMarks.Glove, 28, false)]
    [InlineData(2, EventMarks.None, 0, false)]
    public void RewardAndGlove_Together_TheLargerCounts(int multiplier, EventMarks mark, long bonus, bool isRight)
    {
        SpeedChallenge challenge = new(1, 5_000_000, multiplier, 10_000_000);
        HandBattle battle = HandBattles.Plain(plain => plain
            .Announces(4, challenge)
            .Uses(5, A, PowerUp.BoostingGlove)
            .Gift(6, A, 0, Rose)
            .Settles(9, 1, true, 0, false)
            .Gift(9, A, 1, -7, 1, bonus, mark))
            .With(scenario => scenario with { Timeline = [new ScriptedChallenge(1_000_000, challenge)] });
        Assert.Equal(isRight, battle.Judge().Count == 0);
    }

    [Fact]
    public void Supporters_WithEqualPoints_StandInTheOrderInWhichTheyGotThere()
    {
        // Viewer 1 has 8 first; spectator 3 and viewer 0 follow, by bonus and by likes; the taps of the cohort are nobody's.
        HandBattle battle = HandBattles.Plain(plain => plain
            .Gift(4, A, 0, Rose, 1)
            .Gift(5, A, 1, Rose, 8)
            .Like(6, A, 3, 4, 6)
            .SpectatorGift(7, A, 3, Rose, 2)
            .Taps(7.5, A, 0, 15, 6)
            .Gift(8, A, 0, -7)
            .Gift(9, A, 2, Rose, 7));
        Claim right = Recount.Claim(new BattleCase(battle.Scenario, battle.Inputs, battle.Events));
        Assert.Equal(
            [new Supporter(ActorKind.Viewer, 1, 8), new Supporter(ActorKind.Spectator, 3, 8), new Supporter(ActorKind.Viewer, 0, 8)],
            [right.A.Top.First, right.A.Top.Second, right.A.Top.Third]);
        Assert.Empty(battle.Judge());
    }

    private const int Rose = HandBattle.Rose;

    private static Func<EventRecord, EventRecord>[] Forgeries { get; } =
    [
        record => record with { N = record.N + 1 },
        record => record with { Coins = record.Coins + 1 },
        record => record with { Points = record.Points + 1 },
        record => record with { Bonus = record.Bonus + 1 },
        record => record with { Kind = EventKind.None },
        record => record with { AtMicros = -1 },
        record => record with { Marks = EventMarks.Glove },
    ];
}
