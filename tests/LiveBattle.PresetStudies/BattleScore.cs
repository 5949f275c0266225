namespace LiveBattle.PresetStudies;

/// <summary>How the two sides of a battle stand.</summary>
internal readonly record struct BattleScore(SideScore A, SideScore B)
{
    public IEnumerable<SideScore> CountedSides => new[] { A, B }.Where(side => side.IsCounted);

    /// <summary>The loser's points in parts of the winner's, 0 to 1; null while nobody has any.</summary>
    public double? Ratio => A.Points + B.Points == 0
        ? null
        : Math.Min(A.Points, B.Points) / (double)Math.Max(A.Points, B.Points);
}
