using System.Text.Json.Serialization;

namespace LiveBattle.Contracts;

/// <summary>
/// A spectator's gift. What is missing or out of range is refused by number, so nothing here is required by the type.
/// </summary>
/// <param name="Side"><c>a</c> or <c>b</c>.</param>
/// <param name="GiftId">An id of the battle's catalogue.</param>
/// <param name="Count">Units, 1 to 10,000.</param>
/// <param name="InputId">Made by the client, 1 to 100 characters; unique per battle and spectator. A retry repeats it.</param>
public sealed record SendGiftRequest(
    string? BattleId = null, string? Side = null, long? GiftId = null, long? Count = null, string? InputId = null);

/// <summary>A spectator's likes, likewise.</summary>
/// <param name="Side"><c>a</c> or <c>b</c>.</param>
/// <param name="Count">1 to 15; at most two calls a second.</param>
/// <param name="InputId">As that of a gift.</param>
public sealed record LikeRequest(string? BattleId = null, string? Side = null, long? Count = null, string? InputId = null);

/// <summary>
/// An input is in the journal, whatever happens to the server from now on. A retry of the same id brings the same receipt.
/// </summary>
/// <param name="Index">Its place in the journal.</param>
/// <param name="Tick">The tick at which it counts.</param>
/// <param name="BalanceCoins">Practice coins left in the spectator's wallet for this battle.</param>
public sealed record InputReceipt(string InputId, long Index, long Tick, long BalanceCoins);

/// <summary>What an input brought, once its tick was played.</summary>
/// <param name="Tick">The tick at which it counted.</param>
/// <param name="Points">Points it brought its side, bonus included; 0 when it was late.</param>
/// <param name="Multiplier">Factor on its points; 1 when none was on.</param>
/// <param name="Late">Sent while the battle settled: charged and earning, without points.</param>
public sealed record CountedInput(string BattleId, string InputId, long Tick, long Points, int Multiplier, bool Late);

/// <summary>
/// Answer to <c>SendGift</c> and <c>Like</c>: either <c>ok</c> with the receipt, or an error and nothing was counted.
/// </summary>
public sealed record InputReply
{
    public required bool Ok { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public InputReceipt? Receipt { get; init; }

    /// <summary>With the answer to a retry, when it is known by then.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CountedInput? Counted { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ErrorReply? Error { get; init; }

    public static InputReply Taken(InputReceipt receipt, CountedInput? counted) =>
        new() { Ok = true, Receipt = receipt, Counted = counted };

    public static InputReply Refused(ErrorReply error) => new() { Ok = false, Error = error };
}
