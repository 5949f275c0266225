using CsCheck;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using static LiveBattle.Engine.Tests.Rules.Stage;

namespace LiveBattle.Engine.Tests.Rules;

/// <summary>Which inputs a battle takes, whatever they are; gifts alone are in InputTests.</summary>
public sealed class InputRuleTests
{
    public static TheoryData<InputKind> Kinds { get; } = [.. Enum.GetValues<InputKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Input_OfAnyKindAtAHugeOrNegativeTick_IsRefused(InputKind kind)
    {
        foreach (long tick in (long[])[long.MinValue, -(long.MaxValue / 100_000) - 2, -1])
            Assert.Equal(InputAnswer.Past, new Stage(Empty).Try(Sound(kind) with { Tick = tick }));
        foreach (long tick in (long[])[VerdictTick, VerdictTick + 1_800, (long.MaxValue / 100_000) + 1, (1L << 62) / 100_000 * 4, long.MaxValue])
            Assert.Equal(InputAnswer.BattleOver, new Stage(Empty).Try(Sound(kind) with { Tick = tick }));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Input_OfAnyKind_IsTakenAtTheNextTickAndPastAtThePlayedOne(InputKind kind)
    {
        Stage stage = new Stage(Empty).To(400);
        Assert.Equal(InputAnswer.Past, stage.Try(Sound(kind) with { Tick = 400 }));
        Assert.Equal(InputAnswer.Accepted, stage.Try(Sound(kind) with { Tick = 401 }));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Input_OfAnyKindOnceTheVerdictStands_IsRefused(InputKind kind)
    {
        Stage ended = new Stage(Empty).With(EndAt(100));
        Assert.Equal(InputAnswer.BattleOver, ended.Try(Sound(kind) with { Tick = 101 }));
        ended.To(100);
        Assert.Equal(InputAnswer.BattleOver, ended.Try(Sound(kind) with { Tick = 101 }));
        Assert.Equal(InputAnswer.BattleOver, ended.Try(Sound(kind) with { Tick = 100 }));
        Assert.Equal(InputAnswer.BattleOver, new Stage(Empty).Finished().Try(Sound(kind) with { Tick = 9_999 }));
    }

    [Theory]
    [InlineData(InputKind.Gift)]
    [InlineData(InputKind.Like)]
    [InlineData(InputKind.PowerUp)]
    [InlineData(InputKind.Leave)]
    public void Input_OfNeitherSide_IsOfAnUnknownSide(InputKind kind)
    {
        Assert.Equal(InputAnswer.UnknownSide, new Stage(Empty).Try(Sound(kind) with { Side = BattleSide.Neither }));
        Assert.Equal(InputAnswer.UnknownSide, new Stage(Empty).Try(Sound(kind) with { Side = (BattleSide)3 }));
        Assert.Equal(InputAnswer.Accepted, new Stage(Empty).Try(Sound(kind) with { Side = BattleSide.B }));
    }

    [Theory]
    [InlineData(InputKind.End)]
    [InlineData(InputKind.SpeedChallenge)]
    public void Input_ThatConcernsBothSides_NamesNone(InputKind kind) =>
        Assert.Equal(InputAnswer.Accepted, new Stage(Empty).Try(Sound(kind) with { Side = (BattleSide)7 }));

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(255)]
    public void PowerUp_OfNoSuchNumber_IsUnknown(byte powerUp) =>
        Assert.Equal(InputAnswer.UnknownPowerUp, new Stage(Empty).Try(UseAt(100, (PowerUp)powerUp)));

    [Theory]
    [InlineData(0, InputAnswer.Accepted)]
    [InlineData(29, InputAnswer.Accepted)]
    [InlineData(1_234, InputAnswer.Accepted)]
    [InlineData(1_235, InputAnswer.BattleOver)]
    public void EndAndLeave_AtATick_AreTakenFromTheStartToTheVerdict(long tick, InputAnswer answer)
    {
        Assert.Equal(answer, new Stage(Empty).Try(EndAt(tick)));
        Assert.Equal(answer, new Stage(Empty).Try(new BattleInput(0, tick, InputKind.Leave, BattleSide.B)));
    }

    [Theory]
    [InlineData(0, BattleSide.A)]
    [InlineData(99, BattleSide.B)]
    [InlineData(99, BattleSide.Neither)]
    public void Input_OfNoKind_IsTheCallersMistake(byte kind, BattleSide side)
    {
        Stage stage = new(Empty);
        Assert.Throws<ArgumentOutOfRangeException>(() => stage.Try(new BattleInput(0, 100, (InputKind)kind, side)));
        Assert.Equal(InputAnswer.Accepted, stage.Try(GiftAt(100)));
    }

    [Fact]
    public void Input_WithSeveralFaults_IsToldTheFirst()
    {
        // Past or over, then side, then what it names, then how much, then when, then what it costs.
        BattleInput worst = GiftAt(29, units: 0, gift: 99, side: BattleSide.Neither);
        Stage stage = new Stage(Empty with { SpectatorWalletCoins = 4 }).To(10);
        Assert.Equal(InputAnswer.Past, stage.Try(worst with { Tick = 10 }));
        Assert.Equal(InputAnswer.BattleOver, stage.Try(worst with { Tick = VerdictTick }));
        Assert.Equal(InputAnswer.UnknownSide, stage.Try(worst));
        Assert.Equal(InputAnswer.UnknownGift, stage.Try(worst with { Side = BattleSide.A }));
        Assert.Equal(InputAnswer.BadCount, stage.Try(worst with { Side = BattleSide.A, GiftId = Heart }));
        Assert.Equal(InputAnswer.NotStarted, stage.Try(worst with { Side = BattleSide.A, GiftId = Heart, Count = 1 }));
        Assert.Equal(InputAnswer.WalletEmpty, stage.Try(worst with { Side = BattleSide.A, GiftId = Heart, Count = 1, Tick = 30 }));
        Assert.Equal(InputAnswer.Accepted, stage.Try(worst with { Side = BattleSide.A, GiftId = Rose, Count = 4, Tick = 30 }));
    }

    [Theory]
    [InlineData(10_000, 10_000, InputAnswer.Accepted)]
    [InlineData(9_999, 10_000, InputAnswer.WalletEmpty)]
    public void Wallet_OfASpectator_IsSpentToTheCoinAcrossSidesAndSettle(long granted, long needed, InputAnswer answer)
    {
        Stage stage = new Stage(Empty with { SpectatorWalletCoins = granted })
            .With(GiftAt(100, 19, gift: Lion), GiftAt(100, 99, BattleSide.B), LikesAt(100, 15));
        Assert.Equal(answer, stage.Try(GiftAt(LiveEnd, 5, gift: Rose)));
        Assert.Equal(answer == InputAnswer.Accepted, InputAnswer.WalletEmpty == stage.Try(GiftAt(LiveEnd, 1, gift: Rose)));
        stage.Finished();
        Assert.InRange(stage.Run.A.PracticeCoins + stage.Run.B.PracticeCoins, needed - 4, needed);
        Assert.Equal(InputAnswer.Accepted, new Stage(Empty with { SpectatorWalletCoins = 5 }).With(GiftAt(100)).Try(GiftAt(100, spectator: 1)));
    }

    [Fact]
    public void Gift_OfANegativeIndex_HasItsLuckAsAnyOther()
    {
        BattleRun run = new(Empty.Plan(), 1);
        Assert.Equal(InputAnswer.Accepted, run.Enqueue(GloveAt(100) with { Index = -9 }));
        Assert.Equal(InputAnswer.Accepted, run.Enqueue(GiftAt(200) with { Index = -1 }));
        NoSink sink = default;
        run.Finish(ref sink);
        Assert.Equal(1, run.A.Gifts);
    }

    [Fact]
    public void Inputs_OfOneTick_HappenInTheOrderOfTheJournal()
    {
        Stage stage = new Stage(Empty)
            .With(GiftAt(300), LikesAt(300, 2), GloveAt(300), ChallengeAt(300), TimeMakerAt(300), MistAt(300), GiftAt(300, side: BattleSide.B), EndAt(300))
            .Finished();
        Assert.Equal(
            [
                EventKind.LiveStarted, EventKind.GiftSent, EventKind.Liked, EventKind.PowerUpUsed, EventKind.ChallengeAnnounced,
                EventKind.PowerUpUsed, EventKind.PowerUpUsed, EventKind.GiftSent, EventKind.BattleEnded, EventKind.VerdictReached,
            ],
            stage.Events.Select(record => record.Kind));
        Assert.Equal(Enumerable.Range(0, 10).Select(n => (long)n), stage.Events.Select(record => record.N));
    }

    [Fact]
    public void Inputs_ThatAreRefused_LeaveNoTrace() => Pestered.Sample(
        battle =>
        {
            BattleRun calm = new(battle.Scenario.Plan(), battle.Seed);
            BattleRun pestered = new(battle.Scenario.Plan(), battle.Seed);
            foreach (BattleInput input in battle.Journal)
            {
                foreach (BattleInput refused in Refused(input))
                    Assert.NotEqual(InputAnswer.Accepted, pestered.Enqueue(refused));
                Assert.Equal(InputAnswer.Accepted, calm.Enqueue(input));
                Assert.Equal(InputAnswer.Accepted, pestered.Enqueue(input));
            }

            Assert.Equal(calm.VerdictAt, pestered.VerdictAt);
            Assert.Equal(Play.Digest(calm), Play.Digest(pestered));
            Assert.Equal((calm.A, calm.B, calm.Verdict), (pestered.A, pestered.B, pestered.Verdict));
        },
        iter: 200);

    [Fact]
    public void Inputs_RefusedForTheirCountOrPurse_LeaveNoTraceInStocksAndWallets()
    {
        Stage stage = new Stage(Empty with { SpectatorWalletCoins = 10 }).With(TimeMakerAt(40), TimeMakerAt(40), GiftAt(40));
        for (int i = 0; i < 30; i++)
        {
            Assert.Equal(InputAnswer.WalletEmpty, stage.Try(GiftAt(41, 2)));
            Assert.Equal(InputAnswer.NotNow, stage.Try(GloveAt(1_430)));
            Assert.Equal(InputAnswer.NotNow, stage.Try(TimeMakerAt(1_430)));
            Assert.Equal(InputAnswer.NotNow, stage.Try(ChallengeAt(1_430)));
            Assert.Equal(InputAnswer.Past, stage.Try(GloveAt(39)));
        }

        stage.With(GiftAt(41), ChallengeAt(41), GloveAt(41), TimeMakerAt(41));
        Assert.Equal(InputAnswer.WalletEmpty, stage.Try(GiftAt(41, gift: Rose)));
    }

    private static Gen<(Scenario Scenario, ulong Seed, BattleInput[] Journal)> Pestered { get; } =
        from scenario in WholeGens.Scenario
        from seed in Gen.ULong
        from journal in Inputs.For(scenario.Plan())
        select (scenario, seed, journal);

    // Of a later index, so that only what they ask for is wrong.
    private static IEnumerable<BattleInput> Refused(BattleInput before)
    {
        BattleInput next = before with { Index = before.Index + 1_000 };
        yield return next with { Kind = InputKind.Gift, Side = BattleSide.A, GiftId = 999_999_999, Count = 1 };
        yield return next with { Kind = InputKind.Gift, Side = BattleSide.Neither };
        yield return next with { Kind = InputKind.Like, Side = BattleSide.A, Count = 16 };
        yield return next with { Kind = InputKind.PowerUp, Side = BattleSide.B, PowerUp = (PowerUp)9 };
        yield return next with { Kind = InputKind.PowerUp, Side = BattleSide.B, PowerUp = PowerUp.TimeMaker, Tick = -1 };
        yield return next with { Kind = InputKind.Leave, Side = BattleSide.Neither };
        yield return next with { Kind = InputKind.End, Tick = long.MaxValue };
    }

    private static BattleInput Sound(InputKind kind) => kind switch
    {
        InputKind.Gift => GiftAt(100),
        InputKind.Like => LikesAt(100, 1),
        InputKind.PowerUp => TimeMakerAt(100),
        InputKind.SpeedChallenge => ChallengeAt(100),
        _ => new BattleInput(0, 100, kind, BattleSide.A),
    };
}
