namespace LiveBattle.Engine.Audience;

/// <summary>An arrival of a steady cohort, looked up ahead: nothing that happens in between changes it but a new rate.</summary>
internal struct PreparedGift
{
    /// <summary>When it comes; the greatest number when not in this stretch.</summary>
    public long Due;

    /// <summary>Where it is due in operational time: the sum of all waits up to it.</summary>
    public double Threshold;

    /// <summary>Place of the viewer in the cohort.</summary>
    public int Viewer;

    /// <summary>Place of the gift among the cohort's.</summary>
    public int Gift;

    public int GiftId;

    /// <summary>Its price.</summary>
    public int Coins;
}
