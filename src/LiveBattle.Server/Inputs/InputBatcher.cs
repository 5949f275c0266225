using System.Collections.Concurrent;
using LiveBattle.Contracts;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Live;
using LiveBattle.Server.Telemetry;

namespace LiveBattle.Server.Inputs;

/// <summary>
/// Gathers what spectators on this node send to one battle while its owner is busy, and brings it there in one call: load
/// makes batches larger, not calls more frequent. An input that comes alone waits for nothing. Thread-safe.
/// </summary>
public sealed class InputBatcher(IGrainFactory grains, FrameRelay relay, ILogger<InputBatcher> log)
{
    /// <summary>Inputs of one call: one commit of the journal holds as many.</summary>
    public const int MostAtOnce = 1_000;

    /// <summary>Inputs that may wait for one battle; more are asked to come again.</summary>
    public const int MostWaiting = 20_000;

    private const int BusyRetryMs = 250;

    private readonly ConcurrentDictionary<string, Lane> _lanes = new(StringComparer.Ordinal);

    /// <summary>Offers an input to its battle's owner; answered once it is durable, or refused.</summary>
    public Task<OfferAnswer> OfferAsync(string battleId, OfferedInput offer)
    {
        Waiting waiting = new(offer);
        while (true)
        {
            Lane lane = _lanes.GetOrAdd(battleId, static id => new Lane(id));
            switch (lane.Add(waiting))
            {
                case Place.First:
                    _ = CarryAsync(lane);
                    return waiting.Answer.Task;
                case Place.Behind:
                    return waiting.Answer.Task;
                case Place.None:
                    return Task.FromResult(OfferAnswer.Refuse(
                        ErrorCode.Busy, "More is being sent to this battle than it can take at the moment.", BusyRetryMs));
                default:
                    // The lane was closed between the look and the step; the next one is another.
                    break;
            }
        }
    }

    private async Task CarryAsync(Lane lane)
    {
        while (lane.Take() is { } batch)
        {
            try
            {
                OfferAnswer[] answers = await grains.GetGrain<IBattleGrain>(lane.BattleId)
                    .OfferAsync(relay.Reference, [.. batch.Select(waiting => waiting.Offer)]);
                for (int i = 0; i < batch.Count; i++)
                    batch[i].Answer.TrySetResult(answers[i]);
            }
            catch (Exception exception)
            {
                // The owner's node may have died with the call: it may be stored or not, and the retry's receipt will tell.
                ServerLog.OffersNotAnswered(log, lane.BattleId, batch.Count, exception);
                foreach (Waiting waiting in batch)
                {
                    waiting.Answer.TrySetResult(OfferAnswer.Refuse(
                        BattleError.Moved.Code, BattleError.Moved.Message, BattleError.Moved.RetryAfterMs));
                }
            }
        }

        _lanes.TryRemove(new KeyValuePair<string, Lane>(lane.BattleId, lane));
    }

    private enum Place
    {
        First,
        Behind,
        None,
        Closed,
    }

    private sealed record Waiting(OfferedInput Offer)
    {
        public TaskCompletionSource<OfferAnswer> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>What waits for one battle. Closed once it has been found empty, and never used again.</summary>
    private sealed class Lane(string battleId)
    {
        private readonly Lock _gate = new();
        private readonly Queue<Waiting> _waiting = new();
        private bool _isOpen;
        private bool _isClosed;

        public string BattleId => battleId;

        public Place Add(Waiting waiting)
        {
            lock (_gate)
            {
                if (_isClosed)
                    return Place.Closed;
                if (_waiting.Count >= MostWaiting)
                    return Place.None;
                _waiting.Enqueue(waiting);
                bool isFirst = !_isOpen;
                _isOpen = true;
                return isFirst ? Place.First : Place.Behind;
            }
        }

        /// <summary>The next batch; null when nothing waits, and then the lane is closed.</summary>
        public List<Waiting>? Take()
        {
            lock (_gate)
            {
                if (_waiting.Count == 0)
                {
                    _isClosed = true;
                    return null;
                }

                List<Waiting> batch = new(Math.Min(_waiting.Count, MostAtOnce));
                while (batch.Count < MostAtOnce && _waiting.TryDequeue(out Waiting? next))
                    batch.Add(next);
                return batch;
            }
        }
    }
}
