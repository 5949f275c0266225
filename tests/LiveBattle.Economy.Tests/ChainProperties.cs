using System.Text.Json;
using CsCheck;

namespace LiveBattle.Economy.Tests;

/// <summary>What holds at every step of the chain under any card that can be read.</summary>
public sealed class ChainProperties
{
    private const long Runs = 2_000;

    private static readonly Gen<(RateCard Card, EarningPoints Points)> Earned = Gen.Select(WildCards.Card, WildCards.Points);

    [Fact]
    public void Cards_AreMostlyWild_AndTheReaderTakesThem()
    {
        var cards = Enumerable.Range(0, 500).Select(_ => WildCards.Card.Single()).ToArray();
        Assert.InRange(cards.Count(card => card.Id == Cards.SourceB.Id), 0, 150);
        Assert.All(cards, card =>
        {
            using var document = JsonDocument.Parse(RateCardJson.ToText(card));
            Assert.True(RateCardJson.Read(document.RootElement).IsValid);
        });
    }

    [Fact]
    public void Coins_AreAllPoints() => Gen.Select(WildCards.Card, Gens.Coins).Sample(
        (card, coins) => Chain.Points(card, Coins.FromCoins(coins)) is var made
            && made.Amount.Value == coins * card.PointsPerCoin.Mid
            && made.Remainder == Coins.Zero,
        iter: Runs);

    [Fact]
    public void Followers_BringPointsOrAreLeftOver() => Gen.Select(Gens.BuiltInCard, Gen.Long[0, AmountLimits.MaxFollowers]).Sample(
        (card, followers) => Chain.FollowerPoints(card, followers) is var made
            && (card.FollowerPointsPay.Mid == true
                ? made.Amount.Value == followers * card.FollowerPoints.Mid && made.Remainder == 0
                : made.Amount == EarningPoints.Zero && made.Remainder == followers),
        iter: Runs);

    [Fact]
    public void Points_AreTakenOrDiamondsOrLeftOver() => Earned.Sample(
        given =>
        {
            var (card, points) = given;
            var credited = Chain.Credited(card, points);
            var diamonds = Chain.Diamonds(card, credited.Amount);
            return points == credited.Amount + credited.Remainder
                && credited.Amount.Value == (diamonds.Amount.Value * card.PointsPerDiamond.Mid) + diamonds.Remainder.Value
                && diamonds.Remainder.Value < card.PointsPerDiamond.Mid
                && (card.CommissionFalls.Mid == CommissionTiming.OnGift || credited.Remainder == EarningPoints.Zero);
        },
        iter: Runs);

    [Fact]
    public void Gross_AndItsRemainder_AreThePriceOfThePoints() => Earned.Sample(
        given => Chain.Gross(given.Card, given.Points) is var gross
            && gross.Remainder < Ratio.One
            && Exact.Of(gross) == Exact.Of(given.Points.Value) * Exact.Of(given.Card.UsdPerDiamond.Mid!.Value.MicrosPerUnit)
                / Exact.Of(given.Card.PointsPerDiamond.Mid!.Value),
        iter: Runs);

    [Fact]
    public void Commission_AndItsRemainder_AreTheShareOfGross() => Earned.Sample(
        given =>
        {
            var gross = Chain.Gross(given.Card, given.Points).Amount;
            var commission = Chain.Commission(given.Card, gross);
            return commission.Remainder < Ratio.One
                && commission.Amount <= gross
                && Chain.Net(gross, commission.Amount) + commission.Amount == gross
                && Exact.Of(commission) == Exact.Of(gross.Value) * Exact.Of(given.Card.Commission.Mid ?? Ratio.Zero);
        },
        iter: Runs);

    [Fact]
    public void Fee_AndItsRemainder_AreFlatAndShare_AndNeverMoreThanThereIs() => Earned.Sample(
        given =>
        {
            var net = Earnings.Of(given.Card, given.Points).NetUsdMicros;
            var fee = Chain.Fee(given.Card.ProcessorFee.Mid, net);
            var wanted = given.Card.ProcessorFee.Mid is not { } charged
                ? Exact.Of(0)
                : Exact.Of(charged.Flat.Value) + (Exact.Of(net.Value) * Exact.Of(charged.Share));
            return Chain.Bank(net, fee.Amount) >= UsdMicros.Zero
                && (fee.Amount == net ? fee.Remainder == Ratio.Zero || Exact.Of(fee) == wanted : Exact.Of(fee) == wanted);
        },
        iter: Runs);

    [Fact]
    public void ViewersPaid_AndItsRemainder_AreThePriceOfTheCoins() => Earned.Sample(
        given => Chain.ViewersPaid(given.Card, given.Points, given.Card.CoinPrice.High) is not { } paid
            ? given.Card.CoinPrice.IsSilent
            : Exact.Of(paid) == Exact.Of(given.Points.Value) * Exact.Of(given.Card.CoinPrice.High!.Value.MicrosPerUnit)
                / Exact.Of(given.Card.PointsPerCoin.Mid!.Value),
        iter: Runs);

