using LiveBattle.Studies.Estimates;

namespace LiveBattle.Studies.Advice;

/// <summary>What a boosting glove changes for its side when it is sent at one time. Differences are with less without, over the same luck.</summary>
/// <param name="AtMicros">When it is sent, in microseconds from the start of live; it works from 3 s later.</param>
/// <param name="Win">How often the side wins with it.</param>
/// <param name="WinDifference">X is the share won without it, Y with it, −1 to 1.</param>
/// <param name="Points">What it adds to the side's score, in points.</param>
/// <param name="NetMicros">
/// What it adds to the side's earnings after commission, in micro-dollars: nothing at all, unless the audience answers it
/// with more or fewer gifts.
/// </param>
public sealed record GloveTime(
    long AtMicros, Proportion Win, PairedShares WinDifference, PairedDifference Points, PairedDifference NetMicros);
