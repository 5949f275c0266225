using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;

namespace LiveBattle.Engine.Tests.Audit;

/// <summary>Power-ups: in the live window, and no more than there are.</summary>
internal static class PowerUpJudge
{
    public static void Judge(BattleCase battle)
    {
        Stock stock = new();
        for (int index = 0; index < battle.Events.Count; index++)
        {
            EventRecord record = battle.Events[index];
            if (record.Kind != EventKind.PowerUpUsed)
                continue;
            PowerUp kind = (PowerUp)record.GiftId;
            battle.ComplainIf(
                kind is not (PowerUp.BoostingGlove or PowerUp.MagicMist or PowerUp.TimeMaker), index, $"{record.GiftId} is no power-up");
            battle.ComplainIf(
                !battle.Live.IsLiveAsAnnounced(index, record.AtMicros), index, $"{kind} outside the live window as announced");
            battle.ComplainIf(!stock.IsLeft(record.Side, kind), index, $"no {kind} was left");
            stock.Use(record.Side, kind);
        }
    }
}
