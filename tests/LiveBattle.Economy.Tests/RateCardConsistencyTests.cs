using System.Text.Json.Nodes;

namespace LiveBattle.Economy.Tests;

/// <summary>Cards that take back with one entry what they say with another, at the limit and one beyond.</summary>
public sealed class RateCardConsistencyTests
{
    private const string All = """ "commission": { "provenance": "inferred", "mid": { "parts": 1, "of": 1 }, "source": "me" } """;

    [Fact]
    public void PricesOfPointAndDiamond_MayNotContradict()
    {
        var card = Cards.SourceB.ToJson();
        card["usdPerDiamond"]!.SetAll("""{ "usdMicros": 50001, "per": 1 }""");
        var problem = Assert.Single(card.Read().Problems);
        Assert.Equal(("rates.usdPerPoint", "$0.005"), (problem.Path, problem.Value));
        Assert.Equal("$0.050001 per diamond / 10 points per diamond", problem.Allowed);
    }

    [Fact]
    public void CommissionOfEverything_IsAllowed_UnlessTheGateNeedsSomethingLeft()
    {
        Assert.True(Cards.Edited("source-b", All).IsValid);
        var problem = Assert.Single(Cards.Edited("source-a", All).Problems);
        Assert.Equal(("rates.gate", "$50.00 net"), (problem.Path, problem.Value));
        Assert.Equal("No number of points opens this gate: a commission of 100 % leaves nothing to withdraw.", problem.Message);
        var almostAll = All.Replace("\"parts\": 1, \"of\": 1 ", "\"parts\": 999999, \"of\": 1000000 ", StringComparison.Ordinal);
        Assert.True(Cards.Edited("source-a", almostAll).IsValid);
    }

    [Fact]
    public void Gate_AtTheLastCountablePoint_IsAllowed_AndOneBeyondIsNot()
    {
        const string Cheap =
            """
            "usdPerPoint": { "provenance": "silent", "source": "me" },
            "pointsPerDiamond": { "provenance": "inferred", "mid": 1000000, "source": "me" },
            "usdPerDiamond": { "provenance": "inferred", "mid": { "usdMicros": 1, "per": 1000000 }, "source": "me" },
            """;
        Assert.True(Cards.Edited("source-b", Cheap + Gate("9007", "\"gross\"")).IsValid);
        var problem = Assert.Single(Cards.Edited("source-b", Cheap + Gate("9008", "\"gross\"")).Problems);
        Assert.Equal(("rates.gate", "a minimum that points can reach"), (problem.Path, problem.Allowed));
    }

    [Fact]
    public void Gate_AboveADaysLimit_IsNoContradiction() =>
        Assert.True(Cards.Edited("measured", Gate("1000000001", "\"net\"")).IsValid);

    [Fact]
    public void Gate_WithoutABasis_IsAllowed_AndAnswersNothing() =>
        Assert.Null(Cards.Edited("source-a", $"{All}, {Gate("50000000", "null")}").Value.ConvertPoints(1_000_000).Gate.Open);

    [Fact]
    public void CommissionThatFalls_MustBeThere()
    {
        const string Silent = """ "commission": { "provenance": "silent", "source": "me" } """;
        const string Falls = """ "commissionFalls": { "provenance": "silent", "source": "me" } """;
        Assert.Equal("rates.commissionFalls", Assert.Single(Cards.Edited("source-b", Silent).Problems).Path);
        Assert.True(Cards.Edited("source-b", $"{Silent}, {Falls}").IsValid);
        Assert.True(Cards.Edited("source-b", Falls).IsValid);
    }

    [Theory]
    [InlineData("true", false)]
    [InlineData("false", true)]
    public void FollowerPointsThatPay_MustBeThere(string pays, bool isValid)
    {
        var card = Cards.SourceB.ToJson();
        card["followerPoints"] = JsonNode.Parse("""{ "provenance": "silent", "source": "me" }""");
        card["followerPointsPay"]!.SetAll(pays);
        Assert.Equal(isValid ? [] : ["rates.followerPointsPay"], card.Read().Problems.Select(problem => problem.Path));
    }

