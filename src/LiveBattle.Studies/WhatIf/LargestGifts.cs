using LiveBattle.Engine.Events;

namespace LiveBattle.Studies.WhatIf;

/// <summary>Keeps the gifts that brought most points, bonus included; of equal ones the earlier. Not thread-safe.</summary>
internal sealed class LargestGifts(int most) : IEventSink
{
    private readonly List<EventRecord> _gifts = [];

    /// <summary>The largest first.</summary>
    public IReadOnlyList<EventRecord> Gifts => _gifts;

    public void Write(in EventRecord record)
    {
        // What brought no points decided nothing: late gifts, and in a battle of one gift all others.
        long worth = Worth(record);
        if (record.Kind != EventKind.GiftSent || worth <= 0 || (_gifts.Count == most && worth <= Worth(_gifts[^1])))
            return;
        if (_gifts.Count == most)
            _gifts.RemoveAt(most - 1);
        int place = _gifts.FindIndex(gift => Worth(gift) < worth);
        _gifts.Insert(place < 0 ? _gifts.Count : place, record);
    }

    private static long Worth(in EventRecord gift) => gift.Points + gift.Bonus;
}
