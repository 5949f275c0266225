using LiveBattle.Contracts;
using LiveBattle.Server.Storage;

namespace LiveBattle.Server.Battles;

/// <summary>Puts beside a frame what stays the same while a battle runs. Pure.</summary>
public static class BattleViews
{
    public static BattleView Of(ScoreboardFrame frame, BattleRow row, PlayableScenario playable)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(playable);
        Engine.Scenarios.Scenario scenario = playable.Scenario;
        return new BattleView
        {
            V = frame.V,
            BattleId = frame.BattleId,
            Seq = frame.Seq,
            Rev = frame.Rev,
            SimMs = frame.SimMs,
            Phase = frame.Phase,
            LeftMs = frame.LeftMs,
            Speed = frame.Speed,
            Paused = frame.Paused,
            A = frame.A,
            B = frame.B,
            Gifts = frame.Gifts,
            Verdict = frame.Verdict,
            Forfeit = frame.Forfeit,
            Commitment = frame.Commitment,
            Seed = frame.Seed,
            SentAtUnixMs = frame.SentAtUnixMs,
            Spectators = frame.Spectators,
            WinChance = frame.WinChance,
            Name = row.Name,
            ScenarioId = row.ScenarioId,
            EngineVersion = row.EngineVersion,
            Digest = row.Outcome?.Digest,
            VoidReason = VoidBattle.Is(row) ? VoidBattle.Reason(row) : null,
            StartsAt = row.StartsAtUnixMs,
            Demo = row.Demo,
            Creators = new CreatorsView(
                new CreatorView(scenario.CreatorA.Name, scenario.CreatorA.Followers),
                new CreatorView(scenario.CreatorB.Name, scenario.CreatorB.Followers)),
            Catalogue = [.. scenario.Catalogue.Gifts.Select(gift => new GiftView(gift.Id, gift.Name, gift.Price.Value))],
            Rates = new RatesView(scenario.Rates.Id, scenario.Rates.Name),
        };
    }
}
