namespace LiveBattle.Economy.Tests;

public sealed class SuggestionTests
{
    private static readonly string[] Names = ["Rose", "Rosa", "Lion", "Galaxy"];

    [Theory]
    [InlineData("rse", "Rose")]
    [InlineData("Rosse", "Rose")]
    [InlineData("Ros", "Rose")]
    [InlineData("ROSA", "Rosa")]
    [InlineData("galxy", "Galaxy")]
    public void NearName_IsSuggested_TheFirstOfEquals(string written, string meant) =>
        Assert.Equal(meant, Suggestion.Nearest(written, Names));

    [Theory]
    [InlineData("")]
    [InlineData("Li")]
    [InlineData("submarine")]
    public void NameThatNeedsHalfItsLetters_IsNotSuggested(string written) =>
        Assert.Null(Suggestion.Nearest(written, Names));

    [Fact]
    public void WithoutCandidates_NothingIsSuggested() => Assert.Null(Suggestion.Nearest("Rose", []));

    [Fact]
    public void EndlessText_IsNotCompared() => Assert.Null(Suggestion.Nearest(new string('x', 81), [new string('x', 82)]));
}
