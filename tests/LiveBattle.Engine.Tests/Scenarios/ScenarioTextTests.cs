using System.Text.Json;
using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Tests.Scenarios;

public sealed class ScenarioTextTests
{
    [Fact]
    public void Parse_TheSameInYamlAndJson_GivesEqualValues()
    {
        const string Yaml = """
            # a comment
            words: [plain, 'quoted 1', "true", "a\tb", Null, ~, "~"]
            numbers: [1, -2, +3, 0.5, .5, 1e3, 9223372036854775807, "1"]
            truths: [true, False, TRUE]
            empty:
            nested: { list: [], keys: {} }
            folded: >-
              two
              lines
            words that are no numbers: [301s, 0x10, .inf, NaN, Infinity, 1_000, yes]
            """;
        const string Json = """
            { "words": ["plain", "quoted 1", "true", "a\tb", null, null, "~"],
              "numbers": [1, -2, 3, 0.5, 0.5, 1000, 9223372036854775807, "1"],
              "truths": [true, false, true], "empty": null, "nested": { "list": [], "keys": {} },
              "folded": "two lines",
              "words that are no numbers": ["301s", "0x10", ".inf", "NaN", "Infinity", "1_000", "yes"] }
            """;
        Assert.True(JsonElement.DeepEquals(ScenarioText.Parse(Yaml).Value, ScenarioText.Parse(Json).Value));
    }

    [Theory]
    [InlineData("a: &x 1\nb: 2")]
    [InlineData("a: &x { c: 1 }")]
    [InlineData("a: &x [1]")]
    [InlineData("&x a: 1")]
    [InlineData("a: *x")]
    [InlineData("a: !!int 1")]
    [InlineData("a: !mine { c: 1 }")]
    [InlineData("!mine a: 1")]
    [InlineData("? [1, 2]\n: x")]
    [InlineData("<<: *x")]
    [InlineData("--- &x\na: 1")]
    public void Parse_AnchorsAliasesTagsAndOddKeys_AreOneProblem(string text)
    {
        Problem problem = Assert.Single(ScenarioText.Parse(text).Problems);
        Assert.StartsWith("line ", problem.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("not YAML", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("   \n# only a comment\n", "empty")]
    [InlineData("a: 1\n---\nb: 2", "one scenario")]
    [InlineData("a: 1\n...\n---\nb: 2", "one scenario")]
    [InlineData("a: [1, 2", "not YAML")]
    [InlineData("a: 1\n b: 2", "not YAML")]
    [InlineData("a: 'x", "not YAML")]
    [InlineData("a: 1\n\tb: 2", "not YAML")]
    [InlineData("{ \"a\": 1", "not JSON")]
    [InlineData("{ \"a\": 1 } x", "not JSON")]
    [InlineData("{ a: 1 }", "not JSON")]
    [InlineData("{ \"a\": \"\\ud800\" }", "half a character")]
    [InlineData("{ \"\\udc00\": 1 }", "half a character")]
    public void Parse_TextThatIsNoScenario_IsOneClearProblem(string text, string message)
    {
        Problem problem = Assert.Single(ScenarioText.Parse(text).Problems);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Allowed);
    }

    [Fact]
    public void Parse_HalfACharacter_IsOneProblem()
    {
        // Attributes cannot hold one.
        foreach (char half in (char[])[(char)0xD800, (char)0xDFFF])
        {
            Assert.Contains("cut in half", Assert.Single(ScenarioText.Parse($"a: {half}").Problems).Message, StringComparison.Ordinal);
            Assert.Contains("cut in half", Assert.Single(ScenarioText.Parse($$"""{ "a": "{{half}}" }""").Problems).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("{ \"a\": \"\\ud83d\\ude00 \\\\ud800\" }", "😀 \\ud800")]
    [InlineData("a: \"\\U0001F600\"", "😀")]
    public void Parse_EscapesOfWholeCharacters_AreRead(string text, string value) =>
        Assert.Equal(value, ScenarioText.Parse(text).Value.GetProperty("a").GetString());

    [Theory]
    [InlineData("\"\\uD800\"")]
    [InlineData("\"\\uDC00x\"")]
    public void Parse_YamlEscapeOfHalfACharacter_IsOneProblem(string scalar)
    {
        Assert.Single(ScenarioText.Parse("a: " + scalar).Problems);
        Assert.Single(ScenarioText.Parse(scalar + ": a").Problems);
    }

    [Fact]
    public void Parse_AsDeepAsAllowed_IsReadAndOneDeeperIsNot()
    {
        foreach (string value in (string[])["", "1"])
        {
            string deepest = string.Concat(Enumerable.Repeat("[", Limits.ScenarioDepth - 1)) + value
                + string.Concat(Enumerable.Repeat("]", Limits.ScenarioDepth - 1));
            Assert.True(ScenarioText.Parse($$"""{ "a": {{deepest}} }""").IsValid);
            Assert.True(ScenarioText.Parse("a: " + deepest).IsValid);
            Assert.Contains("16 deep", Assert.Single(ScenarioText.Parse($$"""{ "a": [{{deepest}}] }""").Problems).Allowed, StringComparison.Ordinal);
            Assert.Contains("too deep", Assert.Single(ScenarioText.Parse($"a: [{deepest}]").Problems).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Parse_FarTooDeep_IsOneProblem() =>
        Assert.Single(ScenarioText.Parse("a: " + new string('[', 100_000)).Problems);

    [Theory]
    [InlineData("# ", "x")]
    [InlineData("# ", "é")]
    public void Parse_AsLargeAsAllowed_IsReadAndOneByteMoreIsNot(string start, string filler)
    {
        const string End = "\na: 1";
        int width = System.Text.Encoding.UTF8.GetByteCount(filler);
        string largest = start + string.Concat(Enumerable.Repeat(filler, (Limits.ScenarioBytes - start.Length - End.Length) / width));
        largest += new string(' ', Limits.ScenarioBytes - System.Text.Encoding.UTF8.GetByteCount(largest) - End.Length) + End;
        Assert.True(ScenarioText.Parse(largest).IsValid);
        Assert.Contains("too large", Assert.Single(ScenarioText.Parse(largest + " ").Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_KeysThatStandTwice_AreNamedInYamlAndJson()
    {
        Assert.Equal("name", Texts.OnlyProblem(Texts.SmallPlus("name: Again")).Path);
        string json = Texts.Resolved(Texts.Small).ToCanonicalJson();
        Problem problem = Texts.OnlyProblem(json.Insert(1, "\"name\":\"First\","));
        Assert.Equal(("name", "each key once"), (problem.Path, problem.Allowed));
    }
}