    [Theory]
    [InlineData("coinPackages", "priceMinorUnits", "150")]
    [InlineData("currencies", "code", "\"CHF\"")]
    public void ListedTwice_IsRefused_AndOneChangeMakesItTwo(string list, string key, string value)
    {
        var card = Cards.Measured.ToJson();
        var items = card[list]!["items"]!.AsArray();
        var copy = items[1]!.DeepClone();
        items.Add(copy);
        var problem = Assert.Single(card.Read().Problems);
        Assert.Equal(($"rates.{list}.items[{items.Count - 1}]", "each once"), (problem.Path, problem.Allowed));
        copy[key] = JsonNode.Parse(value);
        Assert.True(card.Read().IsValid);
    }

    [Fact]
    public void Condition_StandsOncePerStage()
    {
        var card = Cards.SourceB.ToJson();
        var items = card["eligibility"]!["items"]!.AsArray();
        var again = items[5]!.DeepClone();
        again["threshold"] = 5_000;
        items.Add(again);
        Assert.Equal("followers (earn)", Assert.Single(card.Read().Problems).Value);
        again["stage"] = "withdraw";
        Assert.True(card.Read().IsValid);
    }

    [Theory]
    [InlineData("code", "\"USX\"", "rates.currencies")]
    [InlineData("minorDigits", "3", "rates.currencies.items[0]")]
    [InlineData("unitsPerUsd", "{ \"provenance\": \"printed\", \"mid\": { \"parts\": 2, \"of\": 1 }, \"source\": \"me\" }", "rates.currencies.items[0]")]
    [InlineData("unitsPerUsd", "{ \"provenance\": \"silent\", \"source\": \"me\" }", "rates.currencies.items[0]")]
    public void Dollar_IsOnTheList_AndIsADollar(string key, string value, string path)
    {
        var card = Cards.SourceB.ToJson();
        card["currencies"]!["items"]![0]![key] = JsonNode.Parse(value);
        Assert.Equal(path, Assert.Single(card.Read().Problems).Path);
    }

    [Fact]
    public void SilentCurrencies_NeedNoDollar() =>
        Assert.True(Cards.Edited("source-b", """ "currencies": { "provenance": "silent", "source": "me" } """).IsValid);

    [Theory]
    [InlineData("2026-12-31", true)]
    [InlineData("2026-13-01", false)]
    [InlineData("2026-13", false)]
    [InlineData("2026-00", false)]
    [InlineData("2026-02-28", true)]
    [InlineData("2026-02-29", false)]
    [InlineData("2024-02-29", true)]
    [InlineData("2026-02-30", false)]
    [InlineData("2026-04-31", false)]
    [InlineData("0001", true)]
    [InlineData("0000", false)]
    [InlineData("0000-01", false)]
    [InlineData("9999", true)]
    public void Date_IsInTheCalendar(string date, bool isValid)
    {
        var card = Cards.SourceB.ToJson();
        card["commission"]!["date"] = date;
        Assert.Equal(
            isValid ? [] : ["There is no such date in the calendar."],
            card.Read().Problems.Select(problem => problem.Message));
    }

    [Fact]
    public void YearWithoutQuotes_IsToldWhatItLacks()
    {
        var card = Cards.SourceB.ToJson();
        card["commission"]!["date"] = 2026;
        Assert.Equal("A date is text, a year too: write it in quotes.", Assert.Single(card.Read().Problems).Message);
    }

    [Fact]
    public void Ranges_ExistOnlyWhereThingsWereMeasured_AndInOrder()
    {
        var card = Cards.Measured.ToJson();
        card["coinPrice"]!["low"]!["usdMicros"] = 12_900;
        Assert.True(card.Read().IsValid);
        card["coinPrice"]!["low"]!["usdMicros"] = 12_901;
        Assert.Equal("low <= mid <= high", Assert.Single(card.Read().Problems).Allowed);
        card["coinPrice"]!["low"]!["usdMicros"] = 10_600;
        card["coinPrice"]!["provenance"] = "printed";
        Assert.Equal("low = mid = high", Assert.Single(card.Read().Problems).Allowed);
    }

