using System.Globalization;

namespace LiveBattle.Economy.Tests;

/// <summary>
/// Every entry of every card, silenced and filled: what is computed from it becomes unknown, or none and labelled so;
/// whatever is not computed from it stays as it was.
/// </summary>
public sealed class SilenceTableTests
{
    private const string Silent = """{ "provenance": "silent", "source": "a test" }""";

    /// <summary>The answers that an entry takes part in; an entry that is missing here takes part in none.</summary>
    private static readonly Dictionary<string, string[]> Uses = new()
    {
        ["commission"] = ["diamonds", "commission", "net", "bank", "fee", "gate", "cap"],
        ["commissionFalls"] = ["diamonds"],
        ["processorFee"] = ["fee", "bank"],
        ["gate"] = ["gate"],
        ["maxPerDay"] = ["cap"],
        ["paidWithinDays"] = ["arrives"],
        ["coinPrice"] = ["viewers paid", "app price"],
        ["storeShare"] = ["app price"],
        ["coinPackages"] = ["recharge"],
        ["giftCards"] = ["gift cards"],
        ["followerPoints"] = ["followers"],
        ["followerPointsPay"] = ["followers"],
        ["eligibility"] = ["may earn", "may withdraw"],
        ["currencies"] = ["payout"],
    };

    /// <summary>What an answer is when the entry it stands for is silent.</summary>
    private static readonly Dictionary<string, (string Answer, string Value)[]> Unknown = new()
    {
        ["commission"] = [("commission", "$0.00 Silent")],
        ["processorFee"] = [("fee", "$0.00 Silent")],
        ["gate"] = [("gate", "GateStatus { AmountUsdMicros = , Basis = , Open = , PointsToGo =  }")],
        ["coinPrice"] = [("viewers paid", "null null null"), ("app price", "none")],
        ["maxPerDay"] = [("cap", $"{new CapStatus(null, null, null)}")],
        ["paidWithinDays"] = [("arrives", "unknown")],
        ["coinPackages"] = [("recharge", "none")],
        ["giftCards"] = [("gift cards", "none")],
        ["followerPoints"] = [("followers", "0")],
        ["followerPointsPay"] = [("followers", "0")],
        ["eligibility"] = [("may earn", "CannotTell"), ("may withdraw", "CannotTell")],
        ["currencies"] = [("payout", "none")],
    };

    private static readonly Dictionary<string, string> Filled = new()
    {
        ["usdPerPoint"] = Entry("""{ "usdMicros": 5000, "per": 1 }"""),
        ["commission"] = Entry("""{ "parts": 3, "of": 10 }"""),
        ["commissionFalls"] = Entry("\"onGift\""),
        ["processorFee"] = Entry("""{ "flatUsdMicros": 300000, "share": { "parts": 3, "of": 100 } }"""),
        ["gate"] = Entry("""{ "usdMicros": 7000000, "basis": "gross" }"""),
        ["maxPerDay"] = Entry("""{ "usdMicros": 1 }"""),
        ["paidWithinDays"] = Entry("3"),
        ["coinPrice"] = Entry("""{ "usdMicros": 20000, "per": 1 }"""),
        ["storeShare"] = Entry("""{ "parts": 1, "of": 2 }"""),
        ["coinPackages"] = List("""{ "channel": "app", "country": "FR", "coins": 5, "priceMinorUnits": 10, "currency": "EUR", "source": "me" }"""),
        ["followerPoints"] = Entry("7"),
        ["followerPointsPay"] = Entry("false"),
        ["eligibility"] = List("""{ "id": "followers", "stage": "earn", "comparison": "atLeast", "threshold": 1, "unit": "followers", "text": "One follower" }"""),
        ["giftCards"] = List("""{ "points": 5, "usdMicros": 1000000, "shops": ["a shop"] }"""),
        ["rechargeSteps"] = List("\"Pay\""),
        ["withdrawalSteps"] = List("\"Wait\""),
        ["otherIncome"] = List("\"busking\""),
        ["currencies"] = List(
            $$"""{ "code": "USD", "minorDigits": 2, "unitsPerUsd": {{Entry("""{ "parts": 1, "of": 1 }""")}} },"""
            + $$"""{ "code": "SAR", "minorDigits": 2, "unitsPerUsd": {{Entry("""{ "parts": 4, "of": 1 }""")}} }"""),
    };

    /// <summary>Each entry that may be silent, with each card.</summary>
    public static TheoryData<string, string> Table
    {
        get
        {
            TheoryData<string, string> table = [];
            foreach (var card in RateCards.BuiltIn)
            {
                foreach (var entry in Filled.Keys)
                {
                    table.Add(card.Id, entry);
                }
            }

            return table;
        }
    }

    [Fact]
    public void Table_HoldsEveryEntry_ThatMayBeSilent() => Assert.Equal(
        Cards.SourceB.ToJson().Select(pair => pair.Key)
            .Except(["id", "name", "date", "read", "pointsPerCoin", "pointsPerDiamond", "usdPerDiamond"]),
        Filled.Keys);

