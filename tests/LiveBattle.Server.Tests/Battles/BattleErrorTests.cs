using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Hosting;
using Microsoft.AspNetCore.Http;
using ErrorCode = LiveBattle.Contracts.ErrorCode;

namespace LiveBattle.Server.Tests.Battles;

public sealed class BattleErrorTests
{
    /// <summary>The whole table: number, name on the wire, HTTP status. A code that is missing here fails.</summary>
    public static TheoryData<int, string, int> Table => new()
    {
        { 1001, "malformed", 400 },
        { 1002, "unknownBattle", 404 },
        { 1003, "unknownSide", 400 },
        { 1004, "unknownGift", 400 },
        { 1005, "badCount", 400 },
        { 1006, "badInputId", 400 },
        { 1007, "inputIdReused", 400 },
        { 1008, "badToken", 401 },
        { 1009, "wrongProtocol", 400 },
        { 1010, "tooLarge", 413 },
        { 1011, "badScenario", 400 },
        { 1012, "unknownStudy", 404 },
        { 2001, "battleOver", 409 },
        { 2002, "walletEmpty", 409 },
        { 2003, "noneLeft", 409 },
        { 2004, "notNow", 409 },
        { 2005, "gone", 410 },
        { 2006, "belowMinimum", 409 },
        { 2007, "dailyCap", 409 },
        { 2008, "notEligible", 409 },
        { 3001, "notStarted", 503 },
        { 3002, "catchingUp", 503 },
        { 3003, "rateLimited", 429 },
        { 3004, "journalUnavailable", 503 },
        { 3005, "stopping", 503 },
        { 3006, "busy", 503 },
        { 5001, "internal", 500 },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Result_OfEveryCode_HasItsStatusAndName(int code, string name, int status)
    {
        (HttpResponse response, JsonElement body) = await AnswerAsync(new BattleError((ErrorCode)code, "A sentence."));

        Assert.Equal(status, response.StatusCode);
        Assert.StartsWith("application/problem+json", response.ContentType, StringComparison.Ordinal);
        Assert.Equal((code, name), (body.GetProperty("code").GetInt32(), body.GetProperty("name").GetString()));
        Assert.Equal((status, "A sentence."), (body.GetProperty("status").GetInt32(), body.GetProperty("detail").GetString()));
        Assert.Empty(body.GetProperty("errors").EnumerateArray());
        Assert.False(response.Headers.ContainsKey("Retry-After"));
    }

    [Fact]
    public void Table_KnowsEveryCode() => Assert.Equal(
        Enum.GetValues<ErrorCode>().Select(code => (int)code).Order(),
        Table.Select(row => row.Data.Item1).Order());

    [Theory]
    [InlineData(1, "1")]
    [InlineData(1_000, "1")]
    [InlineData(1_001, "2")]
    [InlineData(2_000, "2")]
    public async Task Result_WithATimeToWait_RoundsItUpToSeconds(int retryAfterMs, string seconds)
    {
        (HttpResponse response, JsonElement body) = await AnswerAsync(
            new BattleError(ErrorCode.Busy, "Later.") { RetryAfterMs = retryAfterMs });

        Assert.Equal(seconds, response.Headers.RetryAfter);
        Assert.Equal(retryAfterMs, body.GetProperty("retryAfterMs").GetInt32());
    }

    [Fact]
    public async Task Result_WithProblems_NamesEach_AndAMissingValueIsNull()
    {
        (_, JsonElement body) = await AnswerAsync(new BattleError(ErrorCode.BadScenario, "Two.")
        {
            Problems = [new Problem("seed", "-1", "0 or more", "No."), new Problem("scenario", Problem.Missing, "a name", "Needed.")],
        });

        Assert.Equal(
            """[{"path":"seed","value":"-1","allowed":"0 or more","message":"No."},{"path":"scenario","value":null,"allowed":"a name","message":"Needed."}]""",
            body.GetProperty("errors").GetRawText());
    }

    [Fact]
    public void Reply_IsTheSameOnTheHub() => Assert.Equal(
        new ErrorReply(3004, "journalUnavailable", BattleError.JournalAway.Message, 2_000), ProblemMapping.Reply(BattleError.JournalAway));

    [Fact]
    public void UnknownBattle_EchoesNoMoreThanALine() =>
        Assert.InRange(BattleError.UnknownBattle(new string('x', 10_000)).Message.Length, 1, 200);

    private static async Task<(HttpResponse Response, JsonElement Body)> AnswerAsync(BattleError error)
    {
        using MemoryStream body = new();
        DefaultHttpContext context = new() { Response = { Body = body } };
        await ProblemMapping.Result(error).ExecuteAsync(context);
        return (context.Response, JsonElement.Parse(body.ToArray()));
    }
}
