using LiveBattle.Contracts;
using LiveBattle.Engine;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Storage;

namespace LiveBattle.Server.Tests.Battles;

/// <summary>A battle that a host's inputs made longer, from the journal alone.</summary>
public sealed class BattlePlayerTests
{
    private static readonly BattleSchedule Schedule = new(0, 0, 1, 1);

    /// <summary>Two time makers: the script's, and the host's at tick 3,100, when live would be over without the first.</summary>
    private static readonly JournalEntry[] Entries =
    [
        JournalSamples.Mark(0, num: 1),
        Entry(1, 1_000, "like", """{"side":"a","spectator":3,"count":15}"""),
        Entry(2, 1_001, "gift", """{"side":"b","spectator":3,"giftId":5655,"count":2}"""),
        Entry(3, 1_500, "speedChallenge", null),
        Entry(4, 2_400, "powerUp", """{"side":"a","powerUp":"boosting-glove"}"""),
        Entry(5, 3_100, "powerUp", """{"side":"a","powerUp":"time-maker"}"""),
    ];

    [Fact]
    public async Task Battle_ThatTheHostMadeLonger_EndsAtItsLaterTick()
    {
        BattlePlayer player = Player();
        Assert.Equal(3_245, player.VerdictTick);
        await player.AdvanceToAsync(3_244);
        Assert.False(player.IsOver);
        ScoreboardFrame settling = player.Frame(3_244, 6, Schedule);
        Assert.Equal((BattlePhase.Settle, 100L), (settling.Phase, settling.LeftMs));
        Assert.Throws<InvalidOperationException>(() => player.Outcome(6, Schedule, 1));

        await player.AdvanceToAsync(3_245);
        Assert.True(player.IsOver);
        ScoreboardFrame frame = JournalRecords.Frame(player.Outcome(6, Schedule, 1));
        Assert.Equal((3_245L, BattlePhase.Lap, 180_000L), (frame.Seq, frame.Phase, frame.LeftMs));
        Assert.Equal((5_045L, BattlePhase.Closed), (new FinishedBattle(frame).ClosedTick, new FinishedBattle(frame).At(5_045, 6).Phase));
    }

    /// <summary>Long after its end, shortly after it, and beat by beat: the stored end is one and the same.</summary>
    [Fact]
    public async Task CatchUp_HoweverLate_ComesToTheSameOutcome()
    {
        BattlePlayer beatByBeat = Player();
        for (long tick = 0; tick <= 3_245; tick++)
            await beatByBeat.AdvanceToAsync(tick);
        StoredOutcome expected = beatByBeat.Outcome(6, Schedule, 1);
        foreach (long late in (long[])[3_246, 3_500, 9_000_000])
        {
            BattlePlayer player = Player();
            await player.AdvanceToAsync(late);
            Assert.Equal(expected, player.Outcome(6, Schedule, 1));
        }
    }

    [Theory]
    [InlineData("powerUp", """{"side":"a","powerUp":"stun-hammer"}""")]
    [InlineData("powerUp", """{"side":"a"}""")]
    [InlineData("powerUp", """{"powerUp":"magic-mist"}""")]
    [InlineData("like", """{"side":"a","spectator":3,"count":16}""")]
    [InlineData("like", """{"side":"a","count":1}""")]
    [InlineData("cheer", null)]
    public void Journal_WithAnEntryThatIsNoInput_IsNotPlayed(string type, string? payload)
    {
        InvalidDataException thrown = Assert.Throws<InvalidDataException>(() => Player([Entries[0], Entry(1, 1_000, type, payload)]));
        Assert.Contains("Entry 1 ", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_AreToldAsTheyWereTaken() => Assert.Equal(
        [
            new RecordedInput(1, 1_000, "like", Side.A, 3, Count: 15),
            new RecordedInput(2, 1_001, "gift", Side.B, 3, 5_655, 2),
            new RecordedInput(3, 1_500, "speedChallenge"),
            new RecordedInput(4, 2_400, "powerUp", Side.A, PowerUp: "boosting-glove"),
            new RecordedInput(5, 3_100, "powerUp", Side.A, PowerUp: "time-maker"),
        ],
        Entries.Skip(1).Select(JournalRecords.Input));

    private static BattlePlayer Player() => Player(Entries);

    private static BattlePlayer Player(JournalEntry[] entries)
    {
        PlayableScenario scenario = PlayableScenario.Of(TimeMakers.Scenario.ComputeId(), TimeMakers.Scenario);
        BattleRow row = new()
        {
            Id = "abcdefgh23",
            EngineVersion = EngineVersion.Current,
            ScenarioId = scenario.Id,
            Seed = 7,
            HostTokenHash = "70ce",
            Demo = false,
            Name = TimeMakers.Scenario.Name,
            CreatorA = "Layla",
            CreatorB = "Marco",
            CreatedAtUnixMs = 1,
            StartsAtUnixMs = 2,
            Epoch = 1,
            LeaseTick = -1,
            EntryCount = entries.Length,
            SpeedNum = 1,
            SpeedDen = 1,
        };
        return new BattlePlayer(new JournaledBattle(row, TimeMakers.ScenarioJson, [.. entries]), scenario);
    }

    private static JournalEntry Entry(long index, long tick, string type, string? payload) => new()
    {
        Index = index,
        Kind = EntryKind.Input,
        Type = type,
        Tick = tick,
        Epoch = 1,
        WallUnixMs = 3_000 + index,
        Payload = payload,
    };
}
