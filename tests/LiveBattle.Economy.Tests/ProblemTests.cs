using System.Collections.Immutable;
using System.Text.Json;

namespace LiveBattle.Economy.Tests;

public sealed class ProblemTests
{
    private static readonly Problem Wrong = new("a.b", "5", "1 to 4", "This is too much.");

    [Fact]
    public void Checked_WithAValue_HoldsIt()
    {
        var read = new Checked<string>("here");
        Assert.True(read.IsValid);
        Assert.Equal("here", read.Value);
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void Checked_WithProblems_HoldsNoValue_AndSaysWhy()
    {
        var read = new Checked<string>([Wrong, Wrong with { Path = "c" }]);
        Assert.False(read.IsValid);
        Assert.Equal(2, read.Problems.Length);
        var thrown = Assert.Throws<InvalidOperationException>(() => read.Value);
        Assert.Equal("a.b: This is too much.; c: This is too much.", thrown.Message);
    }

    [Fact]
    public void Checked_WithOneProblem_HasThatOne() => Assert.Equal([Wrong], new Checked<string>(Wrong).Problems.AsEnumerable());

    [Fact]
    public void Checked_FailedWithoutAProblem_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new Checked<string>(ImmutableArray<Problem>.Empty));

    [Fact]
    public void Echo_OfSixtyCharacters_IsWhole_AndOfMoreIsCut()
    {
        var sixty = new string('x', 60);
        Assert.Equal(sixty, Problem.Echo(sixty));
        Assert.Equal(sixty + "...", Problem.Echo(sixty + "y"));
    }

    [Theory]
    [InlineData("line\nbreak", "line\\u000abreak")]
    [InlineData("\u001b[31mred", "\\u001b[31mred")]
    [InlineData("plain ليلى", "plain ليلى")]
    public void Echo_SpellsControlCharactersOut(string text, string shown) => Assert.Equal(shown, Problem.Echo(text));

    [Theory]
    [InlineData("""{ "a": [1, "x", null, { "b": true }] }""", true)]
    [InlineData("\"\\ud83e\\udd81\"", true)]
    [InlineData("\"\\ud83e\"", false)]
    [InlineData("""{ "\udd81": 1 }""", false)]
    [InlineData("""{ "a": [1, { "b": "\ud83e" }] }""", false)]
    public void JsonText_WithHalfACharacterAnywhere_IsNotWhole(string json, bool whole) =>
        Assert.Equal(whole, JsonText.IsWhole(JsonElement.Parse(json)));
}
