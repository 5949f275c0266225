namespace LiveBattle.Economy;

/// <summary>The names of the steps of an explanation, and of the silences that stop them, in the order told.</summary>
public static class StepKeys
{
    public const string EarningPoints = "earningPoints";
    public const string CommissionAtGift = "commissionAtGift";
    public const string Diamonds = "diamonds";
    public const string Gross = "gross";
    public const string Commission = "commission";
    public const string Net = "net";
    public const string Fee = "fee";
    public const string Bank = "bank";
    public const string Payout = "payout";
    public const string Gate = "gate";
    public const string Cap = "cap";
    public const string PaidWithin = "paidWithin";
    public const string GiftCards = "giftCards";
    public const string ViewersPaid = "viewersPaid";
}
