using LiveBattle.Contracts;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Time;

namespace LiveBattle.Projection;

/// <summary>
/// The gifts a frame shows: those of the last ten ticks, the most valuable first. It listens to the run and depends only
/// on what happened when, not on how the way was cut into steps. Not thread-safe.
/// </summary>
public sealed class RecentGifts : IEventSink
{
    /// <summary>How far back a frame looks.</summary>
    public const int Ticks = 10;

    /// <summary>Most gifts in a frame.</summary>
    public const int Shown = 8;

    // Only what can still be shown is kept: per tick, no more than a frame holds.
    private readonly Dictionary<long, List<EventRecord>> _byTick = [];
    private long _newestTick = -1;

    public void Write(in EventRecord record)
    {
        if (record.Kind != EventKind.GiftSent)
            return;
        long tick = new SimTime(record.AtMicros).TickCeiling;
        if (tick != _newestTick)
        {
            _newestTick = tick;
            foreach (long old in _byTick.Keys.Where(key => key <= tick - Ticks).ToList())
                _byTick.Remove(old);
        }

        if (!_byTick.TryGetValue(tick, out List<EventRecord>? gifts))
            _byTick[tick] = gifts = new List<EventRecord>(Shown + 1);
        long coins = record.Coins;
        int place = gifts.FindIndex(other => coins > other.Coins);
        gifts.Insert(place < 0 ? gifts.Count : place, record);
        if (gifts.Count > Shown)
            gifts.RemoveAt(Shown);
    }

    /// <summary>What the frame of a tick shows.</summary>
    /// <param name="tick">The tick that was played last.</param>
    /// <param name="names">Who sent them.</param>
    public IReadOnlyList<GiftFrame> At(long tick, ViewerNames names) =>
    [
        .. _byTick
            .Where(entry => entry.Key > tick - Ticks && entry.Key <= tick)
            .SelectMany(entry => entry.Value)
            .OrderByDescending(gift => gift.Coins)
            .ThenBy(gift => gift.N)
            .Take(Shown)
            .Select(gift => new GiftFrame(
                gift.N,
                gift.Side == BattleSide.A ? Side.A : Side.B,
                names.Of(gift.ActorKind, gift.Side, gift.Actor),
                gift.GiftId,
                gift.Count,
                gift.Points + gift.Bonus)),
    ];
}
