using System.Text.Json;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;

using LiveBattle.Projection;

namespace LiveBattle.Cli.Tests;

/// <summary>One line a kind of event, letter for letter; then whole battles of lines.</summary>
public sealed class EventLinesTests
{
    private static readonly string[] EveryKey =
        ["n", "atMicros", "kind", "side", "viewer|spectator", "giftId", "count", "coins", "points", "bonus", "late"];

    public static TheoryData<string> Battles { get; } = [.. Presets.Names, "-"];

    [Fact]
    public void Gift_OfAViewer() => AssertLine(
        """{"n":7,"atMicros":3000001,"kind":"giftSent","side":"a","viewer":1048577,"giftId":5655,"count":3,"coins":3,"points":3,"bonus":0,"late":false}""",
        Gift());

    [Fact]
    public void Gift_OfASpectatorInSettle_IsLate() => AssertLine(
        """{"n":7,"atMicros":3000001,"kind":"giftSent","side":"b","spectator":0,"giftId":-99,"count":1,"coins":99,"points":0,"bonus":0,"late":true}""",
        Gift() with
        {
            Side = BattleSide.B,
            ActorKind = ActorKind.Spectator,
            Actor = 0,
            GiftId = -99,
            Count = 1,
            Coins = 99,
            Points = 0,
            Marks = EventMarks.Late,
        });

    [Theory]
    [InlineData(EventMarks.Glove, "glove")]
    [InlineData(EventMarks.Challenge, "challenge")]
    public void Gift_ThatIsMultiplied_SaysByWhat(EventMarks mark, string by) => AssertLine(
        $$"""{"n":7,"atMicros":3000001,"kind":"giftSent","side":"a","viewer":1048577,"giftId":5655,"count":3,"coins":3,"points":3,"bonus":12,"late":false,"multipliedBy":"{{by}}"}""",
        Gift() with { Bonus = 12, Marks = mark });

    [Fact]
    public void Likes_OfASpectator() => AssertLine(
        """{"n":8,"atMicros":4000000,"kind":"liked","side":"a","spectator":2,"giftId":null,"count":15,"coins":0,"points":6,"bonus":0,"late":false}""",
        Likes(ActorKind.Spectator));

    [Fact]
    public void Likes_OfACohort_NameNoViewer() => AssertLine(
        """{"n":8,"atMicros":4000000,"kind":"liked","side":"a","viewer":null,"giftId":null,"count":15,"coins":0,"points":6,"bonus":0,"late":false,"cohort":2}""",
        Likes(ActorKind.Cohort));

    [Fact]
    public void Likes_OfASpectatorInSettle_AreLate() => AssertLine(
        """{"n":8,"atMicros":4000000,"kind":"liked","side":"a","spectator":2,"giftId":null,"count":15,"coins":0,"points":0,"bonus":0,"late":true}""",
        Likes(ActorKind.Spectator) with { Points = 0, Marks = EventMarks.Late });

    [Fact]
    public void Followers_BringPoints() => AssertLine(
        """{"n":1,"atMicros":5,"kind":"followersCounted","side":"b","viewer":null,"giftId":null,"count":0,"coins":0,"points":600,"bonus":0,"late":false}""",
        Of(EventKind.FollowersCounted, BattleSide.B) with { Points = 600 });

    [Theory]
    [InlineData(EventKind.ViewerJoined, "viewerJoined")]
    [InlineData(EventKind.ViewerLeft, "viewerLeft")]
    public void Viewer_WhoComesOrGoes(EventKind kind, string word) => AssertLine(
        $$"""{"n":1,"atMicros":5,"kind":"{{word}}","side":"a","viewer":60,"giftId":null,"count":0,"coins":0,"points":0,"bonus":0,"late":false}""",
        Of(kind, BattleSide.A) with { ActorKind = ActorKind.Viewer, Actor = 60 });

    [Theory]
    [InlineData(EventKind.LiveStarted, BattleSide.Neither, "liveStarted", "null")]
    [InlineData(EventKind.SettleStarted, BattleSide.Neither, "settleStarted", "null")]
    [InlineData(EventKind.SideLeft, BattleSide.B, "sideLeft", "\"b\"")]
    [InlineData(EventKind.BattleEnded, BattleSide.Neither, "battleEnded", "null")]
    public void Turn_OfTheBattle(EventKind kind, BattleSide side, string word, string told) => AssertLine(
        $$"""{"n":1,"atMicros":5,"kind":"{{word}}","side":{{told}},"viewer":null,"giftId":null,"count":0,"coins":0,"points":0,"bonus":0,"late":false}""",
        Of(kind, side));

