using System.Collections.Immutable;
using LiveBattle.Engine;
using LiveBattle.Engine.Scenarios;
using LiveBattle.PresetStudies;

namespace LiveBattle.Studies.Tests.Presets;

public sealed class PresetDocumentTests
{
    [Fact]
    public void With_ReplacesWhatItSaidOfAPreset_AndKeepsTheRest()
    {
        string first = PresetDocument.With("", [Result(EvenBattleStudy.Study, 0.25), Result(AsMeasuredStudy.Study, 0.5)]);
        string second = PresetDocument.With(first, [Result(EvenBattleStudy.Study, 0.75)]);
        Assert.Equal(PresetDocument.Section(first, "as-measured"), PresetDocument.Section(second, "as-measured"));
        Assert.Contains("| 0.75 ", PresetDocument.Section(second, "even-battle"), StringComparison.Ordinal);
        Assert.Equal(first.Replace("| 0.25 ", "| 0.75 ", StringComparison.Ordinal), second);
    }

    [Fact]
    public void Section_OfAPresetThatIsNotThere_IsNothing() => Assert.Null(PresetDocument.Section("# Title\n\n## other\n", "even-battle"));

    [Fact]
    public void Table_MarksWhatIsOutside()
    {
        StudyResult result = Result(EvenBattleStudy.Study, 1.25);
        Assert.False(result.IsInside);
        Assert.Equal(
            "| statistic | measured | described | simulated | inside |\n"
                + "| --------- | -------- | --------- | --------- | ------ |\n"
                + "| share     | 0.5      | 0 to 1    | 1.25      | NO     |\n"
                + "| count     |          | 3 or more | 3         | yes    |\n",
            result.Table());
    }

    [Theory]
    [InlineData("as-measured")]
    [InlineData("even-battle")]
    public void Document_IsOfThePresetAndTheEngineAsTheyAre_AndFindsEverythingInside(string preset)
    {
        string document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "presets.md"));
        string section = PresetDocument.Section(document, preset)!;
        string origin = $"Engine version {EngineVersion.Current}, scenario `{ScenarioResolver.ResolvePreset(preset).Value.ComputeId()}`, 1,000 seeds";
        Assert.Contains(origin, section, StringComparison.Ordinal);
        Assert.DoesNotContain("| NO ", section, StringComparison.Ordinal);
    }

    private static StudyResult Result(PresetStudy study, double value) => new(
        study,
        "id",
        10,
        ImmutableArray.Create(new Finding("share", 0.5, new Interval(0, 1), value), new Finding("count", null, Interval.AtLeast(3), 3)));
}
