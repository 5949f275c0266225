using LiveBattle.Economy;

namespace LiveBattle.Studies.Planning;

/// <summary>
/// A month in a creator's numbers: how long it is, and what coins gifted in its battles come to. Every amount is a total
/// that is converted once.
/// </summary>
internal sealed class PlannerMonth(PlannerNumbers numbers)
{
    /// <summary>Calendar days in which a balance can be withdrawn.</summary>
    public const int WithdrawalDays = 30;

    // A month is 365.25 / 12 days of a week of 7: 1,461 / 336 weeks, so that nothing is rounded but once, at the end.
    private const int WeeksPerMonth = 1_461;
    private const int MonthParts = 336;

    private readonly RateCard _card = numbers.Rates;
    private readonly long _pointsPerCoin = Chain.Points(numbers.Rates, Economy.Coins.FromCoins(1)).Amount.Value;
    private readonly long _followerPoints =
        numbers.Rates.PaidFollowerPoints(numbers.LiveFollowers).Value * BattlesOf(numbers);

    /// <summary>Hours of live in a month.</summary>
    public static double HoursOf(PlannerNumbers numbers) => numbers.HoursPerWeek * WeeksPerMonth / MonthParts;

    /// <summary>Whole battles in a month, rounded down.</summary>
    public static int BattlesOf(PlannerNumbers numbers) =>
        (int)decimal.Floor((decimal)numbers.HoursPerWeek * (decimal)numbers.BattlesPerHour * WeeksPerMonth / MonthParts);

    /// <summary>All coins gifted, when so many were gifted in battles; rounded down.</summary>
    public long Coins(long inBattles) => (long)((Int128)inBattles * 100 / numbers.BattleGiftPercent);

    /// <summary>Earning points of a month: of all coins, and of followers where the card pays them.</summary>
    public EarningPoints Points(long coinsInBattles) =>
        Chain.Points(_card, Economy.Coins.FromCoins(Coins(coinsInBattles))).Amount
        + EarningPoints.FromPoints(_followerPoints);

    /// <summary>Whether so many months together bring so many earning points: in 128 bits, for ten years may be many.</summary>
    public bool Reaches(EarningPoints needed, long coinsInBattles, int months) =>
        ((Int128)Coins(coinsInBattles) * _pointsPerCoin) + ((Int128)_followerPoints * months) >= needed.Value;

    public long Net(long coinsInBattles) => Earnings.Of(_card, Points(coinsInBattles)).NetUsdMicros.Value;

    /// <summary>
    /// What one month brings to the bank by itself, in micro-dollars: all that the card lets out on 30 days, each day as much
    /// as it may, less the processor's fee. What stays below the minimum stays in the account.
    /// </summary>
    public long Bank(long coinsInBattles)
    {
        EarningPoints points = Points(coinsInBattles);
        if (points == EarningPoints.Zero)
            return 0;
        CreatorAccount account = After(CreatorAccount.Open(BookSide.A, _card, points).Convert(points))!;
        UsdMicros bank = UsdMicros.Zero;
        for (int day = 0; day < WithdrawalDays && account.Balance > UsdMicros.Zero; day++)
        {
            UsdMicros amount = _card.MaxPerDay.Mid is { } most && most < account.Balance ? most : account.Balance;
            if (After(account.Request(amount, DateOnly.MinValue.AddDays(day), CreatorFacts.None)) is not { } asked)
                break;
            account = After(asked.Pay())!;
            bank += account.Latest!.BankUsdMicros;
        }

        return bank.Value;
    }

    /// <summary>What a month brings to the bank for an hour of live, in micro-dollars, rounded down.</summary>
    public long PerHour(long bank) => (long)decimal.Floor(bank * (decimal)MonthParts / ((decimal)numbers.HoursPerWeek * WeeksPerMonth));

    /// <summary>What viewers paid for all coins, in micro-dollars; null when nobody knows the price.</summary>
    public Func<long, long>? ViewersPaid(UsdRate? price) =>
        price is { } known ? coins => known.Of(Coins(coins), Rounding.Down).Value : null;

    private static CreatorAccount? After(AccountStep<CreatorAccount> step) => (step as AccountStep<CreatorAccount>.Done)?.After;
}
