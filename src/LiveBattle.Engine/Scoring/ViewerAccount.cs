namespace LiveBattle.Engine.Scoring;

/// <summary>What a synthetic viewer brought and spent: 16 bytes, found with one look.</summary>
internal struct ViewerAccount
{
    public long Points;

    /// <summary>Coins of a finite wallet; unlimited ones are not counted.</summary>
    public int Spent;
}
