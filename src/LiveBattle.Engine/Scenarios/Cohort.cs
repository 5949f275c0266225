using System.Collections.Immutable;

namespace LiveBattle.Engine.Scenarios;

/// <summary>Viewers alike.</summary>
/// <param name="Name">Unique within its side.</param>
/// <param name="Size">How many are there at the start; 0 only where newcomers arrive.</param>
/// <param name="GiftsPerMinute">Gift arrivals of each of them while present, before responses.</param>
/// <param name="Gifts">What an arrival is: relative weights, in the order of the file.</param>
public sealed record Cohort(string Name, int Size, double GiftsPerMinute, ImmutableArray<GiftShare> Gifts)
{
    /// <summary>What each can spend in this battle; null is unlimited.</summary>
    public int? WalletCoins { get; init; }

    /// <summary>What they pay for coins; null leaves it to the rate card's middle price, if it has one.</summary>
    public CohortCoinPrice? CoinPrice { get; init; }

    /// <summary>Likes of each viewer while present.</summary>
    public double TapsPerMinute { get; init; }

    /// <summary>Mean units of a streak of a streakable gift, 1 or more; null when every arrival is one unit.</summary>
    public double? StreakMean { get; init; }

    /// <summary>
    /// Share of the cohort's gifts that the most active fifth of its viewers sends, 0.2 to 0.99; null when all are alike.
    /// </summary>
    public double? TopFifth { get; init; }

    /// <summary>Newcomers in the live window.</summary>
    public double ArrivalsPerMinute { get; init; }

    /// <summary>How long viewers stay; null is to the end.</summary>
    public StayLaw? Stay { get; init; }

    /// <summary>How the rate answers what happens.</summary>
    public CohortResponses Responses { get; init; } = CohortResponses.None;
}

/// <summary>A gift and how often it is chosen.</summary>
/// <param name="GiftId">Catalogue id; −c for an anonymous gift of c coins.</param>
/// <param name="Coins">The price used, 1 or more.</param>
/// <param name="Weight">Above 0; relative to the others'.</param>
public sealed record GiftShare(int GiftId, int Coins, double Weight);

/// <summary>A lognormal law of how long viewers stay.</summary>
/// <param name="MedianMicros">Half of them stay longer, in microseconds.</param>
/// <param name="P90Micros">One in ten stays longer; above the median.</param>
public sealed record StayLaw(long MedianMicros, long P90Micros);

/// <summary>Factors on a cohort's gift rate, each from 0 to <see cref="Limits.ResponseFactor"/>; 1 is no response.</summary>
/// <param name="Closing">Over the last 30 s as announced.</param>
/// <param name="Behind">When its side is behind by everything; in proportion for less.</param>
/// <param name="Ahead">When its side leads by everything; in proportion for less.</param>
/// <param name="Multiplier">While a multiplier works for its side.</param>
/// <param name="Contagion">Gifts that a gift on its side adds in the mean, in (−1, 0.9]; 0 is no response.</param>
public sealed record CohortResponses(double Closing, double Behind, double Ahead, double Multiplier, double Contagion)
{
    public static CohortResponses None { get; } = new(1, 1, 1, 1, 0);
}
