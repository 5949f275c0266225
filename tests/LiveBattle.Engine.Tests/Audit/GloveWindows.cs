using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;

namespace LiveBattle.Engine.Tests.Audit;

/// <summary>When each side's boosting gloves work: 30 s from 3 s after the sending, one after the other.</summary>
internal sealed class GloveWindows
{
    private readonly List<(BattleSide Side, long From, long To)> _windows = [];

    public GloveWindows(BattleCase battle)
    {
        for (int index = 0; index < battle.Events.Count; index++)
        {
            EventRecord record = battle.Events[index];
            if (record.Kind != EventKind.PowerUpUsed || record.GiftId != (int)PowerUp.BoostingGlove)
                continue;
            if (!battle.Live.IsLiveAsAnnounced(index, record.AtMicros))
                continue;
            long from = record.AtMicros + 3_000_000;
            foreach ((BattleSide side, _, long to) in _windows)
            {
                if (side == record.Side)
                    from = Math.Max(from, to);
            }

            _windows.Add((record.Side, from, from + 30_000_000));
        }
    }

    public bool Work(BattleSide side, long at) => _windows.Exists(glove => glove.Side == side && at >= glove.From && at < glove.To);

    /// <summary>Whether a glove had to wait for the one before it.</summary>
    public bool AnyQueued => _windows.Exists(glove => _windows.Exists(other => other.Side == glove.Side && other.To == glove.From));
}
