using LiveBattle.Contracts;
using LiveBattle.Server.Storage;

namespace LiveBattle.Server.Battles;

/// <summary>Puts beside a frame what stays the same while a battle runs. Pure.</summary>
public static class BattleViews
{
    /// <summary>What <see cref="RatesView"/> says when the scenario cannot be read.</summary>
    private const string Unknown = "unknown";

    /// <param name="scenario">Null when this engine version cannot read it: then names come from the row, the rest is empty.</param>
    public static BattleView Of(ScoreboardFrame frame, BattleRow row, Engine.Scenarios.Scenario? scenario)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(row);
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
            Salt = row.Outcome is null ? null : row.Salt,
            VoidReason = VoidBattle.Is(row) ? VoidBattle.Reason(row) : null,
            StartsAt = row.StartsAtUnixMs,
            Demo = row.Demo,
            Creators = new CreatorsView(
                new CreatorView(row.CreatorA, scenario?.CreatorA.Followers),
                new CreatorView(row.CreatorB, scenario?.CreatorB.Followers)),
            Catalogue = [.. scenario?.Catalogue.Gifts.Select(gift => new GiftView(gift.Id, gift.Name, gift.Price.Value)) ?? []],
            Rates = new RatesView(scenario?.Rates.Id ?? Unknown, scenario?.Rates.Name ?? Unknown),
        };
    }
}
