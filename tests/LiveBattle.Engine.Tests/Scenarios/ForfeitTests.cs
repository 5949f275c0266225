using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Tests.Scenarios;

/// <summary>The forfeit deck: tasks in English, and in as many other languages as somebody wrote.</summary>
public sealed class ForfeitTests
{
    private static readonly Forfeit InTwo = new(KeyValuePair.Create("en", "Sing"), KeyValuePair.Create("ar", "غناء"));

    [Fact]
    public void Text_InALanguageItHas_IsThatElseEnglish()
    {
        Assert.Equal("غناء", InTwo.Text("ar"));
        Assert.Equal("Sing", InTwo.Text("en"));
        Assert.Equal("Sing", InTwo.Text("fr"));
        Assert.Equal("Sing", Forfeit.InEnglish("Sing").Text("ar"));
        Assert.Equal("Sing", InTwo.ToString());
    }

    [Fact]
    public void Equals_AnotherOfTheSameTexts_IsEqual()
    {
        Forfeit again = new(KeyValuePair.Create("ar", "غناء"), KeyValuePair.Create("en", "Sing"));
        Assert.Equal(InTwo, again);
        Assert.Equal(InTwo.GetHashCode(), again.GetHashCode());
        Assert.NotEqual(InTwo, Forfeit.InEnglish("Sing"));
        Assert.NotEqual(InTwo, new Forfeit(KeyValuePair.Create("en", "Sing"), KeyValuePair.Create("ar", "رسم")));
        Assert.NotEqual(InTwo, new Forfeit(KeyValuePair.Create("en", "Sing"), KeyValuePair.Create("fa", "غناء")));
    }

    [Fact]
    public void New_WithoutEnglish_Throws() =>
        Assert.Throws<ArgumentException>(() => new Forfeit(KeyValuePair.Create("ar", "غناء")));

    [Theory]
    [InlineData("[Sing]", "[\"Sing\"]")]
    [InlineData("[{ en: Sing }]", "[\"Sing\"]")]
    [InlineData("[{ en: Sing, ar: غناء }, Draw]", "[{\"ar\":\"غناء\",\"en\":\"Sing\"},\"Draw\"]")]
    [InlineData("[{ zh: 唱歌, en: Sing, de: Singen }]", "[{\"de\":\"Singen\",\"en\":\"Sing\",\"zh\":\"唱歌\"}]")]
    public void Read_ADeck_IsWrittenInTheOrderOfItsLanguages(string written, string canonical)
    {
        Scenario scenario = Texts.Resolved(Texts.SmallPlus("forfeits: " + written));
        Assert.EndsWith($"\"forfeits\":{canonical}}}", scenario.ToCanonicalJson(), StringComparison.Ordinal);
        Scenario again = Texts.Resolved(scenario.ToCanonicalJson());
        Assert.Equal(scenario.Forfeits, again.Forfeits);
        Assert.Equal(scenario.ToCanonicalJson(), again.ToCanonicalJson());
    }

