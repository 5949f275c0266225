using System.Text.Json.Nodes;

namespace LiveBattle.Economy.Tests;

/// <summary>Cards written as a few changes to a built-in one: how a person fills a silence.</summary>
public sealed class RateCardBaseTests
{
    private const string Fee =
        """ "processorFee": { "provenance": "measured", "mid": { "flatUsdMicros": 250000, "share": { "parts": 2, "of": 100 } }, "source": "my bank", "date": "2026-11" } """;

    public static TheoryData<string> Ids { get; } = [.. RateCards.BuiltIn.Select(card => card.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void NothingWritten_IsTheBase_UnderAnotherName(string id)
    {
        var card = Cards.Edited(id, "").Value;
        var expected = RateCards.Find(id)! with { Id = "mine", Name = "Mine" };
        Assert.Equal(RateCardJson.ToText(expected), RateCardJson.ToText(card));
    }

    [Fact]
    public void WrittenEntry_ReplacesThatOneAlone()
    {
        var card = Cards.Edited("source-b", Fee).Value;
        Assert.Equal(new ProcessorFee(UsdMicros.FromCents(25), Ratio.Of(2, 100)), card.ProcessorFee.Mid);
        var expected = Cards.SourceB with { Id = "mine", Name = "Mine", ProcessorFee = card.ProcessorFee };
        Assert.Equal(RateCardJson.ToText(expected), RateCardJson.ToText(card));
    }

    [Fact]
    public void FilledSilence_IsUsed_AndNoLongerCalledSilent()
    {
        var result = Cards.Edited("source-b", Fee).Value.ConvertPoints(20_000);
        Assert.Equal(UsdMicros.FromCents(125), result.FeeUsdMicros);
        Assert.Equal(Provenance.Measured, result.FeeProvenance);
        Assert.Equal(Cards.SourceB.ConvertPoints(20_000).NetUsdMicros, result.NetUsdMicros);
    }

    [Fact]
    public void CanonicalForm_IsWhole_HasNoBase_AndReadsBackToTheSameBytes()
    {
        var written = RateCardJson.ToText(Cards.Edited("source-a", Fee).Value);
        Assert.DoesNotContain("\"base\"", written, StringComparison.Ordinal);
        Assert.Equal(
            Cards.SourceA.ToJson().Select(pair => pair.Key),
            JsonNode.Parse(written)!.AsObject().Select(pair => pair.Key));
        Assert.Equal(written, RateCardJson.ToText(JsonNode.Parse(written)!.Read().Value));
    }

    [Fact]
    public void NullEntry_IsLeftOut_AndASilentOneSilencesTheBase()
    {
        Assert.False(Cards.Edited("measured", """ "coinPrice": null """).Value.CoinPrice.IsSilent);
        var silenced = Cards.Edited("measured", """ "coinPrice": { "provenance": "silent", "source": "me" } """).Value;
        Assert.Null(silenced.ConvertPoints(1_000).ViewerPaidUsdMicros);
    }

    [Fact]
    public void MisspeltBase_IsTheOnlyProblem_AndGetsASuggestion()
    {
        var problem = Assert.Single(Cards.Edited("source_b", Fee).Problems);
        Assert.Equal(("rates.base", "source-a, source-b, measured"), (problem.Path, problem.Allowed));
        Assert.EndsWith("did you mean source-b?", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("\"nobody\"")]
    [InlineData("{}")]
    public void BaseThatIsNoCard_IsRefused(string value)
    {
        var card = Cards.SourceB.ToJson();
        card["base"] = JsonNode.Parse(value);
        var problem = Assert.Single(card.Read().Problems);
        Assert.Equal(("rates.base", "A card is built on one that comes with the program."), (problem.Path, problem.Message));
    }

    [Fact]
    public void ChangedCard_MayNotGoByABuiltInName_AndAWholeOneMay()
    {
        var card = Cards.SourceB.ToJson();
        Assert.True(card.Read().IsValid);
        card["base"] = "source-b";
        Assert.Equal("rates.id", Assert.Single(card.Read().Problems).Path);
    }

    [Fact]
    public void ChangedPriceOfADiamond_MustAgreeWithTheInheritedPriceOfAPoint()
    {
        const string Diamond = """ "usdPerDiamond": { "provenance": "inferred", "mid": { "usdMicros": 100000, "per": 1 }, "source": "me" } """;
        const string Point = """ "usdPerPoint": { "provenance": "inferred", "mid": { "usdMicros": 10000, "per": 1 }, "source": "me" } """;
        Assert.Equal("rates.usdPerPoint", Assert.Single(Cards.Edited("source-b", Diamond).Problems).Path);
        Assert.True(Cards.Edited("source-b", $"{Diamond}, {Point}").IsValid);
    }
}
