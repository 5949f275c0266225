namespace LiveBattle.Contracts;

/// <summary>How far ahead a side must be at a moment to win so often. Intervals cover 95 %; leads are in points.</summary>
public sealed record LeadResult : StudyResult
{
    /// <summary>Who is ahead.</summary>
    public required Side Side { get; init; }

    /// <summary>When, in milliseconds from the start of live.</summary>
    public required long AtMs { get; init; }

    /// <summary>The chance of winning that was asked for, 0 to 1.</summary>
    public required double Share { get; init; }

    /// <summary>
    /// The smallest lead seen that is enough, negative when the side may even be behind; null when none that was seen is.
    /// </summary>
    public required long? Lead { get; init; }

    /// <summary>Of the smallest lead that is enough; an end is null where no lead that was seen can be ruled out.</summary>
    public required IntervalView LeadInterval { get; init; }

    /// <summary>How often the side is so far ahead at the moment; null when there is no such lead.</summary>
    public required ChanceView? HowOften { get; init; }

    /// <summary>The largest lead that was seen; negative when the side was always behind.</summary>
    public required long LargestLead { get; init; }

    /// <summary>How often the side wins of the battles that were nearest to level.</summary>
    public required ChanceView WinWhenLevel { get; init; }

    /// <summary>How far from level those were, either way.</summary>
    public required long LevelWithin { get; init; }

    /// <summary>How often the side wins over all battles.</summary>
    public required ChanceView Win { get; init; }

    /// <summary>The fitted chance of winning by the lead, in the order of leads; it never falls.</summary>
    public required IReadOnlyList<LeadBlockView> Curve { get; init; }
}

/// <summary>Neighbouring leads with the same fitted chance of winning.</summary>
/// <param name="From">The smallest lead seen in it, in points.</param>
/// <param name="To">The largest.</param>
/// <param name="Chance">Wins of its battles, 0 to 1.</param>
public sealed record LeadBlockView(long From, long To, int Battles, int Wins, double Chance);

/// <summary>What one boosting glove more is worth to a side, and when. Differences are with less without, on the same luck.</summary>
public sealed record GloveResult : StudyResult
{
    /// <summary>Who sends it.</summary>
    public required Side Side { get; init; }

    /// <summary>Gloves that the side's script has without it: another one waits until those before it are over.</summary>
    public required int OtherGloves { get; init; }

    public required ChanceView WinWithout { get; init; }

    /// <summary>Of the side.</summary>
    public required SpreadView PointsWithout { get; init; }

    /// <summary>In the order of times.</summary>
    public required IReadOnlyList<GloveTimeView> Times { get; init; }

    /// <summary>The time with the most wins in the first half of the battles, in milliseconds from the start of live.</summary>
    public required long BestMs { get; init; }

    /// <summary>The time with the fewest, likewise.</summary>
    public required long WorstMs { get; init; }

    /// <summary>
    /// Wins at the worst time and at the best one, counted over the second half of the battles, which had no part in
    /// choosing the two.
    /// </summary>
    public required SharePairView BestOverWorst { get; init; }

    /// <summary>Whether that difference is above 0 with its whole interval.</summary>
    public required bool IsBestSure { get; init; }
}

/// <summary>What a glove changes when it is sent at one time.</summary>
/// <param name="AtMs">Milliseconds from the start of live; it works from 3 s later.</param>
/// <param name="Win">How often the side wins with it.</param>
/// <param name="WinMore">Of that chance, −1 to 1.</param>
/// <param name="Points">Of the side's score, in points.</param>
/// <param name="NetUsdMicros">Of the side's earnings after commission, in micro-dollars.</param>
public sealed record GloveTimeView(
    long AtMs, ChanceView Win, DifferenceView WinMore, DifferenceView Points, DifferenceView NetUsdMicros);

/// <summary>Two shares counted over the same battles.</summary>
/// <param name="First">0 to 1.</param>
/// <param name="Second">0 to 1.</param>
/// <param name="Difference">Second less first, −1 to 1, with its 95 % interval.</param>
public sealed record SharePairView(double First, double Second, double Difference, double Low, double High);

/// <summary>One whale or a crowd of the same expected coins, added to a side. Differences are crowd less whale, on the same luck.</summary>
public sealed record WhaleOrCrowdResult : StudyResult
{
    public required Side Side { get; init; }

    /// <summary>Coins that each of the two gives in the mean over the live window.</summary>
    public required long Coins { get; init; }

    /// <summary>Whether the coins are those of the side's own audience, because none were asked for.</summary>
    public required bool AreCoinsFilledIn { get; init; }

