using LiveBattle.Engine.Events;

namespace LiveBattle.Engine.Tests.Audit;

/// <summary>Whether gloves hit as often as their chance says, over many battles. Safe to share between threads.</summary>
internal sealed class GloveLuck
{
    private readonly Lock _lock = new();
    private double _hits;
    private double _mean;
    private double _variance;

    /// <summary>How far the hits are from their mean; 0 when chance had nothing to say.</summary>
    public double StandardErrors => _variance > 0 ? (_hits - _mean) / Math.Sqrt(_variance) : 0;

    /// <summary>Counts the gifts of a battle whose marks show whether a glove hit.</summary>
    public void Add(BattleCase battle)
    {
        double chance = battle.Scenario.Rules.GloveChance;
        List<EventRecord> gifts = battle.Events.FindAll(record =>
            record.Kind == EventKind.GiftSent
            && GiftRule.Points(battle, record) > 0
            && battle.Gloves.Work(record.Side, record.AtMicros)
            && battle.Challenges.Reward(record.Side, record.AtMicros) <= 5);
        lock (_lock)
        {
            _hits += gifts.Count(gift => gift.Marks.HasFlag(EventMarks.Glove));
            _mean += gifts.Count * chance;
            _variance += gifts.Count * chance * (1 - chance);
        }
    }
}
