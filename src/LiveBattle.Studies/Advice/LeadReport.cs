using System.Collections.Immutable;
using LiveBattle.Engine.Events;
using LiveBattle.Studies.Estimates;

namespace LiveBattle.Studies.Advice;

/// <summary>How far ahead a side must be at a moment to win so often.</summary>
public sealed record LeadReport : StudyAnswer
{
    /// <summary>A lead that fewer battles reach is not called enough.</summary>
    public const int FewestAhead = 32;

    /// <summary>Who is ahead.</summary>
    public required BattleSide Side { get; init; }

    /// <summary>When, in microseconds from the start of live.</summary>
    public required long AtMicros { get; init; }

    /// <summary>The chance of winning that was asked for, 0 to 1.</summary>
    public required double Share { get; init; }

    /// <summary>
    /// The smallest lead seen, in points, whose fitted chance of winning reaches the share; negative when the side may even
    /// be behind. Null when no lead that <see cref="FewestAhead"/> battles or more reached is enough: one lucky battle far
    /// ahead of all others shows nothing.
    /// </summary>
    public required long? Lead { get; init; }

    /// <summary>
    /// The 95 % interval of the smallest lead that is enough, in points; see <see cref="Advice.LeadInterval"/>. The lower
    /// end is null when no smaller lead can be ruled out, the upper one when it may be larger than every lead that was
    /// seen.
    /// </summary>
    public required Interval LeadInterval { get; init; }

    /// <summary>How often the side is ahead by <see cref="Lead"/> or more at the moment; null when there is no such lead.</summary>
    public required Proportion? HowOften { get; init; }

    /// <summary>The largest lead of the side that was seen, in points; negative when it was always behind.</summary>
    public required long LargestLead { get; init; }

    /// <summary>
    /// How often the side wins when it is level: of the battles nearest to a lead of 0, a twentieth of all, at least 50,
    /// those equally near included.
    /// </summary>
    public required Proportion WinWhenLevel { get; init; }

    /// <summary>How far from 0 the leads of those battles go, in points, either way.</summary>
    public required long LevelWithin { get; init; }

    /// <summary>How often the side wins over all battles.</summary>
    public required Proportion Win { get; init; }

    /// <summary>The fitted chance of winning by the lead, in the order of leads; it never falls.</summary>
    public required ImmutableArray<LeadBlock> Curve { get; init; }

    internal static LeadReport Of(LeadQuestion question, LeadRow[] rows)
    {
        // By lead, then in the order of replications, which winners have no part in.
        LeadRow[] sorted = [.. rows.OrderBy(row => row.Lead)];
        ImmutableArray<LeadBlock> curve = LeadCurve.Of(sorted);
        long? lead = Enough(curve, rows.Length, question.Share);

        (Proportion level, long within) = Level(rows);
        return new LeadReport
        {
            Battles = rows.Length,
            Side = question.Side,
            AtMicros = question.AtMicros,
            Share = question.Share,
            Lead = lead,
            LeadInterval = Advice.LeadInterval.Of(sorted, question.Share),
            HowOften = lead is { } enough ? Proportion.Of(rows.Count(row => row.Lead >= enough), rows.Length) : null,
            LargestLead = sorted[^1].Lead,
            WinWhenLevel = level,
            LevelWithin = within,
            Win = Proportion.Of(rows.Count(row => row.IsWon), rows.Length),
            Curve = curve,
        };
    }

    private static long? Enough(ImmutableArray<LeadBlock> curve, int ahead, double share)
    {
        foreach (LeadBlock block in curve)
        {
            if (ahead < FewestAhead)
                return null;
            if (block.Chance >= share)
                return block.From;
            ahead -= block.Battles;
        }

        return null;
    }

    private static (Proportion Chance, long Within) Level(LeadRow[] rows)
    {
        LeadRow[] nearest = [.. rows.OrderBy(row => Math.Abs(row.Lead))];
        long within = Math.Abs(nearest[Math.Max(50, rows.Length / 20) - 1].Lead);
        LeadRow[] level = [.. nearest.TakeWhile(row => Math.Abs(row.Lead) <= within)];
        return (Proportion.Of(level.Count(row => row.IsWon), level.Length), within);
    }
}
