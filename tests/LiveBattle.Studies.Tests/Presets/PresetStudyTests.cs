using LiveBattle.Engine.Scenarios;
using LiveBattle.PresetStudies;

namespace LiveBattle.Studies.Tests.Presets;

public sealed class PresetStudyTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("as-measured")]
    [InlineData("even-battle")]
    public void Preset_IsWhatItClaims_Over1000Seeds(string preset)
    {
        StudyResult result = PresetStudy.All.Single(study => study.Preset == preset)
            .Run(ScenarioResolver.ResolvePreset(preset).Value, PresetStudy.DefaultSeeds);
        output.WriteLine(result.Table());
        Assert.All(result.Findings, finding => Assert.True(finding.IsInside, finding.ToString()));
    }

    [Fact]
    public void PresetThatIsAnother_IsOutside()
    {
        StudyResult result = EvenBattleStudy.Study.Run(ScenarioResolver.ResolvePreset("whale-and-crowd").Value, 50);
        Assert.False(result.IsInside);
        Assert.False(result.Findings.Single(finding => finding.Statistic == "viewers").IsInside);
    }

    // It claims nothing of the kind: nobody comes, and 30 % of its gifts cost more than a coin.
    [Fact]
    public void AsMeasured_OfBattlesThatAreNot_IsOutside_AndTheMeasurementItselfIsInside()
    {
        StudyResult result = AsMeasuredStudy.Study.Run(ScenarioResolver.ResolvePreset("poisson-check").Value, 50);
        output.WriteLine(result.Table());
        Assert.False(result.IsInside);
        Assert.False(result.Findings.Single(finding => finding.Statistic == "gift messages per join").IsInside);
        Assert.Equal(0.7, result.Findings.Single(finding => finding.Statistic == "share of one-coin gifts").Simulated, 0.05);
        Assert.All(result.Findings, finding => Assert.True(finding.Allowed.Contains(finding.Measured!.Value), finding.ToString()));
    }

    [Fact]
    public void MoreSeeds_BeginWithTheSameBattles()
    {
        Scenario scenario = ScenarioResolver.ResolvePreset("even-battle").Value;
        Assert.Equal(PlayedBattle.PlayAll(scenario, 8), PlayedBattle.PlayAll(scenario, 20)[..8]);
    }
}
