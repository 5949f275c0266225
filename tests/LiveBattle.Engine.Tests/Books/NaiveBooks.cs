using System.Collections.Immutable;
using System.Numerics;
using LiveBattle.Economy;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Tests.Books;

/// <summary>
/// The auditor of the books: recomputes every balance from the events, the scenario and the rate card's entries. It asks
/// what each viewer spent in all and rounds that once, where the books go gift by gift; it knows nothing of theirs.
/// Slow and plain on purpose.
/// </summary>
internal static class NaiveBooks
{
    private const string Coin = "COIN";
    private const string Point = "PT";
    private const string Dollar = "USD";

    /// <summary>What every account holds, without the zeros: account, commodity, amount.</summary>
    public static SortedDictionary<string, SortedDictionary<string, BigInteger>> Balances(Scenario scenario, List<EventRecord> events)
    {
        SortedDictionary<string, SortedDictionary<string, BigInteger>> all = new(StringComparer.Ordinal);
        void Add(string account, string commodity, BigInteger amount)
        {
            if (!all.TryGetValue(account, out SortedDictionary<string, BigInteger>? held))
                all[account] = held = new(StringComparer.Ordinal);
            held[commodity] = held.GetValueOrDefault(commodity) + amount;
        }

        foreach (BattleSide side in (BattleSide[])[BattleSide.A, BattleSide.B])
        {
            BigInteger coins = Sum(Gifts(events).Where(gift => gift.Side == side));
            BigInteger points = coins * PointsPerCoin(scenario);
            BigInteger followers = FollowerPoints(scenario, events, side);
            Add($"spent:{Letter(side)}", Coin, coins);
            Add($"points:{Letter(side)}", Point, points + followers);
            Add("mint:points", Point, -points);
            Add("grant:followers", Point, -followers);
        }

        foreach (Purse purse in ViewersPurses(scenario, events))
        {
            Add("mint:coins", Coin, -purse.Bought);
            Add(purse.Account, Coin, purse.Bought - purse.Spent);
            if (purse.Paid is not { } paid)
                continue;
            Add("cash:viewers", Dollar, -paid);
            Add("store:fees", Dollar, purse.StoreKept);
            Add("platform:sales", Dollar, purse.Sales);
            Add("platform:prepaid", Dollar, paid - purse.StoreKept - purse.Sales);
        }

        foreach (IGrouping<int, EventRecord> spectator in Gifts(events).Where(IsPractice).GroupBy(gift => gift.Actor))
        {
            Add("mint:coins", Coin, -scenario.SpectatorWalletCoins);
            Add($"wallet:spectator:{spectator.Key}", Coin, scenario.SpectatorWalletCoins - Sum(spectator));
        }

        foreach (string account in all.Keys.ToList())
        {
            foreach (string empty in all[account].Where(held => held.Value.IsZero).Select(held => held.Key).ToList())
                all[account].Remove(empty);
            if (all[account].Count == 0)
                all.Remove(account);
        }

        return all;
    }

    /// <summary>What is reported beside the balances of a side.</summary>
    public static NaiveSide Side(Scenario scenario, List<EventRecord> events, BattleSide side)
    {
        BigInteger practice = Sum(Gifts(events).Where(gift => gift.Side == side && IsPractice(gift)));
        ImmutableArray<Purse> purses = [.. ViewersPurses(scenario, events).Where(purse => purse.Side == side)];
        return new NaiveSide(
            practice,
            practice * PointsPerCoin(scenario),
            FollowerPoints(scenario, events, side),
            purses.Any(purse => purse.Paid is null)
                ? null
                : purses.Aggregate(BigInteger.Zero, (sum, purse) => sum + (purse.Paid!.Value * purse.Spent / purse.Bought)));
    }

    /// <summary>What so many earning points are worth: gross and commission dropped to whole micro-dollars, once.</summary>
    public static NaiveEarnings Convert(RateCard card, BigInteger points)
    {
        Ratio price = card.UsdPerDiamond.Mid!.Value.MicrosPerUnit;
        long perDiamond = card.PointsPerDiamond.Mid!.Value;
        Ratio share = card.Commission.Mid ?? Ratio.Zero;
        BigInteger gross = points * price.Numerator / ((BigInteger)price.Denominator * perDiamond);
        BigInteger commission = gross * share.Numerator / share.Denominator;
        BigInteger taken = card.CommissionFalls.Mid == CommissionTiming.OnGift ? points * share.Numerator / share.Denominator : 0;
        return new NaiveEarnings(
            points, gross, commission, gross - commission, (points - taken) / perDiamond, (points - taken) % perDiamond);
    }

