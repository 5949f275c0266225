using CsCheck;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Tests.Scenarios;

public sealed class DurationsTests
{
    [Theory]
    [InlineData("250ms", 250_000)]
    [InlineData("10s", 10_000_000)]
    [InlineData("5m", 300_000_000)]
    [InlineData("0s", 0)]
    [InlineData("1.5s", 1_500_000)]
    [InlineData("0.5m", 30_000_000)]
    [InlineData("0.000001s", 1)]
    [InlineData("999999m", 59_999_940_000_000)]
    public void Parse_NumberWithUnit_IsMicroseconds(string text, long micros) => Assert.Equal(micros, Durations.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("ms")]
    [InlineData("10")]
    [InlineData("10h")]
    [InlineData("-1s")]
    [InlineData("+1s")]
    [InlineData("1,000s")]
    [InlineData("1e3s")]
    [InlineData("1 s")]
    [InlineData(" 1s")]
    [InlineData("1S")]
    [InlineData("0x1s")]
    [InlineData("1000000000s")]
    [InlineData("10.0000001s")]
    [InlineData("99999999999999999999999999999999s")]
    public void Parse_AnythingElse_IsNone(string text) => Assert.Null(Durations.Parse(text));

    [Fact]
    public void Print_WholeMilliseconds_ReadsBack() =>
        Gen.Long[0, 999_999_999].Sample(millis => Assert.Equal(millis * 1_000, Durations.Parse(Durations.Print(millis * 1_000))));
}