    [Theory]
    [InlineData("[' ']", "forfeits[0]", "1 to")]
    [InlineData("[Sing, 5]", "forfeits[1]", "1 to")]
    [InlineData("[Sing, null]", "forfeits[1]", "1 to")]
    [InlineData("[{}]", "forfeits[0].en", "1 to")]
    [InlineData("[{ ar: غناء }]", "forfeits[0].en", "1 to")]
    [InlineData("[{ en: ' ' }]", "forfeits[0].en", "1 to")]
    [InlineData("[{ en: Sing, ar: null }]", "forfeits[0].ar", "1 to")]
    [InlineData("[{ en: Sing, EN: Sing }]", "forfeits[0]", "two lower-case letters")]
    [InlineData("[{ en: Sing, ara: غناء }]", "forfeits[0]", "two lower-case letters")]
    [InlineData("[{ en: Sing, a: غناء }]", "forfeits[0]", "two lower-case letters")]
    [InlineData("[{ en: Sing, 'é1': x }]", "forfeits[0]", "two lower-case letters")]
    [InlineData("[]", "forfeits", "1 to 200 tasks")]
    [InlineData("Sing", "forfeits", "a list")]
    public void Read_ADeckThatIsWrong_SaysWhere(string written, string path, string allowed)
    {
        IReadOnlyList<Problem> problems = [.. ScenarioResolver.ResolveText(Texts.SmallPlus("forfeits: " + written)).Problems];
        Problem problem = problems[0];
        Assert.Equal(path, problem.Path);
        Assert.Contains(allowed, problem.Allowed, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ALanguageThatStandsTwice_IsRefused()
    {
        Problem problem = Texts.OnlyProblem(Texts.SmallPlus("forfeits: [{ en: Sing, ar: غناء, ar: رسم }]"));
        Assert.Equal(("forfeits[0].ar", "each key once"), (problem.Path, problem.Allowed));
    }

    [Fact]
    public void Read_CardsAtTheLimit_AreTakenAndOneMoreIsNot()
    {
        Texts.AssertTaken(Many(Limits.Forfeits), "", true);
        Texts.AssertTaken(Many(Limits.Forfeits + 1), "forfeits", false);

        static string Many(int count) => Texts.SmallPlus($"forfeits: [{string.Join(", ", Enumerable.Repeat("Sing", count))}]");
    }

    [Fact]
    public void Read_LanguagesAtTheLimit_AreTakenAndOneMoreIsNot()
    {
        Texts.AssertTaken(Many(Limits.Languages), "", true);
        Texts.AssertTaken(Many(Limits.Languages + 1), "forfeits[0]", false);

        static string Many(int count) => Texts.SmallPlus(
            $"forfeits: [{{ en: Sing, {string.Join(", ", Enumerable.Range(1, count - 1).Select(i => $"x{(char)('a' + i)}: Sing"))} }}]");
    }

    [Fact]
    public void Read_TextAtTheLimit_IsTakenAndOneLongerIsNot()
    {
        string longest = new('x', Limits.NameLength);
        Texts.AssertTaken(Texts.SmallPlus($"forfeits: [{{ en: Sing, de: {longest} }}]"), "", true);
        Texts.AssertTaken(Texts.SmallPlus($"forfeits: [{{ en: Sing, de: {longest}x }}]"), "forfeits[0].de", false);
    }

    [Fact]
    public void DefaultDeck_HasEachTaskOnceInEnglishAndArabic()
    {
        Assert.Equal(ForfeitDeck.Default.Length, ForfeitDeck.Default.Select(card => card.Text("en")).Distinct().Count());
        Assert.Equal(ForfeitDeck.Default.Length, ForfeitDeck.Default.Select(card => card.Text("ar")).Distinct().Count());
        Assert.All(ForfeitDeck.Default, card =>
        {
            Assert.Equal(["ar", "en"], card.Texts.Keys);
            Assert.All(card.Text("en"), c => Assert.True(char.IsAscii(c), card.Text("en")));
            Assert.All(card.Text("ar"), c => Assert.True(c is ' ' or '،' or (>= '\u0621' and <= '\u0652'), card.Text("ar")));
        });
    }

    [Fact]
    public void DefaultDeck_HasAsManyTasksWithTheAudienceAsAlone()
    {
        int together = ForfeitDeck.Default.Count(card => card.Text("en").Split(' ').Any(word => word.TrimEnd(':', ',') is "audience" or "comments" or "supporters"));
        Assert.Equal(ForfeitDeck.Default.Length, 2 * together);
    }

    [Fact]
    public void DefaultDeck_ReadsBackAsItIsWritten() =>
        Assert.Equal(ForfeitDeck.Default, Texts.Resolved(Texts.Resolved(Texts.Small).ToCanonicalJson()).Forfeits);
}