    [Theory]
    [MemberData(nameof(Table))]
    public void SilentEntry_LeavesItsAnswersUnknown_AndTheOthersAsTheyWere(string card, string entry)
    {
        var silenced = Cards.Edited(card, $"\"{entry}\": {Silent}{WhatLeansOn(entry)}").Value;
        var answers = Answers(silenced);
        foreach (var (answer, value) in Unknown.GetValueOrDefault(entry, []))
        {
            Assert.Equal((answer, value), (answer, answers[answer]));
        }

        AssertOthersStay(RateCards.Find(card)!, answers, entry);
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void SilentEntry_IsTold_WithoutAValue(string card, string entry)
    {
        var silenced = Cards.Edited(card, $"\"{entry}\": {Silent}{WhatLeansOn(entry)}").Value;
        var comparison = RateComparison.Of(silenced, Cards.SourceB);
        var row = comparison.Rows.Single(row => row.Entry == entry);
        Assert.Equal("a test does not say", row.Values[0].Text);
        Assert.Equal((Provenance.Silent, null, null, null), (row.Values[0].Provenance, row.Values[0].Low, row.Values[0].Mid, row.Values[0].High));
        Assert.Empty(row.Values[0].Items);
        Assert.Equal(Agreement.NothingToCompare, row.Agreement);
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void FilledEntry_ChangesItsAnswersAlone(string card, string entry)
    {
        var filled = Cards.Edited(card, $"\"{entry}\": {Filled[entry]}{WhatShowsIt(entry)}").Value;
        AssertOthersStay(RateCards.Find(card)!, Answers(filled), entry);
    }

    [Theory]
    [InlineData("pointsPerCoin")]
    [InlineData("pointsPerDiamond")]
    [InlineData("usdPerDiamond")]
    public void EntryThatEverythingNeeds_MayNotBeSilent_OnAnyCard(string entry) => Assert.All(
        RateCards.BuiltIn,
        card => Assert.Equal($"rates.{entry}", Assert.Single(Cards.Edited(card.Id, $"\"{entry}\": {Silent}").Problems).Path));

    [Fact]
    public void EveryUse_IsSeenByTheTable() => Assert.All(Uses, use => Assert.Contains(
        RateCards.BuiltIn,
        card =>
        {
            var (before, after) = (Answers(card), Answers(Cards.Edited(card.Id, $"\"{use.Key}\": {Filled[use.Key]}").Value));
            return use.Value.Any(answer => before[answer] != after[answer]);
        }));

    // A card that leans on what is silent contradicts itself; that is tested elsewhere.
    private static string WhatLeansOn(string entry) => entry switch
    {
        "commission" => $", \"commissionFalls\": {Silent}",
        "followerPoints" => $", \"followerPointsPay\": {Silent}",
        _ => "",
    };

    // Points that do not pay would change nothing on some cards.
    private static string WhatShowsIt(string entry) =>
        entry == "followerPoints" ? $", \"followerPointsPay\": {Entry("true")}" : "";

    private static void AssertOthersStay(RateCard before, Dictionary<string, string> after, string entry)
    {
        string[] may = Uses.GetValueOrDefault(entry, []);
        Assert.Equal(Answers(before).Where(answer => !may.Contains(answer.Key)), after.Where(answer => !may.Contains(answer.Key)));
    }

    private static Dictionary<string, string> Answers(RateCard card)
    {
        var result = card.Convert(Amount.OfCoins(12_345));
        var facts = CreatorFacts.None.With(CreatorFacts.Followers, 5_000).With(CreatorFacts.AgeYears, 30);
        var recharge = Recharge.Choose(card, Coins.FromCoins(65), CoinChannel.App, "US");
        var riyals = card.Currencies.Items.FirstOrDefault(currency => currency.Code == "SAR");
        return new Dictionary<string, string>
        {
            ["points"] = $"{result.EarningPoints}",
            ["diamonds"] = $"{result.Diamonds} {result.RemainderPoints}",
            ["gross"] = $"{result.GrossUsdMicros}",
            ["commission"] = $"{result.CommissionUsdMicros} {result.CommissionProvenance}",
            ["net"] = $"{result.NetUsdMicros}",
            ["fee"] = $"{result.FeeUsdMicros} {result.FeeProvenance}",
            ["bank"] = $"{result.BankUsdMicros}",
            ["gate"] = $"{result.Gate}",
            ["cap"] = $"{result.Cap}",
            ["arrives"] = result.Explain().Of(StepKeys.PaidWithin).Result,
            ["gift cards"] = result.GiftCards is { } cards ? $"{cards.Amount.FaceValueUsdMicros} {cards.Remainder}" : "none",
            ["app price"] = CoinPricing.In(card, CoinChannel.App)?.ToString() ?? "none",
            ["recharge"] = recharge.IsValid ? $"{recharge.Value.Basket.PriceMinorUnits} {recharge.Value.Basket.Coins}" : "none",
            ["viewers paid"] = $"{Text(result.ViewerPaidLowUsdMicros)} {Text(result.ViewerPaidUsdMicros)} {Text(result.ViewerPaidHighUsdMicros)}",
            ["followers"] = card.PaidFollowerPoints(5_000).Value.ToString(CultureInfo.InvariantCulture),
            ["may earn"] = $"{EligibilityCheck.Of(card, facts, EligibilityStage.Earn).Answer}",
            ["may withdraw"] = $"{EligibilityCheck.Of(card, facts, EligibilityStage.Withdraw).Answer}",
            ["payout"] = riyals?.MinorUnitsFor(UsdMicros.FromDollars(50))?.ToString(CultureInfo.InvariantCulture) ?? "none",
        };

        static string Text(UsdMicros? money) => money?.ToString() ?? "null";
    }

    private static string Entry(string value) => $$"""{ "provenance": "inferred", "mid": {{value}}, "source": "a test" }""";

    private static string List(string items) => $$"""{ "provenance": "inferred", "items": [ {{items}} ], "source": "a test" }""";
}
