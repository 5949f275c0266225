namespace LiveBattle.Economy.Tests;

/// <summary>The sentences about contradictions hold the numbers of the cards, so an edited card changes them.</summary>
public sealed class ComparisonContradictionTests
{
    private static readonly RateCard[] Guides = [Cards.SourceA, Cards.SourceB];

    [Fact]
    public void Guides_ContradictEachOtherAndWhatWasMeasured_OnTenTopics() => Assert.Equal(
        [
            "What a diamond is worth",
            "Whether coins and points are one thing or two",
            "When the commission falls",
            "Whether the platform's share is already off",
            "What viewers pay",
            "What the payment processor keeps",
            "The withdrawal minimum",
            "Points for followers",
            "How many followers it takes to earn",
            "Gift cards beside cash",
        ],
        RateComparison.Of(Guides).Contradictions.Select(each => each.Topic));

    [Theory]
    [InlineData("diamond is worth", "By guide B a diamond is worth 10 times as much as by guide A. 1,000 coins become 1,000 diamonds by guide A, 100 diamonds by guide B, and are $5.00 gross by guide A and guide B.")]
    [InlineData("one thing or two", "1,000 coins are 1,000 points by guide A and guide B. Equal numbers are not equal things: coins are bought, points are counted. Viewers paid $10.60 to $15.20 for these coins, as measured; the points are worth $5.00 gross by guide A and guide B.")]
    [InlineData("commission falls", "By guide A 1,000 coins end at $2.50 if it falls when points are converted, and at $2.50 if it falls at the gift; on the road there are 1,000 diamonds, or 500.")]
    [InlineData("already off", "What guide A and guide B take a share from is what creators keep after the share. Taken once more it leaves $2.50 by guide A and guide B, instead of $5.00.")]
    [InlineData("viewers pay", "By guide A and guide B nobody can tell what a battle cost the people who watched it. As measured, 1,000 coins cost viewers $10.60 to $15.20 and leave a creator $5.00.")]
    [InlineData("processor keeps", "20,000 points are $50.00 net by guide A and guide B. What reaches the bank may be less, and nobody says by how much; an unknown fee counts as none and is labelled so.")]
    [InlineData("minimum", "The gate opens at 20,000 points by guide A and guide B. $50.00 net and $100.00 gross are one minimum, before and after the commission: 20,000 points are $100.00 gross and $50.00 net.")]
    [InlineData("for followers", "By guide B 5,000 live followers are 5,000 points and $25.00 gross ($12.50 net) before anybody gives anything: money that nobody paid.")]
    [InlineData("takes to earn", "A creator with 5,000 followers is 95,001 followers short by guide B and may not earn the $25.00 that the same card computes for them as live followers. By the measured card they are enough.")]
    [InlineData("Gift cards", "By guide B the same points are worth twice as much as a gift card as in cash, and it does not explain why.")]
    public void Guides_WhatFollows(string topic, string follows) =>
        Assert.Equal(follows, Follows(topic, Guides));

