using System.Collections.Immutable;

namespace LiveBattle.Studies.Advice;

/// <summary>
/// The chance of winning as a function of the lead: the best one that never falls, by pooling adjacent violators
/// (M. Ayer, H. D. Brunk, G. M. Ewing, W. T. Reid, E. Silverman, Annals of Mathematical Statistics 26, 1955, 641–647).
/// Whole counts are compared by products, so nothing is rounded.
/// </summary>
internal static class LeadCurve
{
    /// <summary>The blocks of equal chance, in the order of leads.</summary>
    /// <param name="sorted">By lead, one or more.</param>
    public static ImmutableArray<LeadBlock> Of(ReadOnlySpan<LeadRow> sorted)
    {
        List<LeadBlock> blocks = [];
        int i = 0;
        while (i < sorted.Length)
        {
            long lead = sorted[i].Lead;
            (int battles, int wins) = (0, 0);
            for (; i < sorted.Length && sorted[i].Lead == lead; i++)
            {
                battles++;
                wins += sorted[i].IsWon ? 1 : 0;
            }

            LeadBlock block = new(lead, lead, battles, wins);
            while (blocks.Count > 0 && IsAtLeast(blocks[^1], block))
            {
                LeadBlock before = blocks[^1];
                block = new LeadBlock(before.From, block.To, before.Battles + block.Battles, before.Wins + block.Wins);
                blocks.RemoveAt(blocks.Count - 1);
            }

            blocks.Add(block);
        }

        return [.. blocks];
    }

    private static bool IsAtLeast(LeadBlock left, LeadBlock right) =>
        (long)left.Wins * right.Battles >= (long)right.Wins * left.Battles;
}