    /// <summary>Price of each of the whale's gifts, in coins.</summary>
    public required int WhaleGiftCoins { get; init; }

    public required int CrowdViewers { get; init; }

    /// <summary>Price of each of the crowd's gifts, in coins.</summary>
    public required int CrowdGiftCoins { get; init; }

    /// <summary>How often the side wins with neither.</summary>
    public required ChanceView WinWithout { get; init; }

    public required AddedGiversView Whale { get; init; }

    public required AddedGiversView Crowd { get; init; }

    /// <summary>Wins with the whale, and with the crowd.</summary>
    public required SharePairView CrowdOverWhaleWin { get; init; }

    /// <summary>Of the side's score, in points.</summary>
    public required DifferenceView CrowdOverWhalePoints { get; init; }

    /// <summary>Of the side's earnings after commission in a battle, in micro-dollars.</summary>
    public required DifferenceView CrowdOverWhaleNetUsdMicros { get; init; }
}

/// <summary>How a side's battles end with the whale, or with the crowd.</summary>
/// <param name="Points">Its score, in points.</param>
/// <param name="NetP10UsdMicros">Earnings after commission in a battle, in micro-dollars: one battle in ten brings this or less.</param>
/// <param name="NetP50UsdMicros">Half of them do.</param>
/// <param name="NetP90UsdMicros">Nine in ten do.</param>
public sealed record AddedGiversView(
    ChanceView Win, SpreadView Points, QuantileView NetP10UsdMicros, QuantileView NetP50UsdMicros, QuantileView NetP90UsdMicros);

/// <summary>A quantile, a value that occurred, with its 95 % interval; an end is null when there were too few to name it.</summary>
public sealed record QuantileView(long Value, long? Low, long? High);

/// <summary>What the last seconds of live decide.</summary>
public sealed record LastSecondsResult : StudyResult
{
    /// <summary>How much of the end was looked at, in milliseconds.</summary>
    public required long LastMs { get; init; }

    /// <summary>The share of the live window that this is, 0 to 1.</summary>
    public required double TimeShare { get; init; }

    /// <summary>How often nobody leads when the last seconds begin.</summary>
    public required ChanceView LevelBefore { get; init; }

    /// <summary>Of the battles with a leader then, how often the leader does not win; null when none had one.</summary>
    public required ChanceView? LeaderDoesNotWin { get; init; }

    /// <summary>Of the same battles, how often the other side wins; null likewise.</summary>
    public required ChanceView? Overturned { get; init; }

    /// <summary>The share of both sides' points that fall in the last seconds, 0 to 1; null when nobody scored.</summary>
    public required double? PointsShare { get; init; }

    public required IntervalView PointsShareInterval { get; init; }

    /// <summary>How often the leader wins by its margin then, in the order of margins; empty when no battle had a leader.</summary>
    public required IReadOnlyList<MarginBandView> ByMargin { get; init; }
}

/// <summary>Battles whose leader was about as far ahead.</summary>
/// <param name="From">The smallest margin in it, in points.</param>
/// <param name="To">The largest.</param>
public sealed record MarginBandView(long From, long To, int Battles, ChanceView LeaderWins);

/// <summary>How many battles it takes until a creator who begins with nothing can withdraw.</summary>
public sealed record GateResult : StudyResult
{
    /// <summary>Whose creator earns.</summary>
    public required Side Side { get; init; }

    /// <summary>The least that can be withdrawn, in micro-dollars.</summary>
    public required long GateUsdMicros { get; init; }

    /// <summary>What it was compared with.</summary>
    public required MoneyBasis Basis { get; init; }

    /// <summary>The fewest earning points that open it; 0 when it is always open.</summary>
    public required long NeededPoints { get; init; }

    /// <summary>Earning points of a battle.</summary>
    public required MeanView PointsPerBattle { get; init; }

    /// <summary>Sequences of battles that opened it, one after the other; 0 when all battles together do not.</summary>
    public required int Sequences { get; init; }

    /// <summary>Battles that are enough for one creator in ten; null without a sequence: then it takes more than were played.</summary>
    public required QuantileView? P10 { get; init; }

    /// <summary>For half of them.</summary>
    public required QuantileView? P50 { get; init; }

    /// <summary>For nine in ten.</summary>
    public required QuantileView? P90 { get; init; }
}

/// <summary>A mean with its 95 % interval, whose ends are null for a single battle.</summary>
/// <param name="Sd">Sample standard deviation; 0 for a single battle.</param>
public sealed record MeanView(double Mean, double Sd, double? Low, double? High);
