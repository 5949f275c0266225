using System.Collections.Immutable;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Simulation;
using LiveBattle.Engine.Time;
using LiveBattle.Studies.Running;

namespace LiveBattle.Studies.WhatIf;

/// <summary>
/// Which gift decided a battle: each of the largest is left out in turn, on the same luck. Pure; each call plays the battle
/// again. Thread-safe.
/// </summary>
public static class DecisiveGift
{
    /// <summary>Gifts that are tried.</summary>
    public const int Tried = 20;

    /// <summary>
    /// The largest gifts of a battle and how it would have ended without each, the largest first: by points with bonus, of
    /// equal ones the earlier.
    /// </summary>
    /// <param name="start">Makes the battle, standing at its start with all its inputs taken.</param>
    /// <param name="cancellation">Stops it, in the middle of a battle too.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ImmutableArray<GiftWithout> Try(Func<BattleRun> start, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(start);
        BattleRun whole = start();
        LargestGifts largest = new(Tried);
        Interruptible.Finish(whole, ref largest, cancellation);

        // One run goes from gift to gift, and is left a tick before each: so most of the battle is played once.
        BattleRun along = start();
        BattleRun without = start();
        GiftWithout[] tried = new GiftWithout[largest.Gifts.Count];
        foreach ((int place, EventRecord gift) in largest.Gifts.Index().OrderBy(item => item.Item.N))
        {
            Interruptible.AdvanceTo(along, new SimTime(gift.AtMicros).TickCeiling - 1, cancellation);
            tried[place] = Finish(along, without, gift, whole.Verdict!.Value, cancellation);
        }

        return [.. tried];
    }

    /// <summary>The first of <see cref="Try"/> without which the winner is another; null when no single one decided.</summary>
    /// <inheritdoc cref="Try"/>
    public static GiftWithout? Find(Func<BattleRun> start, CancellationToken cancellation = default) =>
        Try(start, cancellation).FirstOrDefault(gift => gift.Decided);

    /// <summary>How a battle would have ended without one gift.</summary>
    /// <param name="start">Makes the battle, standing at its start with all its inputs taken.</param>
    /// <param name="n">Number of the gift's event.</param>
    /// <param name="cancellation">Stops it, in the middle of a battle too.</param>
    /// <returns>Null when the event of that number is no gift, or there is none.</returns>
    public static GiftWithout? Without(Func<BattleRun> start, long n, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        BattleRun whole = start();
        OneEvent wanted = new(n);
        Interruptible.Finish(whole, ref wanted, cancellation);
        return wanted.Found is { Kind: EventKind.GiftSent } gift
            ? Finish(start(), start(), gift, whole.Verdict!.Value, cancellation)
            : null;
    }

    private static GiftWithout Finish(BattleRun before, BattleRun scratch, in EventRecord gift, Verdict verdict, CancellationToken cancellation)
    {
        scratch.CopyFrom(before);
        scratch.LeaveOut(gift.N);
        Interruptible.Finish(scratch, cancellation);
        return new GiftWithout(gift, verdict, scratch.Verdict!.Value, scratch.A.Points, scratch.B.Points);
    }

    private sealed class OneEvent(long n) : IEventSink
    {
        public EventRecord? Found { get; private set; }

        public void Write(in EventRecord record)
        {
            if (record.N == n)
                Found = record;
        }
    }
}