    [Theory]
    [InlineData(PowerUp.BoostingGlove, "boosting-glove")]
    [InlineData(PowerUp.MagicMist, "magic-mist")]
    [InlineData(PowerUp.TimeMaker, "time-maker")]
    public void PowerUp_IsNamed_AndIsNoGift(PowerUp powerUp, string name) => AssertLine(
        $$"""{"n":1,"atMicros":5,"kind":"powerUpUsed","side":"a","viewer":null,"giftId":null,"count":0,"coins":0,"points":0,"bonus":0,"late":false,"powerUp":"{{name}}"}""",
        Of(EventKind.PowerUpUsed, BattleSide.A) with { GiftId = (int)powerUp });

    [Fact]
    public void Challenge_Announced_TellsItsTask_AndNoPoints() => AssertLine(
        """{"n":1,"atMicros":5,"kind":"challengeAnnounced","side":null,"viewer":null,"giftId":null,"count":0,"coins":0,"points":0,"bonus":0,"late":false,"target":30,"multiplier":2,"withinMicros":40000000,"lastsMicros":30000000}""",
        Of(EventKind.ChallengeAnnounced, BattleSide.Neither) with { Count = 30, GiftId = 2, Points = 40_000_000, Bonus = 30_000_000 });

    [Theory]
    [InlineData(29, EventMarks.None, "false")]
    [InlineData(31, EventMarks.Made, "true")]
    public void Challenge_Settled_TellsASidesTask(int received, EventMarks marks, string made) => AssertLine(
        $$"""{"n":1,"atMicros":5,"kind":"challengeSettled","side":"b","viewer":null,"giftId":null,"count":0,"coins":0,"points":0,"bonus":0,"late":false,"received":{{received}},"made":{{made}}}""",
        Of(EventKind.ChallengeSettled, BattleSide.B) with { Count = received, Marks = marks });

    [Theory]
    [InlineData(BattleSide.A, EndReason.Points, 0, "\"a\"", "a", "points", "0")]
    [InlineData(BattleSide.B, EndReason.Walkover, 23, "\"b\"", "b", "walkover", "23")]
    [InlineData(BattleSide.Neither, EndReason.Ended, -1, "null", "draw", "ended", "null")]
    public void Verdict_TellsItsMarginAndForfeit_AndNoPoints(
        BattleSide side, EndReason reason, int forfeit, string told, string winner, string word, string task) => AssertLine(
        $$"""{"n":1,"atMicros":5,"kind":"verdictReached","side":{{told}},"viewer":null,"giftId":null,"count":0,"coins":0,"points":0,"bonus":0,"late":false,"winner":"{{winner}}","margin":757,"reason":"{{word}}","forfeit":{{task}}}""",
        Of(EventKind.VerdictReached, side) with { Points = 757, GiftId = (int)reason, Count = forfeit });