    [Fact]
    public void Says_HoldsEachCard_AndASilenceAsASentence()
    {
        var says = About("viewers pay", Guides)!.Says;
        Assert.Equal(
            [
                ("guide A", "guide A does not say"),
                ("guide B", "guide B does not say"),
                ("the measured card", "$0.0106 to $0.0152 a coin"),
            ],
            says.Select(each => (each.Name, each.Text)));
        Assert.Contains("Three readings", About("for followers", Guides)!.Says[1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("diamond is worth", "usdPerPoint", """{ "usdMicros": 10000, "per": 1 }""", "By Mine a diamond is worth 20 times as much as by guide A. 1,000 coins become 1,000 diamonds by guide A, 100 diamonds by Mine, and are $5.00 gross by guide A, $10.00 gross by Mine.")]
    [InlineData("commission falls", "commission", """{ "parts": 3, "of": 10 }""", "By guide A 1,000 coins end at $2.50 if it falls when points are converted, and at $2.50 if it falls at the gift; on the road there are 1,000 diamonds, or 500.")]
    [InlineData("already off", "commission", """{ "parts": 3, "of": 10 }""", "What guide A and Mine take a share from is what creators keep after the share. Taken once more it leaves $2.50 by guide A, $3.50 by Mine, instead of $5.00.")]
    [InlineData("minimum", "gate", """{ "usdMicros": 30000000, "basis": "gross" }""", "The gate opens at 20,000 points by guide A, 6,000 points by Mine.")]
    [InlineData("for followers", "followerPoints", "2", "By Mine 5,000 live followers are 10,000 points and $50.00 gross ($25.00 net) before anybody gives anything: money that nobody paid.")]
    [InlineData("Gift cards", "commission", """{ "parts": 3, "of": 10 }""", "By Mine the same points are worth more as a gift card than in cash, and it does not explain why.")]
    public void EditedCard_ChangesTheSentence(string topic, string entry, string value, string follows)
    {
        var written = $$""" "{{entry}}": { "provenance": "inferred", "mid": {{value}}, "source": "me" } """;
        if (entry == "usdPerPoint")
        {
            written += """, "usdPerDiamond": { "provenance": "inferred", "mid": { "usdMicros": 100000, "per": 1 }, "source": "me" } """;
        }

        Assert.Equal(follows, Follows(topic, Cards.SourceA, Cards.Edited("source-b", written).Value));
    }

    [Fact]
    public void SettledContradiction_IsNotTold()
    {
        Assert.Null(About("diamond is worth", Cards.SourceA, Cards.Measured));
        Assert.Null(About("one thing or two", Cards.SourceB));
        Assert.Null(About("commission falls", Cards.SourceB));
        Assert.Null(About("already off", Cards.Measured));
        Assert.Null(About("viewers pay", Cards.Measured));
        Assert.Null(About("processor keeps", Cards.Measured));
        Assert.Null(About("minimum", Cards.SourceA, Cards.Measured));
        Assert.Null(About("for followers", Cards.SourceA, Cards.Measured));
        Assert.Null(About("takes to earn", Cards.SourceA, Cards.Measured));
        Assert.Null(About("Gift cards", Cards.SourceA, Cards.Measured));
    }

    [Fact]
    public void MeasuredCard_BesideTheGuides_SaysWhereItStands()
    {
        Assert.EndsWith("by guide A and guide B, 10,000 points by the measured card."
            + " $50.00 net and $100.00 gross are one minimum, before and after the commission:"
            + " 20,000 points are $100.00 gross and $50.00 net.", Follows("minimum", [.. RateCards.BuiltIn]), StringComparison.Ordinal);
        Assert.EndsWith("They earn nothing by the measured card.", Follows("for followers", [.. RateCards.BuiltIn]), StringComparison.Ordinal);
    }

    [Fact]
    public void GateBeyondWhatCanBeAskedAbout_IsComparedAllTheSame()
    {
        const string Gate = """ "gate": { "provenance": "inferred", "mid": { "usdMicros": 1000000000000000000, "basis": "BASIS" }, "source": "me" } """;
        var net = Cards.Edited("source-b", Gate.Replace("BASIS", "net", StringComparison.Ordinal)).Value;
        var gross = Cards.Edited("measured", Gate.Replace("BASIS", "gross", StringComparison.Ordinal)).Value with { Id = "other" };
        Assert.StartsWith("The gate opens at 400,000,000,000,000 points by Mine", Follows("minimum", net, gross), StringComparison.Ordinal);
    }

    private static Contradiction? About(string topic, params RateCard[] cards) =>
        RateComparison.Of(cards).Contradictions.SingleOrDefault(each => each.Topic.Contains(topic, StringComparison.Ordinal));

    private static string Follows(string topic, params RateCard[] cards) => About(topic, cards)!.Follows;
}
