namespace LiveBattle.Economy.Tests;

public sealed class EligibilityCheckTests
{
    private static readonly CreatorFacts Everything = CreatorFacts.None
        .With(CreatorFacts.TipsProgramme, true)
        .With(CreatorFacts.CreatorAccount, true)
        .With(CreatorFacts.TrademarkedBusinessAccount, true)
        .With(CreatorFacts.AccountAgeDays, 30)
        .With(CreatorFacts.VideosInLast30Days, 1)
        .With(CreatorFacts.Followers, 100_001)
        .With(CreatorFacts.AgeYears, 18);

    [Fact]
    public void WhoMeetsAllSeven_MayEarnAndWithdraw()
    {
        Assert.Equal((6, EligibilityAnswer.Yes), Answer(Cards.SourceB, Everything, EligibilityStage.Earn));
        Assert.Equal((7, EligibilityAnswer.Yes), Answer(Cards.SourceB, Everything, EligibilityStage.Withdraw));
    }

    [Theory]
    [InlineData(CreatorFacts.TipsProgramme, 0, "not met")]
    [InlineData(CreatorFacts.CreatorAccount, 0, "not met")]
    [InlineData(CreatorFacts.TrademarkedBusinessAccount, 0, "not met")]
    [InlineData(CreatorFacts.AccountAgeDays, 29, "1 day short")]
    [InlineData(CreatorFacts.VideosInLast30Days, 0, "1 video short")]
    [InlineData(CreatorFacts.Followers, 100_000, "1 follower short")]
    [InlineData(CreatorFacts.Followers, 0, "100,001 followers short")]
    public void OneConditionNotMet_IsEnoughForANo(string id, long figure, string text)
    {
        var check = EligibilityCheck.Of(Cards.SourceB, Everything.With(id, figure), EligibilityStage.Earn);
        Assert.Equal(EligibilityAnswer.No, check.Answer);
        Assert.Equal(text, Assert.Single(check.Rules, rule => rule.Outcome == RuleOutcome.NotMet).Text);
    }

    [Fact]
    public void GuideB_OwnExampleOf5000Followers_CannotEarnUnderGuideB()
    {
        var check = EligibilityCheck.Of(Cards.SourceB, Everything.With(CreatorFacts.Followers, 5_000), EligibilityStage.Earn);
        Assert.Equal(EligibilityAnswer.No, check.Answer);
        Assert.Equal(95_001, check.Rules.Single(rule => rule.Condition.Id == CreatorFacts.Followers).Short);
        Assert.Equal(
            "No: by guide B this creator may not earn: More than 100,000 followers (95,001 followers short).", check.Text);
        Assert.Equal(
            EligibilityAnswer.Yes,
            EligibilityCheck.Of(Cards.Measured, Everything.With(CreatorFacts.Followers, 5_000), EligibilityStage.Earn).Answer);
    }

    [Fact]
    public void SeventeenYears_DoNotKeepAnybodyFromEarning_OnlyFromWithdrawing()
    {
        var young = Everything.With(CreatorFacts.AgeYears, 17);
        Assert.Equal((6, EligibilityAnswer.Yes), Answer(Cards.SourceB, young, EligibilityStage.Earn));
        Assert.Equal((7, EligibilityAnswer.No), Answer(Cards.SourceB, young, EligibilityStage.Withdraw));
    }

    [Fact]
    public void WhoMayNotEarn_MayNotWithdraw()
    {
        var small = Everything.With(CreatorFacts.Followers, 5_000);
        Assert.Equal((7, EligibilityAnswer.No), Answer(Cards.SourceB, small, EligibilityStage.Withdraw));
    }

    [Fact]
    public void WhatIsNotTold_IsNoNo()
    {
        var check = EligibilityCheck.Of(Cards.SourceB, CreatorFacts.None, EligibilityStage.Withdraw);
        Assert.Equal(EligibilityAnswer.CannotTell, check.Answer);
        Assert.All(check.Rules, rule => Assert.Equal((RuleOutcome.NotTold, null, null), (rule.Outcome, rule.Figure, rule.Short)));
        Assert.Equal("Nobody can tell whether by guide B this creator may withdraw: 7 facts not told.", check.Text);
    }

    [Fact]
    public void OneNotMet_IsANo_WhateverElseWasNotTold() => Assert.Equal(
        (6, EligibilityAnswer.No),
        Answer(Cards.SourceB, CreatorFacts.None.With(CreatorFacts.Followers, 5_000), EligibilityStage.Earn));

    [Theory]
    [InlineData(EligibilityStage.Earn, "Guide A does not say who may earn.")]
    [InlineData(EligibilityStage.Withdraw, "Guide A does not say who may withdraw.")]
    public void SilentCard_CallsNobodyEligible(EligibilityStage stage, string text)
    {
        var check = EligibilityCheck.Of(Cards.SourceA, Everything, stage);
        Assert.True(check.IsSilent);
        Assert.Equal((0, EligibilityAnswer.CannotTell), (check.Rules.Length, check.Answer));
        Assert.Equal(text, check.Text);
    }

    [Fact]
    public void Card_MayAskForWhatNoOtherAsksFor()
    {
        var card = Cards.Edited("source-a",
            """
            "eligibility": { "provenance": "inferred", "source": "my agency", "items": [
              { "id": "streamHours", "stage": "earn", "comparison": "atLeast", "threshold": 20, "unit": "hours", "text": "20 hours live a month" } ] }
            """).Value;
        Assert.Equal(
            "8 hours short",
            EligibilityCheck.Of(card, CreatorFacts.None.With("streamHours", 12), EligibilityStage.Earn).Rules[0].Text);
        Assert.Equal((1, EligibilityAnswer.Yes), Answer(card, CreatorFacts.None.With("streamHours", 20), EligibilityStage.Earn));
        Assert.Equal((1, EligibilityAnswer.CannotTell), Answer(card, Everything, EligibilityStage.Earn));
    }

    [Fact]
    public void Figure_BeyondItsRange_IsRefused()
    {
        _ = CreatorFacts.None.With("followers", AmountLimits.MaxFollowers);
        Assert.Throws<ArgumentOutOfRangeException>(() => CreatorFacts.None.With("followers", AmountLimits.MaxFollowers + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => CreatorFacts.None.With("followers", -1));
    }

    private static (int, EligibilityAnswer) Answer(RateCard card, CreatorFacts facts, EligibilityStage stage)
    {
        var check = EligibilityCheck.Of(card, facts, stage);
        return (check.Rules.Length, check.Answer);
    }
}
