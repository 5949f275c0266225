using System.Text.Json.Serialization;

namespace LiveBattle.Contracts;

/// <summary>How dear a gift is.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<GiftPriceClass>))]
public enum GiftPriceClass
{
    /// <summary>1 coin.</summary>
    OneCoin,

    /// <summary>2 to 99 coins.</summary>
    Small,

    /// <summary>100 to 999 coins.</summary>
    Medium,

    /// <summary>1,000 to 9,999 coins.</summary>
    Large,

    /// <summary>10,000 coins and more.</summary>
    Grand,
}

/// <summary>One gift of <c>GET /api/gifts</c>.</summary>
/// <param name="Name">Not unique; the id is.</param>
/// <param name="Coins">What one costs.</param>
/// <param name="Streakable">Whether repeats join into a streak; null when the source does not say.</param>
/// <param name="Source">Where the facts come from, in a few words for people.</param>
public sealed record ListedGift(int Id, string Name, long Coins, bool? Streakable, GiftPriceClass Class, string Source);
