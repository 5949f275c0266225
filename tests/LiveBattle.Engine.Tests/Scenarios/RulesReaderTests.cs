using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Tests.Scenarios;

/// <summary>The gift that alone brings points: named as a cohort's gifts are.</summary>
public sealed class RulesReaderTests
{
    [Theory]
    [InlineData("Lion", 2, 500, "\"id:2\"")]
    [InlineData("lion", 2, 500, "\"id:2\"")]
    [InlineData("'id:4'", 4, 7, "\"id:4\"")]
    [InlineData("25", -25, 25, "\"25\"")]
    [InlineData("'25'", -25, 25, "\"25\"")]
    [InlineData("'025'", -25, 25, "\"25\"")]
    [InlineData("1", -1, 1, "\"1\"")]
    [InlineData("1000000", -1_000_000, 1_000_000, "\"1000000\"")]
    public void Read_SpecificGift_MeansAGiftOfTheCatalogueAndIsWrittenByItsKey(string written, int id, int coins, string canonical)
    {
        Scenario scenario = Texts.Resolved(Texts.SmallPlus($"rules: {{ specificGift: {written} }}"));
        Assert.Equal(new SpecificGift(id, coins), scenario.Rules.SpecificGift);
        Assert.Contains($"\"specificGift\":{canonical},\"gloveChance\"", scenario.ToCanonicalJson(), StringComparison.Ordinal);
        Assert.Equal(scenario.Rules, Texts.Resolved(scenario.ToCanonicalJson()).Rules);
    }

    [Fact]
    public void Read_NoSpecificGift_IsWrittenAsNull()
    {
        Scenario scenario = Texts.Resolved(Texts.SmallPlus("rules: { specificGift: null }"));
        Assert.Null(scenario.Rules.SpecificGift);
        Assert.Contains("\"specificGift\":null,", scenario.ToCanonicalJson(), StringComparison.Ordinal);
        Assert.Equal(Texts.Resolved(Texts.Small).ComputeId(), scenario.ComputeId());
    }

    [Theory]
    [InlineData("Heart", "Heart", "id:3, id:4", "Several")]
    [InlineData("Lyon", "Lyon", "id:NUMBER", "Did you mean Lion?")]
    [InlineData("'id:99'", "id:99", "id of the catalogue", "no gift of this id")]
    [InlineData("0", "0", "1 to 1,000,000 coins", "costs")]
    [InlineData("1000001", "1000001", "1 to 1,000,000 coins", "costs")]
    [InlineData("-5", "-5", "a number of coins", "no such gift")]
    [InlineData("''", "", "a number of coins", "no such gift")]
    [InlineData("2.5", "2.5", "a number of coins", "alone brings points")]
    [InlineData("true", "true", "a number of coins", "alone brings points")]
    [InlineData("[Rose]", "[\"Rose\"]", "a number of coins", "alone brings points")]
    public void Read_SpecificGiftThatIsNone_SaysWhatToWrite(string written, string value, string allowed, string message)
    {
        Problem problem = Texts.OnlyProblem(Texts.SmallPlus($"rules: {{ specificGift: {written} }}"));
        Assert.Equal(("rules.specificGift", value), (problem.Path, problem.Value));
        Assert.Contains(allowed, problem.Allowed, StringComparison.Ordinal);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }
}
