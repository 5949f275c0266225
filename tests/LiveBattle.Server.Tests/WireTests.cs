using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using LiveBattle.Contracts;

namespace LiveBattle.Server.Tests;

/// <summary>
/// The wire's approved examples in <c>tests/Wire</c>, which the web client reads too: what is read from one and written
/// again is the same JSON – same names, same nulls, nothing more and nothing less.
/// </summary>
public sealed class WireTests
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Wire");

    [Theory]
    [InlineData("frame.countdown.json", typeof(ScoreboardFrame))]
    [InlineData("frame.live.json", typeof(ScoreboardFrame))]
    [InlineData("frame.lap.json", typeof(ScoreboardFrame))]
    [InlineData("view.closed.json", typeof(BattleView))]
    [InlineData("battles.json", typeof(IReadOnlyList<BattleSummary>))]
    [InlineData("conversion.json", typeof(ConversionView))]
    [InlineData("conversions.json", typeof(IReadOnlyList<ConversionView>))]
    [InlineData("input-reply.json", typeof(InputReply))]
    [InlineData("input-refused.json", typeof(InputReply))]
    [InlineData("counted.json", typeof(CountedInput))]
    [InlineData("join-reply.json", typeof(JoinReply))]
    [InlineData("ledger.json", typeof(LedgerView))]
    [InlineData("refusal.json", typeof(Refusal))]
    [InlineData("study.done.json", typeof(StudyView))]
    [InlineData("study.running.json", typeof(StudyView))]
    [InlineData("study.comparison.json", typeof(StudyView))]
    [InlineData("study.sweep.json", typeof(StudyView))]
    [InlineData("study.sensitivity.json", typeof(StudyView))]
    [InlineData("study.lead.json", typeof(StudyView))]
    [InlineData("study.glove.json", typeof(StudyView))]
    [InlineData("study.whaleOrCrowd.json", typeof(StudyView))]
    [InlineData("study.lastSeconds.json", typeof(StudyView))]
    [InlineData("study.gate.json", typeof(StudyView))]
    [InlineData("study.planner.json", typeof(StudyView))]
    [InlineData("study-battles.json", typeof(IReadOnlyList<StudyBattleView>))]
    public void Example_ReadAndWrittenAgain_IsTheSame(string file, Type type)
    {
        string approved = Read(file);
        JsonTypeInfo shape = ContractsJson.Default.GetTypeInfo(type)!;

        string written = JsonSerializer.Serialize(JsonSerializer.Deserialize(approved, shape), shape);

        AssertSame(approved, written);
    }

    [Fact]
    public void EveryExample_IsTested()
    {
        string[] tested = [.. typeof(WireTests).GetMethod(nameof(Example_ReadAndWrittenAgain_IsTheSame))!
            .GetCustomAttributes(typeof(InlineDataAttribute), inherit: false)
            .Select(data => (string)((InlineDataAttribute)data).Data[0]!)];

        Assert.Equal(Directory.GetFiles(Folder).Select(Path.GetFileName).Order(), tested.Order());
    }

    [Fact]
    public void LiveFrame_MeansWhatItSays()
    {
        ScoreboardFrame frame = JsonSerializer.Deserialize(Read("frame.live.json"), ContractsJson.Default.ScoreboardFrame)!;

        Assert.Equal((1, 1234L, 17L, BattlePhase.Live, 180_600L), (frame.V, frame.Seq, frame.Rev, frame.Phase, frame.LeftMs));
        Assert.Equal((5, 12_400L, 18_000L), (frame.A.Multiplier, frame.A.MultiplierLeftMs, frame.B.HiddenLeftMs));
        Assert.Equal(new GiftFrame(5_119, Side.B, "Ines", -120, 1, 120), frame.Gifts[2]);
        Assert.Equal(new SupporterFrame("Noura", 30_210), frame.A.Top[0]);
        Assert.Equal(3, frame.Spectators);
    }

    [Fact]
    public void LapFrame_TellsTheVerdict()
    {
        ScoreboardFrame frame = JsonSerializer.Deserialize(Read("frame.lap.json"), ContractsJson.Default.ScoreboardFrame)!;

        Assert.Equal(new VerdictFrame(Winner.A, 7_410, VerdictReason.Points), frame.Verdict);
        Assert.Equal(frame.A.GiftPoints + frame.A.BonusPoints + frame.A.LikePoints + frame.A.FollowerPoints, frame.A.Points);
    }

    [Fact]
    public void CreateReply_KeepsTheSeedAsText_AndItsNulls() => AssertSame(
        """{"id":"n3w8r5t1ab","hostToken":"t0ken","seed":"18446744073709551615","commitment":null,"startsAt":1795428480000}""",
        JsonSerializer.Serialize(
            new CreateBattleReply("n3w8r5t1ab", "t0ken", "18446744073709551615", null, 1_795_428_480_000),
            ContractsJson.Default.CreateBattleReply));

    [Fact]
    public void Recording_HasTheContractsFields() => AssertSame(
        """
        {"format":"livebattle-recording/1","engineVersion":2,"scenario":{"name":"x"},"seed":"42",
         "inputs":[{"index":1,"tick":500,"kind":"gift","side":"b","spectator":7,"giftId":5655,"count":3,"powerUp":null},
                   {"index":2,"tick":510,"kind":"like","side":"a","spectator":7,"giftId":null,"count":15,"powerUp":null},
                   {"index":3,"tick":520,"kind":"powerUp","side":"a","spectator":null,"giftId":null,"count":null,"powerUp":"time-maker"},
                   {"index":4,"tick":530,"kind":"speedChallenge","side":null,"spectator":null,"giftId":null,"count":null,"powerUp":null},
                   {"index":5,"tick":600,"kind":"end","side":null,"spectator":null,"giftId":null,"count":null,"powerUp":null}],
         "marks":[{"index":0,"kind":"start","wallUnixMs":1795428480000,"tick":0,"num":1,"den":1}],
         "outcome":{"verdict":{"winner":"draw","margin":0,"reason":"ended"},"digest":"e2-00","events":9}}
        """,
        JsonSerializer.Serialize(
            new Recording
            {
                EngineVersion = 2,
                Scenario = JsonElement.Parse("""{"name":"x"}"""),
                Seed = "42",
                Inputs =
                [
                    new RecordedInput(1, 500, "gift", Side.B, 7, 5_655, 3),
                    new RecordedInput(2, 510, "like", Side.A, 7, Count: 15),
                    new RecordedInput(3, 520, "powerUp", Side.A, PowerUp: "time-maker"),
                    new RecordedInput(4, 530, "speedChallenge"),
                    new RecordedInput(5, 600, "end"),
                ],
                Marks = [new RecordedMark(0, "start", 1_795_428_480_000, 0, 1, 1)],
                Outcome = new RecordedOutcome(new VerdictFrame(Winner.Draw, 0, VerdictReason.Ended), "e2-00", 9),
            },
            ContractsJson.Default.Recording));

    [Theory]
    [InlineData("2")]
    [InlineData("\"2\"")]
    [InlineData("\"boxing\"")]
    public void Phase_AnythingButItsWord_IsNotRead(string word) => Assert.Throws<JsonException>(
        () => JsonSerializer.Deserialize(
            Read("frame.live.json").Replace("\"live\"", word, StringComparison.Ordinal), ContractsJson.Default.ScoreboardFrame));

    private static string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    private static void AssertSame(string approved, string written) => Assert.True(
        JsonNode.DeepEquals(JsonNode.Parse(approved), JsonNode.Parse(written)),
        $"approved:\n{JsonNode.Parse(approved)}\nwritten:\n{JsonNode.Parse(written)}");
}
