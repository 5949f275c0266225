namespace LiveBattle.Contracts;

/// <summary>Answer to <c>GET /api/battles/{id}/decided</c>: which gift decided a battle that is over.</summary>
/// <param name="BattleId">The battle.</param>
/// <param name="Verdict">How it ended.</param>
/// <param name="DecidedBy">
/// The first of <paramref name="Tried"/> without which the winner would be another; null when no single one of them
/// decided.
/// </param>
/// <param name="Tried">At most 20, the most valuable in points first: each taken out by itself, on the same luck.</param>
public sealed record DecidedView(string BattleId, VerdictFrame Verdict, GiftWithoutView? DecidedBy, IReadOnlyList<GiftWithoutView> Tried);

/// <summary>A gift, and the battle without it: everybody's luck as it was; the giver keeps the coins.</summary>
public sealed record GiftWithoutView
{
    /// <summary>Number of its event in the battle.</summary>
    public required long N { get; init; }

    /// <summary>Simulated milliseconds since the start of the countdown.</summary>
    public required long SimMs { get; init; }

    public required Side Side { get; init; }

    /// <summary>Who sent it.</summary>
    public required string Name { get; init; }

    public required int GiftId { get; init; }

    /// <summary>Units.</summary>
    public required int Count { get; init; }

    public required long Coins { get; init; }

    /// <summary>Points it brought, bonus included.</summary>
    public required long Points { get; init; }

    /// <summary>Whether somebody else would have won without it, or nobody.</summary>
    public required bool Decided { get; init; }

    /// <summary>How the battle would have ended without it.</summary>
    public required VerdictFrame Without { get; init; }

    /// <summary>Side a's points at that end.</summary>
    public required long PointsA { get; init; }

    public required long PointsB { get; init; }
}
