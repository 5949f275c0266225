namespace LiveBattle.Contracts;

/// <summary>
/// The whole scoreboard of a battle at one tick: the only payload that is ever pushed. A lost frame loses nothing but
/// animation; the next one is complete again. Frames of one battle are ordered by (<see cref="Seq"/>,
/// <see cref="Rev"/>); whoever receives one that is not newer drops it.
/// </summary>
public record ScoreboardFrame
{
    /// <summary>Version of this shape; see <see cref="ProtocolVersion.Current"/>.</summary>
    public int V { get; init; } = ProtocolVersion.Current;

    public required string BattleId { get; init; }

    /// <summary>The tick of simulated time (100 ms each, 0 is the start of the countdown). Everything with a time at or before it is in.</summary>
    public required long Seq { get; init; }

    /// <summary>How many journal entries (inputs and marks) this frame has applied.</summary>
    public required long Rev { get; init; }

    /// <summary>Simulated milliseconds since the start of the countdown.</summary>
    public required long SimMs { get; init; }

    public required BattlePhase Phase { get; init; }

    /// <summary>Simulated milliseconds until the current phase ends; 0 when it has no end.</summary>
    public required long LeftMs { get; init; }

    /// <summary>Simulated seconds per second of wall time, 0.25 to 32.</summary>
    public required double Speed { get; init; }

    public required bool Paused { get; init; }

    public required SideFrame A { get; init; }

    public required SideFrame B { get; init; }

    /// <summary>At most 8: the most valuable gifts of the last 10 ticks, most valuable first.</summary>
    public required IReadOnlyList<GiftFrame> Gifts { get; init; }

    /// <summary>Null until the battle is decided.</summary>
    public VerdictFrame? Verdict { get; init; }

    /// <summary>The loser's task, from the verdict on; null before, and after a draw.</summary>
    public string? Forfeit { get; init; }

    /// <summary>Hash that binds a sealed battle's seed from the start; null for an open battle.</summary>
    public string? Commitment { get; init; }

    /// <summary>Decimal; null while a sealed battle keeps it back.</summary>
    public string? Seed { get; init; }

    // The envelope: only these three may differ between nodes.

    /// <summary>Unix milliseconds at which the broadcaster sent this frame.</summary>
    public long SentAtUnixMs { get; init; }

    /// <summary>People and load clients that watch this battle on the sending node.</summary>
    public int Spectators { get; init; }

    /// <summary>Estimated chance that side a wins, 0 to 1; null while it is not computed.</summary>
    public double? WinChance { get; init; }
}

/// <summary>One side of the scoreboard. Points are the score; only coins and earning points ever become money.</summary>
public sealed record SideFrame
{
    /// <summary>giftPoints + bonusPoints + likePoints + followerPoints.</summary>
    public required long Points { get; init; }

    public required long GiftPoints { get; init; }

    /// <summary>What multipliers added.</summary>
    public required long BonusPoints { get; init; }

    public required long LikePoints { get; init; }

    public required long FollowerPoints { get; init; }

    /// <summary>Gift units.</summary>
    public required long Gifts { get; init; }

    /// <summary>Gift arrivals; a streak of five roses is one message of five units.</summary>
    public required long GiftMessages { get; init; }

    public required long Likes { get; init; }

    /// <summary>Coins gifted to this side.</summary>
    public required long Coins { get; init; }

    public required long EarningPoints { get; init; }

    public required long Diamonds { get; init; }

    /// <summary>Valuation of the earning points before commission, in micro-dollars.</summary>
    public required long GrossUsdMicros { get; init; }

    /// <summary>Gross less commission, in micro-dollars. A processor's fee falls on withdrawals, never here.</summary>
    public required long NetUsdMicros { get; init; }

    /// <summary>Synthetic viewers present.</summary>
    public required long Viewers { get; init; }

    /// <summary>Factor on points that is on now; 1 when none is.</summary>
    public required int Multiplier { get; init; }

    public required long MultiplierLeftMs { get; init; }

    /// <summary>How long this side's points stay hidden from the other side's audience; 0 when they are not.</summary>
    public required long HiddenLeftMs { get; init; }

    public required int WinStreak { get; init; }

    /// <summary>At most 3 supporters, most points first.</summary>
    public required IReadOnlyList<SupporterFrame> Top { get; init; }
}

/// <summary>A supporter and the points they brought their side.</summary>
public sealed record SupporterFrame(string Name, long Points);

/// <summary>A gift as the screen shows it.</summary>
/// <param name="N">Number of its event in the battle: unique, rising.</param>
/// <param name="Side">The side that got it.</param>
/// <param name="Name">Who sent it.</param>
/// <param name="GiftId">Catalogue id; an anonymous gift of c coins has the id −c.</param>
/// <param name="Count">Units.</param>
/// <param name="Points">Points it brought, bonus included.</param>
public sealed record GiftFrame(long N, Side Side, string Name, int GiftId, int Count, long Points);

/// <summary>How a battle ended.</summary>
/// <param name="Winner">More points win; equal points are a draw.</param>
/// <param name="Margin">The winner's points less the other side's; 0 in a draw, negative only when a walkover gave the battle to the side that was behind.</param>
/// <param name="Reason">Why it ended then.</param>
public sealed record VerdictFrame(Winner Winner, long Margin, VerdictReason Reason);