    [Theory]
    [InlineData("processorFee", """{ "flatUsdMicros": 1, "share": { "parts": 0, "of": 1 } }""")]
    [InlineData("followerPointsPay", "true")]
    public void WhatHasNoLowerAndHigher_HasNoRange(string entry, string high)
    {
        var card = Cards.Measured.ToJson();
        card[entry]!["high"] = JsonNode.Parse(high);
        Assert.Equal(
            "There is no lower and higher here, so there is no range.", Assert.Single(card.Read().Problems).Message);
    }

    [Theory]
    [InlineData("threshold", "0")]
    [InlineData("threshold", "2")]
    [InlineData("comparison", "\"moreThan\"")]
    public void YesOrNoCondition_AsksForAYes(string key, string value)
    {
        var card = Cards.SourceB.ToJson();
        card["eligibility"]!["items"]![0]![key] = JsonNode.Parse(value);
        Assert.Equal("atLeast 1", Assert.Single(card.Read().Problems).Allowed);
    }

    [Theory]
    [InlineData("eligibility", "id", "\"Has spaces\"")]
    [InlineData("giftCards", "points", "0")]
    [InlineData("giftCards", "usdMicros", "0")]
    [InlineData("giftCards", "shops", "[]")]
    [InlineData("giftCards", "shops", "null")]
    public void ItemThatMakesNoSense_IsRefusedAtItsPath(string list, string key, string value)
    {
        var card = Cards.SourceB.ToJson();
        card[list]!["items"]![0]![key] = JsonNode.Parse(value);
        Assert.Equal($"rates.{list}.items[0].{key}", Assert.Single(card.Read().Problems).Path);
    }

    [Theory]
    [InlineData("commission", "{ \"parts\": 101, \"of\": 100 }", "A commission above 100 % would take more than viewers' gifts brought.")]
    [InlineData("storeShare", "{ \"parts\": 101, \"of\": 100 }", "A store cannot keep more than the price that was paid.")]
    [InlineData("processorFee", "{ \"flatUsdMicros\": 0, \"share\": { \"parts\": 101, \"of\": 100 } }", "A fee above 100 % would be more than what is withdrawn.")]
    [InlineData("maxPerDay", "{ \"usdMicros\": 0 }", "A limit is more than nothing, or nothing would ever be paid out; and can be counted.")]
    [InlineData("coinPrice", "{ \"usdMicros\": 0, \"per\": 1 }", "A price is more than nothing and can be counted; if nobody knows it, say silent.")]
    [InlineData("pointsPerCoin", "0", "A coin brings at least one point, or no gift would score or earn; and not more than can be counted.")]
    public void ValueThatCannotBe_IsRefusedWithTheReason(string entry, string value, string reason)
    {
        var card = Cards.Measured.ToJson();
        card[entry]!.SetAll(value);
        Assert.All(card.Read().Problems, problem => Assert.Equal(reason, problem.Message));
        Assert.Equal(3, card.Read().Problems.Length);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    public void RateOfExchange_IsMoreThanNothing(int parts, bool isValid)
    {
        var card = Cards.SourceB.ToJson();
        card["currencies"]!["items"]![1]!["unitsPerUsd"]!.SetAll($$"""{ "parts": {{parts}}, "of": 1 }""");
        Assert.Equal(isValid, card.Read().IsValid);
        Assert.All(card.Read().Problems, problem =>
            Assert.StartsWith("A rate is more than nothing", problem.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void MissingSource_IsAskedFor_WithTheReason()
    {
        var card = Cards.SourceB.ToJson();
        _ = card["gate"]!.AsObject().Remove("source");
        var problem = Assert.Single(card.Read().Problems);
        Assert.Equal("Say who says so: without a source nobody can check it.", problem.Message);
    }

    private static string Gate(string micros, string basis) =>
        $$""" "gate": { "provenance": "inferred", "mid": { "usdMicros": {{micros}}, "basis": {{basis}} }, "source": "me" } """;
}
