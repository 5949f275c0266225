using CsCheck;

namespace LiveBattle.Economy.Tests;

public sealed class AmountParserTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("19999", 19_999)]
    [InlineData(" 7 ", 7)]
    [InlineData("007", 7)]
    [InlineData("1,000", 1_000)]
    [InlineData("1_000_000", 1_000_000)]
    [InlineData("1,000,000,000,000", AmountLimits.MaxAmount)]
    public void WholeAmounts_AreRead(string text, long value)
    {
        Assert.Equal(Amount.OfPoints(value), AmountParser.Parse(text, AmountUnit.Points).Value);
        Assert.Equal(Amount.OfCoins(value), AmountParser.Parse(text, AmountUnit.Coins).Value);
        Assert.Equal(Amount.OfDiamonds(value), AmountParser.Parse(text, AmountUnit.Diamonds).Value);
        Assert.Equal(Amount.OfUsd(UsdMicros.FromDollars(value)), AmountParser.Parse(text, AmountUnit.Usd).Value);
    }

    [Theory]
    [InlineData("0.005", 5_000)]
    [InlineData("$1,234.5", 1_234_500_000)]
    [InlineData("99.995", 99_995_000)]
    [InlineData("0.000001", 1)]
    [InlineData("1000000000000.000000", AmountLimits.MaxUsdMicros)]
    public void Dollars_AreReadExactly(string text, long micros) =>
        Assert.Equal(micros, AmountParser.Parse(text, AmountUnit.Usd).Value.Value);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("abc")]
    [InlineData("1e6")]
    [InlineData("+1")]
    [InlineData("1,00")]
    [InlineData("1,0000")]
    [InlineData("1234,567")]
    [InlineData(",123")]
    [InlineData("1,")]
    [InlineData("1,000_000")]
    [InlineData("1 000")]
    [InlineData("$5")]
    [InlineData("\u0661\u0662")]
    [InlineData("0x10")]
    [InlineData("99,9999999999999")]
    public void WhatIsNoNumber_IsRefused(string text) => Refused(text, AmountUnit.Points, "This is not a number.");

    [Theory]
    [InlineData("1.")]
    [InlineData(".")]
    [InlineData(".5")]
    [InlineData("1.2.3")]
    [InlineData("$")]
    [InlineData("$$1")]
    [InlineData("0.1,000")]
    [InlineData("1.-5")]
    public void WhatIsNoDollarAmount_IsRefused(string text) => Refused(text, AmountUnit.Usd, "This is not a number.");

    [Theory]
    [InlineData("-1", AmountUnit.Coins)]
    [InlineData("$-0.01", AmountUnit.Usd)]
    public void NegativeAmounts_AreRefused(string text, AmountUnit unit) =>
        Refused(text, unit, "An amount cannot be negative.");

    [Theory]
    [InlineData("1.5")]
    [InlineData("1.000")]
    public void Decimals_WhereWholeUnitsAreMeant_AreRefused(string text) =>
        Refused(text, AmountUnit.Diamonds, "Only dollars have decimals; group thousands with commas or underscores.");

    [Fact]
    public void Dollars_WithASeventhDecimal_AreRefused() =>
        Refused("0.0000001", AmountUnit.Usd, "Dollars have at most 6 decimals.");

    [Theory]
    [InlineData("1000000000001", AmountUnit.Coins)]
    [InlineData("99999999999999999999999999", AmountUnit.Points)]
    [InlineData("1000000000001.00", AmountUnit.Usd)]
    public void AmountsAboveTheLimit_AreRefused(string text, AmountUnit unit) =>
        Refused(text, unit, "At most 1,000,000,000,000 can be converted.");

    [Fact]
    public void Dollars_OneMicroAboveTheLimit_AreRefused() =>
        Refused("1000000000000.000001", AmountUnit.Usd, "At most $1,000,000,000,000 can be converted.");

    [Fact]
    public void LongNonsense_IsEchoedShort() =>
        Assert.True(Assert.Single(AmountParser.Parse(new string('x', 10_000), AmountUnit.Usd).Problems).Value.Length < 100);

    [Fact]
    public void WrittenDollars_ReadBack() => Gen.Long[0, AmountLimits.MaxUsdMicros].Sample(micros =>
        AmountParser.Parse(UsdMicros.FromMicros(micros).ToString(), AmountUnit.Usd).Value.Value == micros);

    [Fact]
    public void AnyText_IsReadOrRefused_NeverAnException() => Gen.String.Sample(text =>
        Enum.GetValues<AmountUnit>().All(unit => AmountParser.Parse(text, unit) is { } answer
            && answer.IsValid == answer.Problems.IsEmpty));

    [Theory]
    [InlineData("points", AmountUnit.Points)]
    [InlineData(" Coins ", AmountUnit.Coins)]
    [InlineData("DIAMONDS", AmountUnit.Diamonds)]
    [InlineData("usd", AmountUnit.Usd)]
    public void UnitNames_AreRead(string text, AmountUnit unit) => Assert.Equal(unit, AmountParser.ParseUnit(text).Value);

    [Fact]
    public void UnitName_NearlyRight_GetsASuggestion()
    {
        var problem = Assert.Single(AmountParser.ParseUnit("diamants").Problems);
        Assert.Equal(new Problem(
            "unit", "diamants", "points, coins, diamonds, usd", "This is not a unit; did you mean diamonds?"), problem);
    }

    private static void Refused(string text, AmountUnit unit, string message)
    {
        var problem = Assert.Single(AmountParser.Parse(text, unit).Problems);
        Assert.Equal("amount", problem.Path);
        Assert.Equal(message, problem.Message);
        Assert.Contains("1,000,000,000,000", problem.Allowed, StringComparison.Ordinal);
    }
}