    /// <summary>A kind that is not told would be noticed only when it happens.</summary>
    [Fact]
    public void Kind_OfEveryEvent_HasALineOfItsOwn()
    {
        EventKind[] kinds = [.. Enum.GetValues<EventKind>().Where(kind => kind != EventKind.None)];
        string[] words = [.. kinds.Select(kind => Json(Of(kind, BattleSide.A) with { GiftId = 1 }).GetProperty("kind").GetString()!)];
        Assert.Equal(kinds.Select(kind => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString())), words);
    }

    [Fact]
    public void Line_WithEveryNumberAtItsWidest_IsWhole()
    {
        JsonElement widest = Json(Gift() with
        {
            N = long.MaxValue,
            AtMicros = long.MaxValue,
            Actor = int.MaxValue,
            GiftId = int.MinValue,
            Count = int.MaxValue,
            Coins = long.MaxValue,
            Points = long.MaxValue,
            Bonus = long.MaxValue,
        });
        Assert.Equal((long.MaxValue, long.MaxValue), (widest.GetProperty("n").GetInt64(), widest.GetProperty("bonus").GetInt64()));
        Assert.Equal(int.MinValue, widest.GetProperty("giftId").GetInt32());
    }

    [Theory]
    [MemberData(nameof(Battles))]
    public async Task Lines_OfABattle_HaveEveryKey_AndSumToItsResult(string scenario)
    {
        using TempFolder folder = new();
        CliRun run = await CliRun.Piped(
            EveryRule.Yaml, "simulate", scenario, "--seed", "42", "--json", "--events", folder["events.jsonl"]);
        Dictionary<string, Sums> sums = new(StringComparer.Ordinal) { ["a"] = new Sums(), ["b"] = new Sums() };
        long lines = 0;
        foreach (string line in File.ReadLines(folder["events.jsonl"]))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement told = document.RootElement;
            Assert.Equal(lines++, told.GetProperty("n").GetInt64());
            Assert.Equal(EveryKey, told.EnumerateObject().Take(EveryKey.Length).Select(Key));
            if (told.GetProperty("side").GetString() is { } side)
                sums[side].Add(told);
            else
                Assert.Equal((0, 0), (told.GetProperty("points").GetInt64(), told.GetProperty("bonus").GetInt64()));
        }

        Assert.Equal(run.Json.GetProperty("events").GetInt64(), lines);
        Assert.All(sums, side => side.Value.AssertAre(run.Json.GetProperty(side.Key)));
    }

    [Fact]
    public async Task EveryRule_IsTold()
    {
        CliRun run = await CliRun.Piped(EveryRule.Yaml, "simulate", "-", "--seed", "42", "--events", "-");
        foreach (string word in (string[])
        [
            "giftSent", "liked", "followersCounted", "viewerJoined", "viewerLeft", "powerUpUsed", "challengeAnnounced", "challengeSettled",
            "glove", "challenge", "boosting-glove", "magic-mist", "time-maker",
        ])
        {
            Assert.Contains($"\"{word}\"", run.Out, StringComparison.Ordinal);
        }
    }

    private static string Key(JsonProperty property) => property.Name is "viewer" or "spectator" ? "viewer|spectator" : property.Name;

    private static EventRecord Of(EventKind kind, BattleSide side) => new() { N = 1, AtMicros = 5, Kind = kind, Side = side };

    private static EventRecord Gift() => new()
    {
        N = 7,
        AtMicros = 3_000_001,
        Kind = EventKind.GiftSent,
        Side = BattleSide.A,
        ActorKind = ActorKind.Viewer,
        Actor = 1_048_577,
        GiftId = 5_655,
        Count = 3,
        Coins = 3,
        Points = 3,
    };

    private static EventRecord Likes(ActorKind who) => new()
    {
        N = 8,
        AtMicros = 4_000_000,
        Kind = EventKind.Liked,
        Side = BattleSide.A,
        ActorKind = who,
        Actor = 2,
        Count = 15,
        Points = 6,
    };

    private static void AssertLine(string expected, EventRecord record) => Assert.Equal(expected + "\n", Line(record));

    private static JsonElement Json(EventRecord record) => JsonElement.Parse(Line(record));

    private static string Line(in EventRecord record)
    {
        using StringWriter writer = new();
        new EventLines(writer).Write(record);
        return writer.ToString();
    }

    /// <summary>What the lines of a side add up to.</summary>
    private sealed class Sums
    {
        private long _points;
        private long _bonus;
        private long _coins;
        private long _gifts;
        private long _giftMessages;
        private long _likes;

        public void Add(JsonElement line)
        {
            string kind = line.GetProperty("kind").GetString()!;
            _points += line.GetProperty("points").GetInt64();
            _bonus += line.GetProperty("bonus").GetInt64();
            _coins += line.GetProperty("coins").GetInt64();
            _gifts += kind == "giftSent" ? line.GetProperty("count").GetInt64() : 0;
            _giftMessages += kind == "giftSent" ? 1 : 0;
            _likes += kind == "liked" ? line.GetProperty("count").GetInt64() : 0;
        }

        public void AssertAre(JsonElement side) => Assert.Equal(
            (Of(side, "points"), Of(side, "bonusPoints"), Of(side, "coins"), Of(side, "gifts"), Of(side, "giftMessages"), Of(side, "likes")),
            (_points + _bonus, _bonus, _coins, _gifts, _giftMessages, _likes));

        private static long Of(JsonElement side, string key) => side.GetProperty(key).GetInt64();
    }
}
