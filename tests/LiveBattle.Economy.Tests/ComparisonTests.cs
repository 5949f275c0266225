using CsCheck;

namespace LiveBattle.Economy.Tests;

public sealed class ComparisonTests
{
    private static RateComparison All => RateComparison.Of(RateCards.BuiltIn);

    [Fact]
    public void Rows_AreTheEntriesOfTheCanonicalCard_InItsOrder() => Assert.Equal(
        Cards.SourceA.ToJson().Select(pair => pair.Key).Except(["id", "name", "date", "read"]),
        All.Rows.Select(row => row.Entry));

    [Theory]
    [InlineData("usdPerPoint", "$0.005 gross", "$0.005 gross", "$0.005, after the share", Agreement.Different)]
    [InlineData("pointsPerDiamond", "1 point", "10 points", "1 point", Agreement.Different)]
    [InlineData("usdPerDiamond", "$0.005 gross", "$0.05 gross", "$0.005, after the share", Agreement.Different)]
    [InlineData("commission", "50 % of gross", "50 % of gross", "none on top", Agreement.Different)]
    [InlineData("commissionFalls", "when points are converted", "when points are converted", "the measured card does not say", Agreement.Same)]
    [InlineData("processorFee", "guide A does not say", "guide B does not say", "none", Agreement.NothingToCompare)]
    [InlineData("gate", "$50.00 net", "$100.00 gross", "$50.00 net", Agreement.Different)]
    [InlineData("maxPerDay", "guide A does not say", "guide B does not say", "$1,000.00", Agreement.NothingToCompare)]
    [InlineData("coinPrice", "guide A does not say", "guide B does not say", "$0.0129 ($0.0106 to $0.0152)", Agreement.NothingToCompare)]
    [InlineData("storeShare", "guide A does not say", "guide B does not say", "30 % (15 % to 30 %)", Agreement.NothingToCompare)]
    [InlineData("followerPoints", "guide A does not say", "1 point per live follower", "none", Agreement.Different)]
    [InlineData("followerPointsPay", "guide A does not say", "yes", "no", Agreement.Different)]
    public void Row_SaysWhatEachCardSays(string entry, string a, string b, string measured, Agreement agreement)
    {
        var row = All.Rows.Single(row => row.Entry == entry);
        Assert.Equal([a, b, measured], row.Values.Select(value => value.Text));
        Assert.Equal(agreement, row.Agreement);
    }

    [Fact]
    public void Value_CarriesItsRangeAndWhereItComesFrom()
    {
        var price = All.Rows.Single(row => row.Entry == "coinPrice").Values[2];
        Assert.Equal(("$0.0106", "$0.0129", "$0.0152"), (price.Low, price.Mid, price.High));
        Assert.Equal((Provenance.Measured, "2023"), (price.Provenance, price.Date));
        Assert.Equal(Cards.Measured.CoinPrice.Source, price.Source);
        Assert.Equal(Cards.Measured.CoinPrice.Note, price.Note);
    }

    [Fact]
    public void Lists_ComeItemByItem()
    {
        var packages = All.Rows.Single(row => row.Entry == "coinPackages").Values[2].Items;
        Assert.Equal("65 coins for USD 0.99 (app, US, 2023)", packages[0]);
        Assert.StartsWith("70 coins for SAR 5.00 (app, SA, undated). Weak:", packages[10], StringComparison.Ordinal);
        Assert.Equal(
            ["USD 1 per dollar", "SAR 3.75 per dollar, measured 1986-06", "AED 3.6725 per dollar, inferred", "$1.0389 per EUR, measured 2024-12-31", "GBP, no rate"],
            All.Rows.Single(row => row.Entry == "currencies").Values[1].Items);
    }

    [Theory]
    [InlineData(149, "AUD", "AUD 1.49")]
    [InlineData(5, "SAR", "SAR 0.05")]
    [InlineData(1_234, "JPY", "JPY 1,234")]
    [InlineData(1_234, "KWD", "KWD 1.234")]
    public void MinorUnits_ReadAsTheirCurrencyWritesThem(long minorUnits, string code, string text) =>
        Assert.Equal(text, CurrencyDigits.Text(minorUnits, code));

    [Fact]
    public void NoCard_IsABug() => Assert.Throws<ArgumentException>(() => RateComparison.Of());

    [Fact]
    public void RandomCards_AreCompared() => Gens.Card.Select(Gens.Card).Sample(pair =>
        RateComparison.Of(pair.Item1, pair.Item2 with { Id = "other", Name = "Other" })
            is { Rows.Length: 21, Contradictions.Length: > 0 });
}
