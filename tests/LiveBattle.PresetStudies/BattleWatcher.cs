using LiveBattle.Engine.Events;

namespace LiveBattle.PresetStudies;

/// <summary>Counts in one battle what its tallies do not tell.</summary>
internal sealed class BattleWatcher : IEventSink
{
    private readonly LeadCounter _leads = new();

    /// <summary>Gift messages whose gift costs one coin, however many units came in one message.</summary>
    public int OneCoinMessages { get; private set; }

    /// <summary>Newcomers on both sides.</summary>
    public int Joins { get; private set; }

    public int LeadChanges => _leads.Changes;

    public void Write(in EventRecord record)
    {
        switch (record.Kind)
        {
            case EventKind.GiftSent:
                OneCoinMessages += record.Coins == record.Count ? 1 : 0;
                _leads.Add(record.Side, record.Points + record.Bonus);
                break;
            case EventKind.Liked or EventKind.FollowersCounted:
                _leads.Add(record.Side, record.Points);
                break;
            case EventKind.ViewerJoined:
                Joins++;
                break;
        }
    }
}
