using LiveBattle.PresetStudies;

namespace LiveBattle.Studies.Tests.Presets;

public sealed class StudyOptionsTests
{
    [Fact]
    public void Parse_OfNothing_IsEveryStudyWith1000Seeds()
    {
        StudyOptions options = StudyOptions.Parse([], out string? problem)!;
        Assert.Null(problem);
        Assert.Equal(PresetStudy.All, options.Studies);
        Assert.Equal((1_000, false), (options.Seeds, options.Write));
    }

    [Fact]
    public void Parse_OfEverything_IsAllOfIt()
    {
        StudyOptions options = StudyOptions.Parse(["--seeds", "25", "even-battle", "--write"], out _)!;
        Assert.Equal(["even-battle"], options.Studies.Select(study => study.Preset));
        Assert.Equal((25, true), (options.Seeds, options.Write));
    }

    [Theory]
    [InlineData("late-snipe")]
    [InlineData("--seed", "1")]
    [InlineData("--seeds")]
    [InlineData("--seeds", "0")]
    [InlineData("--seeds", "-5")]
    [InlineData("--seeds", "1000001")]
    [InlineData("--seeds", "many")]
    public void Parse_OfSomethingElse_SaysWhatIsAllowed(params string[] arguments)
    {
        Assert.Null(StudyOptions.Parse(arguments, out string? problem));
        Assert.Contains(arguments[0], problem, StringComparison.Ordinal);
        Assert.Contains("Allowed: ", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1000000")]
    public void Parse_TakesSeedsUpToTheLimit(string seeds) =>
        Assert.Equal(seeds, StudyOptions.Parse(["--seeds", seeds], out _)!.Seeds.ToString());
}
