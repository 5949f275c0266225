using LiveBattle.Economy;

namespace LiveBattle.Engine.Scenarios;

/// <summary>Every cap of a battle, each stated once: validator, messages, documentation and tests read it here.</summary>
public static class Limits
{
    /// <summary>Viewers of one side, all cohorts together.</summary>
    public const int ViewersPerSide = 1_000_000;

    public const int CohortsPerSide = 64;

    /// <summary>Different gifts in one cohort's choice.</summary>
    public const int GiftsPerCohort = 64;

    /// <summary>A gift's weight in a cohort's choice.</summary>
    public const double GiftWeight = 1_000_000;

    /// <summary>Price of an anonymous gift, in coins.</summary>
    public const int GiftCoins = 1_000_000;

    /// <summary>Coins in one viewer's wallet.</summary>
    public const int WalletCoins = 1_000_000_000;

    /// <summary>Practice coins of one spectator: a tenth of what can be valued as money, if every spectator spends them.</summary>
    public const int SpectatorWalletCoins = 100_000;

    /// <summary>Gifts of a catalogue that a scenario writes out.</summary>
    public const int CatalogueGifts = 1_000;

    /// <summary>Gift arrivals per viewer and minute.</summary>
    public const double GiftsPerMinute = 600;

    /// <summary>A response's factor.</summary>
    public const double ResponseFactor = 10;

    /// <summary>Units of one gift.</summary>
    public const int GiftUnits = 10_000;

    /// <summary>Likes of one call, as the measured clients send them.</summary>
    public const int LikesAtOnce = 15;

    /// <summary>Likes per viewer and minute: eight a second.</summary>
    public const double TapsPerMinute = 480;

    /// <summary>Mean units of a streak.</summary>
    public const double StreakMean = 1_000;

    /// <summary>Newcomers of a cohort per minute.</summary>
    public const double ArrivalsPerMinute = 1_000_000;

    /// <summary>Numbers for the viewers of one cohort, newcomers included: a power of two above the largest audience.</summary>
    public const int ViewersPerCohort = 1 << 20;

    public const long StayMinMicros = 1_000_000;

    public const long StayMaxMicros = 86_400_000_000;

    /// <summary>Least and greatest share of a cohort's gifts that its most active fifth sends; the least is all alike.</summary>
    public const double TopFifthMin = 0.2;

    public const double TopFifthMax = 0.99;

    /// <summary>Contagion of one cohort and of a side's cohorts together: above −1, at most this.</summary>
    public const double Contagion = 0.9;

    /// <summary>Entries of a script.</summary>
    public const int TimelineEntries = 200;

    /// <summary>Gloves, and mists, of one side in a battle.</summary>
    public const int PowerUpsPerKind = 20;

    /// <summary>Time makers of both sides in a battle.</summary>
    public const int TimeMakers = 3;

    /// <summary>Units that a speed challenge asks for.</summary>
    public const int ChallengeGifts = 10_000;

    /// <summary>Least and greatest factor of a speed challenge's reward.</summary>
    public const int ChallengeMultiplierMin = 2;

    public const int ChallengeMultiplier = 10;

    /// <summary>Least and greatest length of a speed challenge's task, and of its reward.</summary>
    public const long ChallengeMinMicros = 1_000_000;

    public const long ChallengeMaxMicros = 600_000_000;

    /// <summary>Spectators who send something in one battle.</summary>
    public const int Spectators = 1_000_000;

    /// <summary>Followers of a creator.</summary>
    public const long Followers = 1_000_000_000;

    public const long DurationMinMicros = 10_000_000;

    public const long DurationMaxMicros = 3_600_000_000;

    public const long CountdownMaxMicros = 60_000_000;

    /// <summary>Expected events of a battle that is shown live, with every time maker used.</summary>
    public const long LiveEvents = 20_000_000;

    /// <summary>Events of any battle: those expected when it is checked, and those written when it is played.</summary>
    public const long Events = 2_000_000_000;

    /// <summary>Expected coins of one side: half of what can be valued as money, which leaves luck its room.</summary>
    public const double ExpectedCoins = AmountLimits.MaxCoins / 2;

    /// <summary>Expected dollars that a side's viewers pay, in micro-dollars: likewise half of what can be counted.</summary>
    public const double ExpectedPaidMicros = AmountLimits.MaxUsdMicros / 2;

    /// <summary>A cohort's price of one coin, in micro-dollars: $1,000.</summary>
    public const long CoinPriceMicros = 1_000 * UsdMicros.MicrosPerDollar;

    /// <summary>Points of a like, and their cap.</summary>
    public const int LikePoints = 1_000;

    public const int WinStreak = 1_000_000;

    /// <summary>Cards in a forfeit deck.</summary>
    public const int Forfeits = 200;

    /// <summary>Languages of one card.</summary>
    public const int Languages = 8;

    /// <summary>Characters of a name.</summary>
    public const int NameLength = 120;

    /// <summary>UTF-8 bytes of a scenario's text.</summary>
    public const int ScenarioBytes = 256 * 1024;

    /// <summary>Nesting of a scenario's text.</summary>
    public const int ScenarioDepth = 16;

    /// <summary>Replications of one study.</summary>
    public const int Replications = 1_000_000;

    /// <summary>Battles of one study, all its scenarios together: what is kept of them takes half a gigabyte.</summary>
    public const long StudyBattles = 10_000_000;
}
