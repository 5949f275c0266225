namespace LiveBattle.Guards.Tests;

public sealed class HouseRuleTests
{
    [Fact]
    public void Texts_KeepTheHouseRules()
    {
        Assert.True(Repository.Sources.Count > 200);
        Assert.Empty(Repository.Sources.SelectMany(HouseRules.Violations));
    }

    [Theory]
    [InlineData("src/X.cs", "// TO" + "DO: later")]
    [InlineData("README.md", "FIX" + "ME")]
    [InlineData("src/X.cs", "throw new NotImplemented" + "Exception();")]
    [InlineData("tests/X.Tests/X.cs", "Thread." + "Sleep(10);")]
    [InlineData("tests/X.Tests/X.cs", "await Task." + "Delay(10);")]
    [InlineData("tests/X.Tests/X.cs", "await Task." + "Delay(TimeSpan.FromSeconds(1), token);")]
    [InlineData("docs/x.md", "see /ho" + "me/someone/x")]
    [InlineData("web-client/src/x.ts", "const path = '/wo" + "rk/x'")]
    [InlineData("src/X.cs", @"C:\Us" + @"ers\x")]
    [InlineData("src/X.cs", "#pragma warning disable RS00" + "30")]
    public void Canary_APlantedFault_IsSeen(string path, string fault) =>
        Assert.Single(HouseRules.Violations(new Source(path, $"first line\n{fault}\n")));

    [Theory]
    [InlineData("tests/X.Tests/X.cs", "await Task." + "Delay(TimeSpan.FromSeconds(1), clock, token);")]
    [InlineData("tests/X.Tests/X.cs", "await Task." + "Delay(wait, timeProvider);")]
    [InlineData("src/X.cs", "fetch('/api/battles/homework/x')")]
    [InlineData("src/X.cs", "// see https://example.org/ho" + "me/x")]
    public void Rules_LeaveTheRestAlone(string path, string line) =>
        Assert.Empty(HouseRules.Violations(new Source(path, line)));

    [Fact]
    public void Canary_ATooLongFile_IsSeen()
    {
        Assert.Empty(HouseRules.Violations(new Source("src/X.cs", Lines(HouseRules.LongestFile))));
        Assert.Single(HouseRules.Violations(new Source("src/X.cs", Lines(HouseRules.LongestFile + 1))));

        static string Lines(int count) => string.Concat(Enumerable.Repeat("x\n", count));
    }
}
