namespace LiveBattle.Guards.Tests;

/// <summary>Dependencies point one way, in project files, in assemblies and in <c>using</c> lines.</summary>
public sealed class ReferenceTests
{
    public static TheoryData<string> Projects { get; } =
        [.. Repository.Under("src/", ".csproj").Select(source => Path.GetFileNameWithoutExtension(source.Path)["LiveBattle.".Length..])];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_ReferencesOnlyWhatItMay(string project)
    {
        string csproj = Repository.Read($"src/LiveBattle.{project}/LiveBattle.{project}.csproj");
        Assert.Empty(ReferenceRules.OfProject(project, ProjectGraph.OfProject(csproj)));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Assembly_ReferencesOnlyWhatItMay(string project)
    {
        string[] references = ProjectGraph.OfAssembly(Path.Combine(AppContext.BaseDirectory, $"LiveBattle.{project}.dll"));
        Assert.Contains("System.Runtime", references);
        Assert.Empty(ReferenceRules.OfAssembly(project, references));
    }

    [Fact]
    public void Usings_StayWithTheirOwners() => Assert.Empty(Repository.Under("src/", ".cs").SelectMany(UsingRules.Violations));

    [Theory]
    [InlineData("Economy", "LiveBattle.Engine")]
    [InlineData("Engine", "LiveBattle.Contracts")]
    [InlineData("Studies", "LiveBattle.Projection")]
    [InlineData("Contracts", "LiveBattle.Economy")]
    [InlineData("Cli", "LiveBattle.Server")]
    [InlineData("Server", "LiveBattle.Cli")]
    [InlineData("Cli", "Microsoft.Orleans.Server")]
    [InlineData("Server", "Bogus")]
    [InlineData("Projection", "Microsoft.Data.Sqlite")]
    [InlineData("Helpers", "System.Runtime")]
    public void Canary_APlantedReference_IsSeen(string project, string reference)
    {
        string planted = reference.StartsWith("LiveBattle", StringComparison.Ordinal)
            ? $"<ProjectReference Include=\"../{reference}/{reference}.csproj\" />"
            : $"<PackageReference Include=\"{reference}\" />";
        string csproj = $"<Project><ItemGroup>{planted}</ItemGroup></Project>";
        Assert.Single(ReferenceRules.OfProject(project, ProjectGraph.OfProject(csproj)));
        Assert.Single(ReferenceRules.OfAssembly(project, [reference]));
    }

    [Fact]
    public void Canary_AssembliesReallyAreRead()
    {
        string[] references = ProjectGraph.OfAssembly(Path.Combine(AppContext.BaseDirectory, "LiveBattle.Projection.dll"));
        Assert.Contains("LiveBattle.Engine", references);
        Assert.Contains("Bogus", references);
    }

    [Theory]
    [InlineData("src/LiveBattle.Server/Live/X.cs", "using Microsoft.Data.Sqlite;")]
    [InlineData("src/LiveBattle.Server/Battles/X.cs", "using Bogus;")]
    [InlineData("src/LiveBattle.Studies/X.cs", "using Orleans.Runtime;")]
    [InlineData("src/LiveBattle.Cli/X.cs", "global using static YamlDotNet.Core.Parser;")]
    public void Canary_APlantedUsing_IsSeen(string path, string line) =>
        Assert.Single(UsingRules.Violations(new Source(path, $"namespace X;\n{line}\n")));
}
