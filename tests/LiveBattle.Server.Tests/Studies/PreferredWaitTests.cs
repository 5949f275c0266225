using LiveBattle.Server.Studies;
using Microsoft.AspNetCore.Http;

namespace LiveBattle.Server.Tests.Studies;

public sealed class PreferredWaitTests
{
    [Theory]
    [InlineData("wait=0", 0)]
    [InlineData("wait=3", 3)]
    [InlineData("respond-async, wait=3", 3)]
    [InlineData("Wait=10; x=y", 10)]
    [InlineData("wait=11", 10)]
    [InlineData("wait=2147483647", 10)]
    [InlineData("wait=2147483648", null)]
    [InlineData("wait=-1", null)]
    [InlineData("wait=1.5", null)]
    [InlineData("wait", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Preference_IsSecondsUpToTen_AndAnythingElseIsNone(string? prefer, int? seconds)
    {
        HeaderDictionary headers = [];
        headers["Prefer"] = prefer;
        Assert.Equal(seconds, PreferredWait.Of(headers)?.TotalSeconds);
    }
}