    [Fact]
    public void Payout_WithoutItsRemainder_IsTheSame_AndWithOneMicroDollarLessIsNot() => Earned.Sample(
        given =>
        {
            var currency = given.Card.Currencies.Items[0];
            var bank = Earnings.Of(given.Card, given.Points).NetUsdMicros;
            if (Chain.Payout(currency, bank) is not { } paid)
            {
                return currency.UnitsPerUsd.IsSilent
                    || (Int128)bank.Value * currency.UnitsPerUsd.Mid!.Value.Numerator > AmountLimits.MaxCount;
            }

            var spent = bank - paid.Remainder;
            return paid.Remainder >= UsdMicros.Zero
                && Chain.Payout(currency, spent)!.Value == new Converted<long, UsdMicros>(paid.Amount, UsdMicros.Zero)
                && (spent == UsdMicros.Zero
                    || Chain.Payout(currency, spent - UsdMicros.FromMicros(1))!.Value.Amount < paid.Amount);
        },
        iter: Runs);

    [Fact]
    public void Days_AreFullOnes_AndALastOne() => Gen.Select(Earned, Gen.Long[0, 10_000_000]).Sample(
        (given, most) =>
        {
            var balance = Earnings.Of(given.Card, given.Points).NetUsdMicros;
            if (Chain.Days(UsdMicros.FromMicros(most), balance) is not { } taken)
            {
                return most == 0 || balance.Value / most >= AmountLimits.MaxCount;
            }

            return balance == UsdMicros.Zero
                ? taken == default
                : ((Int128)(taken.Amount - 1) * most) + taken.Remainder.Value == balance.Value
                    && taken.Remainder.Value > 0 && taken.Remainder.Value <= most;
        },
        iter: Runs);

    [Fact]
    public void GiftCards_AndTheirRemainder_AreAllPoints() => Earned.Sample(
        given =>
        {
            if (Chain.GiftCards(given.Card, given.Points) is not { } cards)
            {
                return given.Card.GiftCards.IsSilent;
            }

            var picks = cards.Amount.Picks;
            return picks.Sum(pick => pick.Count * pick.Offer.Points.Value) + cards.Remainder.Value == given.Points.Value
                && picks.Sum(pick => pick.Count * pick.Offer.Value.Value) == cards.Amount.FaceValueUsdMicros.Value
                && given.Card.GiftCards.Items.All(offer => offer.Points > cards.Remainder)
                && picks.Select(pick => pick.Offer.Points).SequenceEqual(picks.Select(pick => pick.Offer.Points).OrderDescending());
        },
        iter: Runs);

    [Fact]
    public void Splitting_NeverGains_AndTheRemaindersAreTheDifference() => Gen.Select(WildCards.Card, WildCards.HalfOfThePoints, WildCards.HalfOfThePoints).Sample(
        (card, a, b) =>
        {
            var (left, right, whole) = (Chain.Gross(card, a), Chain.Gross(card, b), Chain.Gross(card, a + b));
            var (first, second, both) = (Chain.Diamonds(card, a), Chain.Diamonds(card, b), Chain.Diamonds(card, a + b));
            var perDiamond = card.PointsPerDiamond.Mid!.Value;
            return whole.Amount >= left.Amount + right.Amount
                && Exact.Of(whole) == Exact.Of(left) + Exact.Of(right)
                && both.Amount >= first.Amount + second.Amount
                && ((both.Amount - first.Amount - second.Amount).Value * perDiamond) + both.Remainder.Value
                    == first.Remainder.Value + second.Remainder.Value;
        },
        iter: Runs);

    [Fact]
    public void Commission_OfATotal_IsAtLeastThatOfItsParts() => Gen.Select(WildCards.Card, Gen.Long[0, 1_000_000_000], Gen.Long[0, 1_000_000_000]).Sample(
        (card, a, b) =>
        {
            var (left, right, whole) = (Of(a), Of(b), Of(a + b));
            return whole.Amount >= left.Amount + right.Amount && Exact.Of(whole) == Exact.Of(left) + Exact.Of(right);

            Converted<UsdMicros, Ratio> Of(long gross) => Chain.Commission(card, UsdMicros.FromMicros(gross));
        },
        iter: Runs);

    [Fact]
    public void Net_OfATotal_IsWithinOneMicroDollar_HoweverManyGiftsMadeIt() => Gen.Select(Gens.Card, Gen.Long[0, 1_000].Array[1, 50]).Sample(
        (card, gifts) =>
        {
            var points = EarningPoints.FromPoints(gifts.Sum());
            var net = Earnings.Of(card, points).NetUsdMicros.Value;
            var share = card.Commission.Mid!.Value;
            var exact = Exact.Of(points.Value) * Exact.Of(card.UsdPerDiamond.Mid!.Value.MicrosPerUnit)
                / Exact.Of(card.PointsPerDiamond.Mid!.Value)
                * Exact.Of(Ratio.Of(share.Denominator - share.Numerator, share.Denominator));
            return (net - 1) * exact.Below <= exact.Above && exact.Above <= (net + 1) * exact.Below;
        },
        iter: Runs);
}
