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
    private const int Rose = HandBattle.Rose;

    public static TheoryData<string> FaultNames { get; } = [.. Faults.All.Keys];

    [Fact]
    public void AThousandBattles_WithEveryRule_AreFoundCorrect()
    {
        ConcurrentDictionary<string, int> seen = new();
        GloveLuck luck = new();
        AuditGens.Battle.Sample(
            random =>
            {
                (List<BattleInput> taken, List<EventRecord> events, Claim claim) = random.Play();
                Assert.Empty(Referee.Judge(random.Scenario, taken, events, claim));
                Assert.Empty(Admission.Judge(random.Scenario, random.Wishes, taken));
                BattleCase battle = new(random.Scenario, taken, events);
                luck.Add(battle);
                foreach (string trait in AuditTraits.Of(random, battle).Append("battle"))
                    seen.AddOrUpdate(trait, 1, (_, count) => count + 1);
            },
            iter: 1_000,
            print: random => random.ToString());

        foreach ((string trait, int count) in seen.OrderBy(trait => trait.Key))
            TestContext.Current.TestOutputHelper?.WriteLine($"{count}: {trait}");
        Assert.InRange(luck.StandardErrors, -5, 5);

        // A referee who has seen no such battle has proved nothing about it.
        Assert.Empty(AuditTraits.Due.Where(rule => seen.GetValueOrDefault(rule.Trait) * 1_000L < seen["battle"] * (long)rule.PerMille)
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
    public void Wishes_RefusedOrTakenWrongly_AreComplainedOf()
    {
        // Live is [3, 63) by itself, and a time maker of the script moves its end to 73 s.
        Scenario scenario = HandBattles.Plain(battle => battle).Scenario with
        {
            Timeline = [new ScriptedPowerUp(10_000_000, A, PowerUp.TimeMaker), new ScriptedChallenge(5_000_000, new SpeedChallenge(1, 10_000_000, 2, 5_000_000))],
        };
        BattleInput gift = new(0, 0, InputKind.Gift, A, 0, Rose, 1);
        BattleInput maker = new(0, 0, InputKind.PowerUp, A, PowerUp: PowerUp.TimeMaker);
        BattleInput challenge = new(0, 0, InputKind.SpeedChallenge);
        (BattleInput Wish, bool IsRight)[] journal =
        [
            (gift with { Tick = 29 }, false),
            (gift with { Tick = 30 }, true),
            (gift with { Tick = 29 }, false),
            (gift with { Tick = 30, GiftId = 99 }, false),
            (gift with { Tick = 30, Count = 2_000 }, false),
            (gift with { Tick = 30, Count = 1_999 }, true),
            (gift with { Tick = 31 }, false),
            (challenge with { Tick = 81 }, false),
            (maker with { Tick = 229 }, true),
            (challenge with { Tick = 229 }, false),
            (challenge with { Tick = 230 }, true),
            (maker with { Tick = 300 }, true),
            (maker with { Tick = 300 }, false),
            (gift with { Tick = 934, Spectator = 1 }, true),
            (new BattleInput(0, 935, InputKind.End), false),
            (new BattleInput(0, 934, InputKind.Leave), false),
            (new BattleInput(0, 934, InputKind.End), true),
            (gift with { Tick = 934, Spectator = 2 }, false),
        ];
        for (int index = 0; index < journal.Length; index++)
            journal[index].Wish = journal[index].Wish with { Index = index };
        List<BattleInput> right = [.. journal.Where(entry => entry.IsRight).Select(entry => entry.Wish)];
        Assert.Empty(Admission.Judge(scenario, journal.Select(entry => entry.Wish), right));
        foreach ((BattleInput wish, bool isRight) in journal)
        {
            List<BattleInput> wrong = isRight ? [.. right.Where(other => other != wish)] : [.. right, wish];
            Assert.Contains(
                Admission.Judge(scenario, journal.Select(entry => entry.Wish), wrong),
                complaint => complaint.StartsWith($"input {wish.Index} should be {(isRight ? "taken" : "refused")}", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Task_ThatEndsAsLiveDoes_IsSettled(bool isSettled)
    {
        HandBattle battle = HandBattles.Plain(plain => isSettled ? plain.Challenges(23).Settles(63, 0, false, 0, false) : plain.Challenges(23));
        Assert.Equal(isSettled, battle.Judge().Count == 0);
    }

    [Theory]
    [InlineData(12.999999, true)]
    [InlineData(13.499999, true)]
    [InlineData(13.4, false)]
    public void TapsTogether_InALiveOfTenAndAHalfSeconds_ComeWithItsSecondsAndItsEnd(double seconds, bool isRight)
    {
        HandBattle battle = new HandBattle().Ruled(rules => rules with { DurationMicros = 10_500_000 })
            .Add(3, EventKind.LiveStarted)
            .Taps(5, A, 0, 15, 6)
            .Taps(seconds, A, 0, 30, 0)
            .Add(13.5, EventKind.SettleStarted)
            .Verdict(14);
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

    private static Func<EventRecord, EventRecord>[] Forgeries { get; } =
    [
        record => record with { N = record.N + 1 },
        record => record with { Coins = record.Coins + 1 },
        record => record with { Points = record.Points + 1 },
        record => record with { Bonus = record.Bonus + 1 },
        record => record with { Kind = EventKind.None },
        record => record with { AtMicros = -1 },
        record => record with { Marks = record.Marks ^ EventMarks.Glove },
    ];
}
