// Orleans, which comes with the Server, has an ErrorCode of its own.
using ErrorCode = LiveBattle.Contracts.ErrorCode;

namespace LiveBattle.Guards.Tests;

public sealed class UniqueIdTests
{
    private static readonly Source[] Server = [.. Repository.Under("src/LiveBattle.Server/", ".cs")];

    [Fact]
    public void LogIds_AreUnique_AndEveryMessageHasOne()
    {
        Assert.Empty(IdRules.LogIds(Server));
        Assert.Empty(IdRules.LogsWithoutId(Server));
        Assert.True(IdRules.LogIdCount(Server) > 0);
    }

    [Fact]
    public void ErrorCodes_AreUnique_AndInTheirRanges()
    {
        Assert.Empty(IdRules.ErrorCodes(Enum.GetNames<ErrorCode>().Select(name => (name, (int)Enum.Parse<ErrorCode>(name)))));
    }

    [Theory]
    [InlineData("[LoggerMessage(100, LogLevel.Debug, \"x\")]")]
    [InlineData("[LoggerMessage(\n  EventId = 100, Level = LogLevel.Debug)]")]
    [InlineData("// retired: [LoggerMessage(100, LogLevel.Debug, \"x\")]")]
    public void Canary_ARepeatedLogId_IsSeen(string again) =>
        Assert.Single(IdRules.LogIds([new Source("a.cs", "[LoggerMessage(100, LogLevel.Error, \"y\")]"), new Source("b.cs", again)]));

    [Fact]
    public void Canary_ALogMessageWithoutId_IsSeen() =>
        Assert.Single(IdRules.LogsWithoutId([new Source("a.cs", "[LoggerMessage(LogLevel.Error, \"y\")]")]));

    [Fact]
    public void Canary_BadErrorCodes_AreSeen()
    {
        Assert.Single(IdRules.ErrorCodes([("Gone", 2005), ("AlsoGone", 2005)]));
        Assert.Single(IdRules.ErrorCodes([("Odd", 4001)]));
        Assert.Single(IdRules.ErrorCodes([("Edge", 2000)]));
    }
}
