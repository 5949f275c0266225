using System.Text.Json.Serialization;

namespace LiveBattle.Contracts;

/// <summary>The two sides, on the wire <c>a</c> and <c>b</c>; never left and right.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Side>))]
public enum Side
{
    A,
    B,
}

/// <summary>Where a battle stands.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<BattlePhase>))]
public enum BattlePhase
{
    /// <summary>Its start lies in the future.</summary>
    Scheduled,
    Countdown,
    Live,

    /// <summary>Late gifts are charged and earn, but bring no points.</summary>
    Settle,

    /// <summary>Victory lap: decided, only shown.</summary>
    Lap,
    Closed,

    /// <summary>Cannot be finished; the reason is told beside it.</summary>
    Void,
}

/// <summary>Who won.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Winner>))]
public enum Winner
{
    A,
    B,
    Draw,
}

/// <summary>Why a battle ended.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<VerdictReason>))]
public enum VerdictReason
{
    /// <summary>The time was up and points decided.</summary>
    Points,

    /// <summary>A side left; the other wins whatever the points.</summary>
    Walkover,

    /// <summary>The host ended it; points decided.</summary>
    Ended,
}

/// <summary>The version every connection is checked against.</summary>
public static class ProtocolVersion
{
    public const int Current = 1;
}
