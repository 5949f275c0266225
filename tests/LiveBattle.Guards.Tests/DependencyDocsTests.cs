namespace LiveBattle.Guards.Tests;

public sealed class DependencyDocsTests
{
    private const string Heading = "| package | licence | why |\n|---|---|---|\n";

    [Fact]
    public void EveryPackage_IsListedWithLicenceAndReason()
    {
        const string Npm = "web-client/package.json";
        string[] npm = File.Exists(Path.Combine(Repository.Root, Npm)) ? DependencyDocs.OfNpm(Repository.Read(Npm)) : [];
        string[] tools = DependencyDocs.OfTools(Repository.Read(".config/dotnet-tools.json"));
        string[] packages = [.. DependencyDocs.OfNuGet(Repository.Read("Directory.Packages.props")), .. tools, .. npm];
        Assert.True(packages.Length > 10);
        Assert.Empty(DependencyDocs.Violations(Repository.Read(DependencyDocs.File), packages));
    }

    [Theory]
    [InlineData("", "Bogus")]
    [InlineData("| Bogus | MIT | names |\n| Gone | MIT | nothing |\n", "Bogus")]
    [InlineData("| Bogus | MIT |  |\n", "Bogus")]
    [InlineData("| Bogus |  | names |\n", "Bogus")]
    [InlineData("| Bogus | MIT | names |\n| Bogus | MIT | names |\n", "Bogus")]
    public void Canary_ABadList_IsSeen(string rows, string package) =>
        Assert.Single(DependencyDocs.Violations(Heading + rows, [package]));

    [Fact]
    public void Canary_PackagesReallyAreRead()
    {
        Assert.Equal(["X"], DependencyDocs.OfNuGet("<Project><ItemGroup><PackageVersion Include=\"X\" Version=\"1\" /></ItemGroup></Project>"));
        Assert.Equal(["w"], DependencyDocs.OfTools("""{ "version": 1, "tools": { "w": { "version": "1" } } }"""));
        Assert.Equal(["y", "@z/z"], DependencyDocs.OfNpm("""{ "dependencies": { "y": "1" }, "devDependencies": { "@z/z": "1" } }"""));
    }
}
