using System.Diagnostics;
using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Time;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Live;
using LiveBattle.Server.Storage;

namespace LiveBattle.Server.Inputs;

/// <summary>
/// What spectators did in one battle: their numbers, what each input was answered, and what it brought once its tick was
/// played. It listens to the run: the run plays inputs in the order of the journal, so their events come in the order in
/// which they were taken. Used by the battle's owner alone.
/// </summary>
internal sealed class SpectatorBook : IEventSink
{
    private readonly string _battleId;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Spectator, string Input), TakenInput> _taken = [];

    // In the order in which they are played; null for one whose sender is not known.
    private readonly Queue<TakenInput?> _uncounted = new();
    private List<TakenInput> _toTell = [];

    /// <summary>The book as the journal's entries leave it, nothing counted yet.</summary>
    public SpectatorBook(string battleId, IEnumerable<JournalEntry> entries)
    {
        _battleId = battleId;
        foreach (JournalEntry entry in entries)
        {
            if (entry is not { Kind: EntryKind.Input, Type: JournalRecords.GiftInput or JournalRecords.LikeInput })
                continue;
            if (entry is { ClientId: { } spectator, InputId: { } inputId, Receipt: not null })
                Take(Read(entry, spectator, inputId), JournalRecords.Input(entry).Spectator!.Value);
            else
                _uncounted.Enqueue(null);
        }
    }

    /// <summary>Inputs that are in the journal and whose tick has not been played.</summary>
    public int Uncounted => _uncounted.Count;

    /// <summary>The number of a spectator within the battle, from 0; one who is new gets it with the first input.</summary>
    public int NumberOf(string spectatorId) => _numbers.TryGetValue(spectatorId, out int number) ? number : _numbers.Count;

    /// <summary>What was taken under an id, or null.</summary>
    public TakenInput? Find(string spectatorId, string inputId) => _taken.GetValueOrDefault((spectatorId, inputId));

    /// <summary>Enters an input that the run has taken.</summary>
    public void Take(TakenInput input, int number)
    {
        ArgumentNullException.ThrowIfNull(input);
        _numbers.TryAdd(input.Offer.SpectatorId, number);
        _taken.Add((input.Offer.SpectatorId, input.Offer.InputId), input);
        _uncounted.Enqueue(input);
    }

    /// <summary>Hears what the run plays.</summary>
    public void Write(in EventRecord record)
    {
        if (record.ActorKind != ActorKind.Spectator)
            return;
        if (_uncounted.Dequeue() is not { } input)
            return;
        Debug.Assert(input.Receipt.Tick == new SimTime(record.AtMicros).TickCeiling, "Inputs are played in the order of the journal.");
        bool isLate = record.Marks.HasFlag(EventMarks.Late);
        input.Counted = new CountedInput(
            _battleId,
            input.Offer.InputId,
            input.Receipt.Tick,
            record.Points + record.Bonus,
            record.Points > 0 ? (int)((record.Points + record.Bonus) / record.Points) : 1,
            isLate);
        if (input.Node is not null)
            _toTell.Add(input);
    }

    /// <summary>What was counted since the last time, for the nodes that are to hear of it; null when it is nothing.</summary>
    public IReadOnlyList<TakenInput>? TakeCounted()
    {
        if (_toTell.Count == 0)
            return null;
        List<TakenInput> counted = _toTell;
        _toTell = [];
        return counted;
    }

    private static TakenInput Read(JournalEntry entry, string spectator, string inputId)
    {
        RecordedInput input = JournalRecords.Input(entry);
        OfferedInput offer = new(spectator, inputId, input.Side!.Value, input.GiftId, input.Count!.Value);
        return new TakenInput(
            offer, JsonSerializer.Deserialize(entry.Receipt!, ContractsJson.Default.InputReceipt)!, Node: null);
    }
}

/// <summary>An input that is in the journal, or on its way there.</summary>
/// <param name="Node">Where its sender was when it was sent; null when that is not known any more.</param>
internal sealed record TakenInput(OfferedInput Offer, InputReceipt Receipt, IFrameReceiver? Node)
{
    /// <summary>Null until its tick was played.</summary>
    public CountedInput? Counted { get; set; }
}
