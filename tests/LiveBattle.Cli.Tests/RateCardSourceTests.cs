using LiveBattle.Economy;

namespace LiveBattle.Cli.Tests;

/// <summary>What may stand for a rate card on the command line.</summary>
public sealed class RateCardSourceTests : IDisposable
{
    private const string Mine =
        """
        id: mine
        name: Mine
        pointsPerCoin: { provenance: inferred, mid: 1, source: me }
        pointsPerDiamond: { provenance: inferred, mid: 2, source: me }
        usdPerDiamond: { provenance: inferred, mid: { usdMicros: 10000, per: 1 }, source: me }
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void BuiltInIds_AreReadInTheOrderAsked() =>
        Assert.Equal(["measured", "source-a"], RateCardSource.Read("measured, source-a").Select(card => card.Id));

    [Fact]
    public void Files_InYamlAndJson_ReadLikeBuiltInCards()
    {
        string yaml = _folder.Write("mine.yaml", Mine);
        string json = _folder.Write("b.json", RateCardJson.ToText(RateCards.Find("source-b")!));
        Assert.Equal(["mine", "source-b", "measured"], RateCardSource.Read($"{yaml},{json},measured").Select(card => card.Id));
    }

    [Fact]
    public void Problems_OfAllCards_AreToldTogether_EachWithItsFile()
    {
        string yaml = _folder.Write("mine.yaml", Mine.Replace("mid: 2", "mid: 0", StringComparison.Ordinal) + "\ncomission: 1\n");
        Failure failure = Refused($"source-c,{yaml},");
        Assert.Equal(Exit.BadInput, failure.ExitCode);
        Assert.Equal("The rate cards have 4 problems.", failure.Message);
        Assert.Equal(
            ["--rates", $"{yaml}: pointsPerDiamond.mid", $"{yaml}: comission", "--rates"],
            failure.Problems.Select(problem => problem.Path));
        Assert.Contains("did you mean source-", failure.Problems[0].Message, StringComparison.Ordinal);
        Assert.Equal(Problem.Missing, failure.Problems[3].Value);
    }

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("- a list", "An object is needed here.")]
    [InlineData("{ no json", "This is not JSON that can be read.")]
    [InlineData("id: [", "This is not YAML that can be read.")]
    public void FileThatIsNoCard_IsRefusedWithItsName(string text, string message)
    {
        string file = _folder.Write("card.yaml", text);
        Problem problem = Assert.Single(Refused(file).Problems);
        Assert.Equal((file, message), (problem.Path, problem.Message));
    }

    [Fact]
    public void FileThatIsNoText_IsRefused()
    {
        File.WriteAllBytes(_folder["card.json"], [(byte)'i', 0xc0, 0x80]);
        Assert.Equal("text in UTF-8", Assert.Single(Refused(_folder["card.json"]).Problems).Allowed);
    }

    [Fact]
    public void FileThatIsMissing_IsOutside() => Assert.Equal(Exit.Outside, Refused(_folder["missing.yaml"]).ExitCode);

    [Fact]
    public void CardsOfOneId_AreRefused_DifferentOrTheSame()
    {
        string yaml = _folder.Write("b.yaml", Mine.Replace("id: mine", "id: source-b", StringComparison.Ordinal));
        Assert.Equal("source-b", Assert.Single(Refused($"source-b,{yaml}").Problems).Value);
        Assert.Contains("twice", Assert.Single(Refused("source-b,source-b").Problems).Message, StringComparison.Ordinal);
    }

    private static Failure Refused(string cards) => Assert.Throws<FailureException>(() => RateCardSource.Read(cards)).Failure;
}
