using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Tests.Scenarios;

/// <summary>What a cohort pays for coins: read, written, and never guessed where a rate card is silent.</summary>
public sealed class CoinPriceTests
{
    private static readonly RateCard Measured = RateCards.Find("measured")!;

    public static TheoryData<string, CohortCoinPrice?, string> Prices { get; } = new()
    {
        { "null", null, "null" },
        { "web", CohortCoinPrice.In(CoinChannel.Web), "\"web\"" },
        { "app", CohortCoinPrice.In(CoinChannel.App), "\"app\"" },
        { "0.0139", CohortCoinPrice.Of(13_900), "0.0139" },
        { "0.000001", CohortCoinPrice.Of(1), "0.000001" },
        { "1000", CohortCoinPrice.Of(1_000_000_000), "1000" },
        { "1.50", CohortCoinPrice.Of(1_500_000), "1.5" },
    };

    [Theory]
    [MemberData(nameof(Prices))]
    public void Read_APrice_IsKeptExactlyAndWrittenAgain(string written, CohortCoinPrice? expected, string canonical)
    {
        Scenario scenario = Texts.Resolved(With(written));
        Assert.Equal(expected, scenario.AudienceA[0].CoinPrice);
        Assert.Contains($"\"coinPrice\":{canonical},", scenario.ToCanonicalJson(), StringComparison.Ordinal);
        Assert.Equal(scenario.ToCanonicalJson(), Texts.Resolved(scenario.ToCanonicalJson()).ToCanonicalJson());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-0.01")]
    [InlineData("0.0000001")]
    [InlineData("1000.000001")]
    [InlineData("cheap")]
    [InlineData("true")]
    [InlineData("[web]")]
    public void Read_ThatIsNoPrice_SaysWhatIsAllowed(string written)
    {
        Problem problem = Assert.Single(ScenarioResolver.ResolveText(With(written)).Problems);
        Assert.Equal("audience.a.fans.coinPrice", problem.Path);
        Assert.Contains("web, app, or dollars above 0 up to 1,000", problem.Allowed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("web")]
    [InlineData("app")]
    public void Read_AShopOfACardThatIsSilent_IsRefused(string shop)
    {
        Problem problem = Assert.Single(ScenarioResolver.ResolveText(With(shop) + "\nrates: source-b").Problems);
        Assert.Equal("audience.a.fans.coinPrice", problem.Path);
        Assert.Contains("source-b does not say what a coin costs", problem.Message, StringComparison.Ordinal);
        Assert.True(ScenarioResolver.ResolveText(With("0.01") + "\nrates: source-b").IsValid);
    }

    [Fact]
    public void Read_AnAudienceThatWouldPayMoreThanCanBeCounted_IsRefused()
    {
        const string Dear = """
            name: Dear
            creators: { a: { name: Ada }, b: { name: Ben } }
            audience:
              a: [ { cohort: fans, size: 100000, giftsPerMinute: 10, gifts: { 1000: 1 }, coinPrice: 1000 } ]
              b: []
            """;
        Problem problem = Assert.Single(ScenarioResolver.ResolveText(Dear).Problems);
        Assert.Equal("audience.a", problem.Path);
        Assert.Contains("coinPrice", problem.Message, StringComparison.Ordinal);
        Assert.True(ScenarioResolver.ResolveText(Dear.Replace("coinPrice: 1000", "coinPrice: 90", StringComparison.Ordinal)).IsValid);
    }

    [Fact]
    public void Resolve_WebAndApp_TakeTheEndsOfTheRange_AndOnlyTheAppHasAStore()
    {
        Assert.Equal(new CoinPricing(Measured.CoinPrice.Low!.Value, Ratio.Zero), CohortCoinPrice.Resolve(CohortCoinPrice.In(CoinChannel.Web), Measured));
        Assert.Equal(
            new CoinPricing(Measured.CoinPrice.High!.Value, Measured.StoreShare.Mid!.Value),
            CohortCoinPrice.Resolve(CohortCoinPrice.In(CoinChannel.App), Measured));
        Assert.Equal(new CoinPricing(Measured.CoinPrice.Mid!.Value, Ratio.Zero), CohortCoinPrice.Resolve(null, Measured));
        Assert.Null(CohortCoinPrice.Resolve(null, RateCards.Find("source-b")!));
    }

    private static string With(string price) => $$"""
        name: Priced
        creators: { a: { name: Ada }, b: { name: Ben } }
        audience:
          a: [ { cohort: fans, size: 10, giftsPerMinute: 1, gifts: { 5: 1 }, coinPrice: {{price}} } ]
          b: []
        """;
}
