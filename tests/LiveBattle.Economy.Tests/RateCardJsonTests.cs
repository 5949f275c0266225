using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace LiveBattle.Economy.Tests;

public sealed class RateCardJsonTests
{
    private static readonly string[] Junk =
    [
        "null", "true", "0", "-1", "1e400", "0.5", "9223372036854775807", "99999999999999999999", "\"\"", "\"x\"",
        "[]", "[null]", "[[]]", "{}", """{ "parts": 1, "of": 1000000 }""", """{ "usdMicros": 1000000000000, "per": 1 }""",
    ];

    [Fact]
    public void WrittenCards_ReadBackAndWriteTheSameBytes() => Assert.All(RateCards.BuiltIn, card =>
    {
        var written = RateCardJson.ToText(card);
        Assert.Equal(written, RateCardJson.ToText(JsonNode.Parse(written)!.Read().Value));
    });

    [Fact]
    public void RandomCards_ThatCanPayOut_ReadBackAndWriteTheSameBytes() => Gens.Card.Where(CanPayOut).Sample(card =>
        RateCardJson.ToText(card) is var written
        && RateCardJson.ToText(JsonNode.Parse(written)!.Read().Value) == written);

    [Fact]
    public void CanonicalForm_WritesEverythingInAFixedOrder()
    {
        Assert.StartsWith(
            """{"id":"source-b","name":"Guide B","date":null,"read":"2026-11-23","usdPerPoint":{"provenance":"printed","""
            + """
            "low":{"usdMicros":5000,"per":1},"mid":{"usdMicros":5000,"per":1},"high":{"usdMicros":5000,"per":1},
            """
            + """
            "source":"guide B","date":null,"note":null},"pointsPerDiamond":
            """,
            RateCardJson.ToText(Cards.SourceB),
            StringComparison.Ordinal);
        Assert.Contains(
            """
            "processorFee":{"provenance":"silent","low":null,"mid":null,"high":null,"source":"guide B","date":null,"note":null}
            """,
            RateCardJson.ToText(Cards.SourceB),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Fractions_AreWrittenInLowestTerms()
    {
        var card = SourceB();
        card["commission"]!["mid"] = JsonNode.Parse("""{ "parts": 50, "of": 100 }""");
        card["commission"]!["low"] = null;
        card["commission"]!["high"] = null;
        Assert.Equal(RateCardJson.ToText(Cards.SourceB), RateCardJson.ToText(card.Read().Value));
    }

    [Fact]
    public void SmallCard_IsReadWithTheRestSilent()
    {
        var card = JsonNode.Parse(
            """
            {
              "id": "mine", "name": "My own",
              "pointsPerCoin": { "provenance": "measured", "mid": 1, "source": "me" },
              "pointsPerDiamond": { "provenance": "measured", "mid": 2, "source": "me" },
              "usdPerDiamond": { "provenance": "measured", "mid": { "usdMicros": 10000, "per": 3 }, "source": "me" }
            }
            """)!.Read().Value;
        Assert.True(card.Gate.IsSilent && card.CoinPrice.IsSilent && card.Eligibility.IsSilent);
        Assert.Equal(1_666, card.ConvertPoints(1).GrossUsdMicros.Value);
        Assert.Equal(5_000, card.ConvertPoints(3).GrossUsdMicros.Value);
    }

    [Fact]
    public void BadCard_YieldsAllItsProblemsAtOnce()
    {
        var card = SourceB();
        card["commission"]!["mid"] = JsonNode.Parse("""{ "parts": 101, "of": 100 }""");
        card["usdPerPoint"]!["mid"]!["usdMicros"] = 0;
        card["gate"]!.AsObject().Remove("source");
        card["coinPrice"]!["mid"] = JsonNode.Parse("""{ "usdMicros": 10600, "per": 1 }""");
        card["followerPoints"]!["provenance"] = "guessed";
        card["giftCards"]!["items"]![1]!["points"] = -5;
        card["comission"] = 1;

        var problems = card.Read().Problems;

        Assert.Equal(
            [
                "rates.usdPerPoint.mid.usdMicros",
                "rates.commission.mid",
                "rates.gate.source",
                "rates.coinPrice.mid",
                "rates.followerPoints.provenance",
                "rates.giftCards.items[1].points",
                "rates.comission",
            ],
            problems.Select(problem => problem.Path));
        Assert.Equal(new Problem("rates.commission.mid", "101/100", "at most 100 %", "A commission above 100 % would take more than viewers' gifts brought."), problems[1]);
        Assert.Equal(Problem.Missing, problems[2].Value);
        Assert.Equal("null", problems[3].Allowed);
        Assert.EndsWith("did you mean commission?", problems[6].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pointsPerCoin", "mid", "0")]
    [InlineData("pointsPerCoin", "mid", "1001")]
    [InlineData("pointsPerCoin", "mid", "1.5")]
    [InlineData("pointsPerCoin", "mid", "\"1\"")]
    [InlineData("pointsPerDiamond", "mid", "0")]
    [InlineData("pointsPerDiamond", "mid", "1000001")]
    [InlineData("pointsPerDiamond", "low", "9")]
    [InlineData("pointsPerDiamond", "mid", "null")]
    [InlineData("pointsPerDiamond", "date", "\"yesterday\"")]
    [InlineData("pointsPerDiamond", "source", "\" \"")]
    [InlineData("pointsPerDiamond", "note", "\"two\\nlines\"")]
    [InlineData("pointsPerDiamond", "note", "\"\\u202Eturned\"")]
    [InlineData("commission", "mid", "{ \"parts\": 1, \"of\": 0 }")]
    [InlineData("commission", "mid", "{ \"parts\": -1, \"of\": 2 }")]
    [InlineData("commission", "mid", "{ \"parts\": 1, \"of\": 1000001 }")]
    [InlineData("commission", "mid", "0.5")]
    [InlineData("commissionFalls", "mid", "\"never\"")]
    [InlineData("storeShare", "mid", "{ \"parts\": 1 }")]
    [InlineData("gate", "mid", "{ \"usdMicros\": -1, \"basis\": \"net\" }")]
    [InlineData("gate", "mid", "{ \"usdMicros\": 1, \"basis\": \"both\" }")]
    [InlineData("gate", "high", "{ \"usdMicros\": 1, \"basis\": \"net\" }")]
    [InlineData("followerPointsPay", "mid", "1")]
    [InlineData("usdPerDiamond", "provenance", "\"silent\"")]
    public void EntryOutsideItsLimits_IsRefusedAtItsPath(string entry, string key, string value)
    {
        var card = SourceB();
        card[entry]![key] = JsonNode.Parse(value);
        Assert.All(card.Read().Problems, problem => Assert.StartsWith($"rates.{entry}", problem.Path, StringComparison.Ordinal));
        Assert.NotEmpty(card.Read().Problems);
    }

    [Theory]
    [InlineData("id", "\"Mine\"")]
    [InlineData("id", "\"has space\"")]
    [InlineData("name", "null")]
    [InlineData("date", "2026")]
    [InlineData("eligibility", "[]")]
    [InlineData("currencies", "{ \"provenance\": \"silent\", \"items\": [ { \"code\": \"EUR\", \"minorDigits\": 2 } ], \"source\": \"s\" }")]
    [InlineData("currencies", "{ \"provenance\": \"printed\", \"items\": [ { \"code\": \"euro\", \"minorDigits\": 2 } ], \"source\": \"s\" }")]
    public void CardOutsideItsLimits_IsRefusedAtItsPath(string key, string value)
    {
        var card = SourceB();
        card[key] = JsonNode.Parse(value);
        var problem = Assert.Single(card.Read().Problems);
        Assert.StartsWith($"rates.{key}", problem.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id", 40, true)]
    [InlineData("id", 41, false)]
    [InlineData("name", 60, true)]
    [InlineData("name", 61, false)]
    public void Head_IsReadUpToItsLongest(string key, int length, bool isRead)
    {
        var card = SourceB();
        card[key] = new string('a', length);
        Assert.Equal(isRead, card.Read().IsValid);
    }

    [Theory]
    [InlineData("accountAge", true)]
    [InlineData("a", true)]
    [InlineData("a12345678901234567890123456789012345678X", true)]
    [InlineData("a12345678901234567890123456789012345678XY", false)]
    [InlineData("AccountAge", false)]
    [InlineData("1st", false)]
    [InlineData("account age", false)]
    [InlineData("age!", false)]
    public void ConditionId_IsOneWordThatBeginsSmall(string id, bool isRead)
    {
        var card = SourceB();
        card["eligibility"]!["items"]![0]!["id"] = id;
        Assert.Equal(isRead, card.Read().IsValid);
    }

    [Theory]
    [InlineData("EUR", true)]
    [InlineData("EuR", false)]
    [InlineData("eUR", false)]
    public void CurrencyOfAPackage_IsThreeCapitals(string code, bool isRead)
    {
        var card = Cards.Measured.ToJson();
        card["coinPackages"]!["items"]![0]!["currency"] = code;
        Assert.Equal(isRead, !card.Read().Problems.Any(problem => problem.Allowed.Contains("capital", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("channel", "\"shop\"")]
    [InlineData("country", "\"us\"")]
    [InlineData("country", "\"USA\"")]
    [InlineData("coins", "0")]
    [InlineData("coins", "1000000000001")]
    [InlineData("priceMinorUnits", "0")]
    [InlineData("priceMinorUnits", "100000001")]
    [InlineData("currency", "\"$\"")]
    [InlineData("source", "null")]
    [InlineData("date", "\"last year\"")]
    [InlineData("note", "7")]
    public void PackageOutsideItsLimits_IsRefusedAtItsPath(string key, string value)
    {
        var card = Cards.Measured.ToJson();
        card["coinPackages"]!["items"]![0]![key] = JsonNode.Parse(value);
        Assert.Equal($"rates.coinPackages.items[0].{key}", Assert.Single(card.Read().Problems).Path);
    }

    [Fact]
    public void Package_AtItsLimits_IsRead()
    {
        var card = Cards.Measured.ToJson();
        var package = card["coinPackages"]!["items"]![0]!;
        package["coins"] = 1;
        package["priceMinorUnits"] = CoinPackage.MaxPriceMinorUnits;
        Assert.Equal(UsdRate.FromMicros(Ratio.MaxTerm, 1), card.Read().Value.CoinPackages.Items[0].PricePerCoin);
        package["coins"] = AmountLimits.MaxCoins;
        Assert.Equal(UsdRate.FromMicros(1, 1), card.Read().Value.CoinPackages.Items[0].PricePerCoin);
    }

    [Fact]
    public void NeededEntries_MayNotBeSilent()
    {
        var card = SourceB();
        _ = card.Remove("pointsPerCoin");
        _ = card.Remove("usdPerDiamond");
        Assert.Equal(["rates.pointsPerCoin", "rates.usdPerDiamond"], card.Read().Problems.Select(problem => problem.Path));
    }

    [Fact]
    public void Price_BeyondCounting_IsRefused_AndAtTheLimitIsNot()
    {
        var card = SourceB();
        _ = card.Remove("usdPerPoint");
        card["followerPoints"]!.SetAll("0");
        card["usdPerDiamond"]!.SetAll("""{ "usdMicros": 10000000, "per": 1 }""");
        Assert.True(card.Read().IsValid);
        card["usdPerDiamond"]!.SetAll("""{ "usdMicros": 10000001, "per": 1 }""");
        Assert.Equal("rates.usdPerDiamond", Assert.Single(card.Read().Problems).Path);
    }

    [Fact]
    public void KeyWrittenTwice_IsRefused()
    {
        using var twice = JsonDocument.Parse(RateCardJson.ToText(Cards.SourceB).Replace(
            "\"name\":", "\"name\":\"Other\",\"name\":", StringComparison.Ordinal));
        Assert.Equal("rates.name", Assert.Single(RateCardJson.Read(twice.RootElement).Problems).Path);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"source-b\"")]
    [InlineData("[]")]
    public void WhatIsNoObject_IsRefused(string json)
    {
        using var document = JsonDocument.Parse(json);
        Assert.Equal("an object", Assert.Single(RateCardJson.Read(document.RootElement).Problems).Allowed);
    }

    [Theory]
    [InlineData("""{ "id": "\ud800" }""")]
    [InlineData("""{ "\udc00": 1 }""")]
    [InlineData("""{ "otherIncome": { "items": ["\ud800x"] } }""")]
    public void HalfACharacter_IsRefused(string json)
    {
        using var document = JsonDocument.Parse(json);
        Assert.Equal("text in Unicode", Assert.Single(RateCardJson.Read(document.RootElement).Problems).Allowed);
    }

    [Fact]
    public void NothingAtAll_IsRefused() =>
        Assert.Equal(Problem.Missing, Assert.Single(RateCardJson.Read(default).Problems).Value);

    [Fact]
    public void JunkAnywhere_IsReadOrRefused_NeverAnException()
    {
        var places = Places(SourceB(), []).ToArray();
        Gen.Select(Gen.Int[0, places.Length - 1], Gen.Int[0, Junk.Length - 1]).Sample(
            (place, junk) =>
            {
                var card = SourceB();
                JsonNode parent = card;
                foreach (var step in places[place][..^1])
                {
                    parent = (step is int index ? parent[index] : parent[(string)step])!;
                }

                var value = JsonNode.Parse(Junk[junk]);
                if (places[place][^1] is int last)
                {
                    parent[last] = value;
                }
                else
                {
                    parent[(string)places[place][^1]] = value;
                }

                var answer = card.Read();
                return !answer.IsValid || answer.Value.ConvertPoints(1).GrossUsdMicros > UsdMicros.Zero;
            },
            iter: 5_000);
    }

    [Fact]
    public void Value_OfARefusedCard_ThrowsWithTheProblems()
    {
        var error = Assert.Throws<InvalidOperationException>(() => new JsonObject().Read().Value);
        Assert.Contains("rates.id", error.Message, StringComparison.Ordinal);
    }

    private static bool CanPayOut(RateCard card) => card.ConvertPoints(0).Gate.PointsToGo is not null;

    private static IEnumerable<object[]> Places(JsonNode? node, object[] path)
    {
        var children = node switch
        {
            JsonObject form => form.Select(pair => ((object)pair.Key, pair.Value)),
            JsonArray list => list.Select((item, index) => ((object)index, item)),
            _ => [],
        };
        return children.SelectMany(child =>
        {
            object[] place = [.. path, child.Item1];
            return Places(child.Item2, place).Prepend(place);
        });
    }

    private static JsonObject SourceB() => Cards.SourceB.ToJson();
}
