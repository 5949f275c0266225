using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Studies.Planning;

/// <summary>A creator's own numbers. What is left out has the default that its line states. Immutable.</summary>
public sealed record PlannerNumbers
{
    public const int MostViewers = 100_000;

    public const double LeastHours = 0.1;

    public const double MostHours = 168;

    public const long MostSupporterCoins = 1_000_000_000;

    public const long MostLiveFollowers = 1_000_000;

    /// <summary>A battle with its lap cut short and the next one at once: an hour holds no more.</summary>
    public const double MostBattlesPerHour = 11;

    public const double LeastBattlesPerHour = 0.1;

    /// <summary>Battles an hour when none are told: one in a quarter of an hour. Ours: nobody has measured it.</summary>
    public const double UsualBattlesPerHour = 4;

    /// <summary>Share of a month's gifts that fall in battles, in per cent, when none is told: up to so many were measured.</summary>
    public const int UsualBattleGiftPercent = 80;

    /// <summary>All followers, 0 to <see cref="Limits.Followers"/>: only conditions to earn ask for them.</summary>
    public required long Followers { get; init; }

    /// <summary>Viewers who are usually there at one time, 1 to <see cref="MostViewers"/>.</summary>
    public required int Viewers { get; init; }

    /// <summary>Hours of live a week, <see cref="LeastHours"/> to <see cref="MostHours"/>.</summary>
    public required double HoursPerWeek { get; init; }

    /// <summary>By which rates.</summary>
    public required RateCard Rates { get; init; }

    /// <summary>Coins that the best supporter gifts in a month, 0 to <see cref="MostSupporterCoins"/>; 0 is none.</summary>
    public long BestSupporterCoins { get; init; }

    /// <summary>Other income in a month, 0 or more: brand deals, affiliate and the like, added as it is.</summary>
    public UsdMicros OtherIncome { get; init; }

    /// <summary>Battles in an hour of live, <see cref="LeastBattlesPerHour"/> to <see cref="MostBattlesPerHour"/>.</summary>
    public double BattlesPerHour { get; init; } = UsualBattlesPerHour;

    /// <summary>Share of the month's gifts that fall in battles, 1 to 100 per cent; the rest is gifted between them.</summary>
    public int BattleGiftPercent { get; init; } = UsualBattleGiftPercent;

    /// <summary>What viewers pay for coins; null leaves it to the rate card's middle price, if it has one.</summary>
    public CohortCoinPrice? CoinPrice { get; init; }

    /// <summary>
    /// Followers in the live at the start of each battle, 0 to <see cref="MostLiveFollowers"/> and at most all of them: they
    /// earn only where the rate card pays for them.
    /// </summary>
    public long LiveFollowers { get; init; }

    /// <summary>What else the creator told for conditions to earn and to withdraw; followers are added.</summary>
    public CreatorFacts Facts { get; init; } = CreatorFacts.None;
}
