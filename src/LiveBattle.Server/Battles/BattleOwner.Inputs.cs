using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Projection;
using LiveBattle.Server.Inputs;
using LiveBattle.Server.Live;
using LiveBattle.Server.Storage;

namespace LiveBattle.Server.Battles;

/// <content>What spectators send: stamped, stored in one commit, and only then answered.</content>
internal sealed partial class BattleOwner
{
    private const int BusyRetryMs = 1_000;

    // Of inputs of every kind, those of the host included: the run takes them in the order of their ticks.
    private long _newestInputTick = -1;

    /// <summary>
    /// Takes what a node has gathered, in its order, each with a receipt or a refusal of its own. What was taken before is
    /// answered as it was then.
    /// </summary>
    /// <param name="node">To hear what the inputs brought; null when nobody is to be told.</param>
    public async Task<OfferAnswer[]> OfferAsync(IFrameReceiver? node, IReadOnlyList<OfferedInput> offers)
    {
        ArgumentNullException.ThrowIfNull(offers);
        OfferAnswer[] answers = new OfferAnswer[offers.Count];
        long firstIndex = 0;
        try
        {
            if (!await OpenAsync())
                return Fill(answers, Refuse(BattleError.UnknownBattle(battleId)));
            if (IsFenced)
                return Fill(answers, Refuse(BattleError.Moved));
            List<JournalEntry> entries = new(offers.Count);
            firstIndex = _rev;
            for (int i = 0; i < offers.Count; i++)
                answers[i] = Take(node, offers[i], entries);
            if (entries.Count == 0 || await StoreAsync(new JournalBatch(entries)))
                return answers;
            return RefuseNew(answers, firstIndex, Refuse(BattleError.Moved));
        }
        catch (JournalUnavailableException unavailable)
        {
            // Not one of them was stored: whoever has a receipt from before keeps it, the others try again.
            StandStill(unavailable);
            return RefuseNew(answers, firstIndex, Refuse(BattleError.JournalAway));
        }
    }

    private OfferAnswer Take(IFrameReceiver? node, OfferedInput offer, List<JournalEntry> entries)
    {
        if (_book!.Find(offer.SpectatorId, offer.InputId) is { } known)
        {
            return known.Offer == offer
                ? new OfferAnswer(known.Receipt, known.Counted)
                : OfferAnswer.Refuse(ErrorCode.InputIdReused, "This inputId was another input; a new one needs an id of its own.");
        }

        if (_player is null)
            return OfferAnswer.Refuse(ErrorCode.BattleOver, VoidBattle.Is(_row!) ? VoidBattle.Reason(_row!) : "The battle is over.");
        int number = _book.NumberOf(offer.SpectatorId);
        if (number >= Limits.Spectators)
            return OfferAnswer.Refuse(ErrorCode.Busy, $"This battle has {Limits.Spectators:N0} senders already.", BusyRetryMs);
        BattleInput input = new(
            _rev + entries.Count,
            StampTick,
            offer.GiftId is null ? InputKind.Like : InputKind.Gift,
            offer.Side == Side.A ? BattleSide.A : BattleSide.B,
            number,
            offer.GiftId ?? 0,
            offer.Count);
        InputAnswer answer = _player.Enqueue(input);
        if (answer != InputAnswer.Accepted)
            return Refuse(answer, input.Kind);
        _newestInputTick = input.Tick;
        InputReceipt receipt = new(offer.InputId, input.Index, input.Tick, _player.CoinsLeft(number));
        _book.Take(new TakenInput(offer, receipt, node), number);
        entries.Add(Entry(offer, input, receipt));
        return new OfferAnswer(receipt);
    }

    private JournalEntry Entry(OfferedInput offer, in BattleInput input, InputReceipt receipt) => new()
    {
        Index = input.Index,
        Kind = EntryKind.Input,
        Type = offer.GiftId is null ? JournalRecords.LikeInput : JournalRecords.GiftInput,
        Tick = input.Tick,
        Epoch = _row!.Epoch,
        WallUnixMs = _pacer!.NowUnixMs,
        ClientId = offer.SpectatorId,
        InputId = offer.InputId,
        Payload = JournalRecords.Write(new JournalRecords.InputPayload(offer.Side, input.Spectator, offer.GiftId, offer.Count)),
        Receipt = JsonSerializer.Serialize(receipt, ContractsJson.Default.InputReceipt),
    };

    private OfferAnswer Refuse(InputAnswer answer, InputKind kind)
    {
        ErrorCode code = answer == InputAnswer.Past ? ErrorCode.CatchingUp : InputRefusals.Code(answer);
        return OfferAnswer.Refuse(
            code,
            InputRefusals.Why(answer, kind),
            code switch
            {
                ErrorCode.NotStarted => UntilLiveMs(),
                ErrorCode.CatchingUp => BattleError.Moved.RetryAfterMs,
                _ => null,
            });
    }

    /// <summary>Wall milliseconds until a gift may be sent; a guess while the battle is paused.</summary>
    private int UntilLiveMs()
    {
        long wait = (_pacer!.Schedule.WallAt(_player!.LiveTick - 1) ?? _pacer.NowUnixMs + BusyRetryMs) - _pacer.NowUnixMs;
        return (int)Math.Clamp(wait, 1, int.MaxValue);
    }

    private static OfferAnswer Refuse(BattleError error) => OfferAnswer.Refuse(error.Code, error.Message, error.RetryAfterMs);

    private static OfferAnswer[] Fill(OfferAnswer[] answers, OfferAnswer answer)
    {
        Array.Fill(answers, answer);
        return answers;
    }

    /// <summary>The answers without those receipts that were given for a commit that did not come about.</summary>
    private static OfferAnswer[] RefuseNew(OfferAnswer?[] answers, long fromIndex, OfferAnswer refusal) =>
        [.. answers.Select(answer => answer is null || answer.Receipt?.Index >= fromIndex ? refusal : answer)];
}
