namespace LiveBattle.Engine.Battle;

/// <summary>What a side can use in a battle. The numbers are part of recordings and of the digest, and never reused.</summary>
public enum PowerUp : byte
{
    None = 0,

    /// <summary>Gifts of the side are multiplied by chance for half a minute.</summary>
    BoostingGlove = 1,

    /// <summary>The side's points are hidden from the other side's audience for half a minute.</summary>
    MagicMist = 2,

    /// <summary>The live window ends later.</summary>
    TimeMaker = 3,
}
