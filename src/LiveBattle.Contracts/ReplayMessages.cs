using System.Text.Json;

namespace LiveBattle.Contracts;

/// <summary>Some frames of a battle, one a tick, as <c>GET …/frames</c> plays them again.</summary>
/// <param name="Frames">
/// In the order of ticks. The score at a tick is the one that was shown; <c>rev</c>, <c>speed</c> and <c>paused</c> are those
/// of the journal's entries up to the tick, and the envelope is empty.
/// </param>
/// <param name="Next">Address of the frames that follow, perhaps not shown yet; null after the verdict's.</param>
public sealed record FramesView(IReadOnlyList<ScoreboardFrame> Frames, string? Next);

/// <summary>Some events of a battle, as <c>GET …/events</c> plays them again: what <c>simulate --events</c> writes as lines.</summary>
/// <param name="Events">A list, in the order in which they happened. Viewers and spectators are numbers, never names.</param>
/// <param name="Next">Address of the events that follow, perhaps not shown yet; null after the verdict.</param>
public sealed record EventsView(JsonElement Events, string? Next);