    /// <summary>One viewer's coins and money over the whole list of events.</summary>
    private static IEnumerable<Purse> ViewersPurses(Scenario scenario, List<EventRecord> events) =>
        from gift in Gifts(events)
        where gift.ActorKind == ActorKind.Viewer
        group gift by (gift.Side, gift.Actor) into viewer
        select PurseOf(scenario, viewer.Key.Side, viewer.Key.Actor, [.. viewer]);

    private static Purse PurseOf(Scenario scenario, BattleSide side, int viewer, List<EventRecord> gifts)
    {
        Cohort cohort = ReferenceLedger.Find(scenario, gifts[0]).Cohort;
        BigInteger spent = Sum(gifts);
        BigInteger bought = cohort.WalletCoins ?? spent;
        string account = $"wallet:viewer:{Letter(side)}:{viewer}";
        if (Price(scenario.Rates, cohort.CoinPrice) is not { } price)
            return new Purse(account, side, bought, spent, null, 0, 0);
        Ratio share = cohort.CoinPrice is { Channel: CoinChannel.App } ? scenario.Rates.StoreShare.Mid ?? Ratio.Zero : Ratio.Zero;
        BigInteger paid = bought * price.Numerator / price.Denominator;
        BigInteger store = paid * share.Numerator / share.Denominator;
        return new Purse(account, side, bought, spent, paid, store, (paid - store) * spent / bought);
    }

    private static Ratio? Price(RateCard card, CohortCoinPrice? choice)
    {
        if (choice is not { } said)
            return card.CoinPrice.Mid?.MicrosPerUnit;
        if (said.Dollars is { } dollars)
            return dollars.MicrosPerUnit;
        return (said.Channel == CoinChannel.Web ? card.CoinPrice.Low : card.CoinPrice.High)?.MicrosPerUnit;
    }

    private static BigInteger FollowerPoints(Scenario scenario, List<EventRecord> events, BattleSide side)
    {
        bool pays = scenario.Rates.FollowerPointsPay.Mid == true && events.Exists(record => record.Kind == EventKind.LiveStarted);
        Creator creator = side == BattleSide.A ? scenario.CreatorA : scenario.CreatorB;
        return pays ? (BigInteger)creator.LiveFollowers * (scenario.Rates.FollowerPoints.Mid ?? 0) : 0;
    }

    private static long PointsPerCoin(Scenario scenario) => scenario.Rates.PointsPerCoin.Mid!.Value;

    private static IEnumerable<EventRecord> Gifts(List<EventRecord> events) => events.Where(record => record.Kind == EventKind.GiftSent);

    private static bool IsPractice(EventRecord gift) => gift.ActorKind == ActorKind.Spectator;

    private static BigInteger Sum(IEnumerable<EventRecord> gifts) => gifts.Aggregate(BigInteger.Zero, (sum, gift) => sum + gift.Coins);

    private static char Letter(BattleSide side) => side == BattleSide.A ? 'a' : 'b';

    /// <summary>A viewer's wallet: coins bought and spent, micro-dollars paid (null: nobody knows), kept and sold for.</summary>
    private sealed record Purse(
        string Account, BattleSide Side, BigInteger Bought, BigInteger Spent, BigInteger? Paid, BigInteger StoreKept, BigInteger Sales);
}

/// <summary>A side's reports by the auditor; money in micro-dollars, null when a gifting viewer's price is not known.</summary>
internal sealed record NaiveSide(BigInteger PracticeCoins, BigInteger PracticePoints, BigInteger FollowerPoints, BigInteger? ViewersPaid);

/// <summary>Earnings by the auditor; money in micro-dollars.</summary>
internal sealed record NaiveEarnings(
    BigInteger Points, BigInteger Gross, BigInteger Commission, BigInteger Net, BigInteger Diamonds, BigInteger Remainder);
