using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LiveBattle.Cli.Tests;

/// <summary>Pages of studies: whole, harmless, and true to the numbers.</summary>
public sealed class StudyPageTests
{
    private const string Evil = """
        name: "</title><script>alert(1)</script> & \"q\" 'x' =1+1"
        creators:
          a: { name: "<img src=x onerror=alert(1)> ليلى" }
          b: { name: "]]> --> </style> [red]Marco &lt; =HYPERLINK(1)" }
        audience:
          a: [ { cohort: crowd, size: 20, giftsPerMinute: 0.5, gifts: { Rose: 1 } } ]
          b: [ { cohort: crowd, size: 20, giftsPerMinute: 0.5, gifts: { Rose: 1 } } ]
        """;

    public static TheoryData<string> Questions { get; } =
    [
        "study even-battle --replications 60 --seed 1",
        "study even-battle --replications 1 --seed 1",
        "study even-battle --precision 0.1 --seed 1",
        "study whale-and-crowd --vary audience.b.whale.giftsPerMinute=0.05..0.3:0.05 --replications 40 --seed 1",
        "study even-battle --vary rules.duration=300s..60s:-120s --replications 40 --seed 1",
        "study glove-finish --against-set rules.gloveChance=0 --replications 40 --seed 1",
        "study even-battle --against whale-and-crowd --luck own --replications 40 --seed 1",
        "study whale-and-crowd --sensitivity --replications 40 --seed 1",
    ];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Page_OfAnyQuestion_IsWhole_AndFetchesNothing(string line)
    {
        string page = await PageOf(line.Split(' '));
        XElement html = Parse(page);
        Assert.Equal("en", html.Attribute("lang")?.Value);
        Assert.Empty(html.Descendants("script"));
        Assert.Empty(html.Descendants().Attributes("style"));
        string[] attributes = [.. html.Descendants().Attributes().Select(attribute => attribute.Name.LocalName)];
        Assert.DoesNotContain("src", attributes);
        Assert.DoesNotContain("href", attributes);
        Assert.DoesNotContain(attributes, name => name.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain("://", page, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", page, StringComparison.Ordinal);
        Assert.All(Regex.Matches(page, @"url\((.)"), match => Assert.Equal("#", match.Groups[1].Value));
        Assert.All(html.Descendants("table"), table => Assert.NotEmpty(table.Element("caption")!.Value));
        Assert.All(html.Descendants("th"), heading => Assert.Contains(heading.Attribute("scope")!.Value, (string[])["row", "col"]));
        XElement[] drawings = [.. html.Descendants("svg").Where(svg => svg.Attribute("role")?.Value == "img")];
        Assert.NotEmpty(drawings);
        Assert.All(drawings, svg => Assert.True(svg.Element("title")!.Value.Length > 0 && svg.Element("desc")!.Value.Length > 0));
        string[] ids = [.. html.Descendants().Attributes("id").Select(id => id.Value)];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(drawings.SelectMany(svg => svg.Attribute("aria-labelledby")!.Value.Split(' ')), id => Assert.Contains(id, ids));
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", page, StringComparison.Ordinal);
        Assert.Contains("not affiliated with any platform", html.Descendants("footer").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_TellsWhatWasAsked()
    {
        string page = await PageOf("study", "even-battle", "--replications", "50", "--seed", "7", "--set", "name=Tom's battle");
        string[] told = [.. Parse(page).Descendants("dd").Select(each => each.Value)];
        Assert.Contains("livebattle study even-battle --seed 7 --set 'name=Tom'\\''s battle' --replications 50", told);
        Assert.Contains(Figures.Count(Engine.EngineVersion.Current), told);
        Assert.Contains("7", told);
        Assert.Contains(told, each => each.Length == 64);
    }

    [Fact]
    public async Task Command_OfAPage_AsksTheSameAgain()
    {
        string[] line = ["study", "even-battle", "--precision", "0.05", "--seed", "7", "--set", "rules.duration=60s"];
        string first = await PageOf(line);
        string command = Parse(first).Descendants("dd").First().Value;
        Assert.StartsWith("livebattle ", command, StringComparison.Ordinal);
        string second = await PageOf(command.Split(' ')[1..]);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task EvilNames_AreTextAndNothingElse()
    {
        using TempFolder folder = new();
        string scenario = folder.Write("evil.yaml", Evil);
        foreach (string line in (string[])["", "--vary audience.a.crowd.size=10..20:5", "--sensitivity", "--against-set rules.duration=60s"])
        {
            string page = await PageOf([.. $"study {scenario} --replications 30 --seed 1 {line}".Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
            XElement html = Parse(page);
            Assert.Equal("</title><script>alert(1)</script> & \"q\" 'x' =1+1", html.Descendants("h1").Single().Value.Trim());
            Assert.Empty(html.Descendants("script"));
            Assert.Empty(html.Descendants("img"));
            Assert.Contains(html.Descendants("bdi"), name => name.Value == HtmlWriter.Isolated("]]> --> </style> [red]Marco &lt; =HYPERLINK(1)"));
        }
    }

    [Theory]
    [InlineData("<a href='x'>&", "&lt;a href=&#39;x&#39;&gt;&amp;")]
    [InlineData("\u001b[2J", "\\u001B[2J")]
    [InlineData("a\u202eb", "a\\u202Eb")]
    [InlineData("\uffff\ufffe", "\\uFFFF\\uFFFE")]
    [InlineData("\u2069", "\\u2069")]
    [InlineData("\u2068a\u2069", "\u2068a\u2069")]
    [InlineData("ليلى 🦁", "ليلى 🦁")]
    public void Text_IsEscaped(string text, string written) => Assert.Equal(written, HtmlWriter.Escape(text));

    [Fact]
    public void Name_WithAnIsolate_CannotLeaveItsOwn() => Assert.Equal("\u2068a\\u2069b\u2069", HtmlWriter.Escape(HtmlWriter.Isolated("a\u2069b")));

    [Theory]
    [InlineData("study even-battle --replications 200 --seed 1")]
    [InlineData("study even-battle --replications 7 --seed 3")]
    [InlineData("study whale-and-crowd --replications 200 --seed 1")]
    [InlineData("study - --replications 20 --seed 1")]
    public async Task FilledDots_AreTheChanceRounded(string line)
    {
        const string Nobody = "name: nobody\ncreators: { a: { name: a }, b: { name: b } }\naudience: { a: [], b: [] }\n";
        using TempFolder folder = new();
        CliRun run = await CliRun.Piped(Nobody, [.. line.Split(' '), "--json", "--html", folder["page.html"]]);
        XElement dots = Parse(File.ReadAllText(folder["page.html"])).Descendants("figure").First(figure => figure.Attribute("class")?.Value == "dots");
        int a = Count("mark-a");
        Assert.Equal((int)Math.Round(100 * run.Json.GetProperty("winA").GetProperty("mean").GetDouble(), MidpointRounding.AwayFromZero), a);
        Assert.Equal(100, a + Count("mark-b") + Count("mark-draw"));

        int Count(string mark) => dots.Descendants().Count(each => each.Attribute("class")?.Value == mark);
    }

    [Fact]
    public async Task QuantilePlot_HasFiftyMarksOfEachSide()
    {
        XElement html = Parse(await PageOf("study", "even-battle", "--replications", "60", "--seed", "1"));
        XElement net = html.Descendants("svg").Single(svg => svg.Attribute("aria-labelledby")?.Value.StartsWith("net-", StringComparison.Ordinal) == true);
        Assert.Equal(50, net.Descendants("circle").Count());
        Assert.Equal(50, net.Descendants("path").Count(path => path.Attribute("class")?.Value == "mark-b"));
    }

    [Fact]
    public void Quantiles_OfFiftyValues_AreTheValues() =>
        Assert.Equal(Enumerable.Range(1, 50).Select(i => (long)i), QuantilePlot.Quantiles(Enumerable.Range(1, 50).Reverse().Select(i => (long)i)));

    [Fact]
    public async Task Style_IsTheOneThatThePolicyNames()
    {
        XElement html = Parse(await PageOf("study", "even-battle", "--replications", "5", "--seed", "1"));
        string hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(html.Descendants("style").Single().Value)));
        string policy = html.Descendants("meta").Single(meta => meta.Attribute("http-equiv") is not null).Attribute("content")!.Value;
        Assert.Contains($"style-src 'sha256-{hash}'", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
    }

    private static async Task<string> PageOf(params string[] line)
    {
        using TempFolder folder = new();
        CliRun run = await CliRun.Of([.. line, "--html", folder["page.html"]]);
        Assert.Equal((Exit.Success, ""), (run.ExitCode, run.Error));
        return File.ReadAllText(folder["page.html"]);
    }

    private static XElement Parse(string page)
    {
        const string Doctype = "<!DOCTYPE html>";
        Assert.StartsWith(Doctype, page, StringComparison.Ordinal);
        return XElement.Parse(page[Doctype.Length..], LoadOptions.PreserveWhitespace);
    }
}
