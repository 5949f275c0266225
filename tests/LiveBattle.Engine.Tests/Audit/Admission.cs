using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Tests.Audit;

/// <summary>
/// Which wishes a battle had to take, in the journal's order.
/// </summary>
internal sealed class Admission
{
    private readonly Scenario _scenario;
    private readonly List<BattleInput> _taken = [];
    private readonly List<string> _complaints = [];

    private Admission(Scenario scenario) => _scenario = scenario;

    /// <summary>What was refused or taken wrongly.</summary>
    public static List<string> Judge(Scenario scenario, IEnumerable<BattleInput> wishes, List<BattleInput> taken)
    {
        Admission admission = new(scenario);
        foreach (BattleInput wish in wishes)
        {
            bool isTaken = taken.Contains(wish);
            if (admission.MustTake(wish) != isTaken)
                admission._complaints.Add($"input {wish.Index} should be {(isTaken ? "refused" : "taken")}: {wish}");
            if (isTaken)
                admission._taken.Add(wish);
        }

        return admission._complaints;
    }

    private bool MustTake(BattleInput wish)
    {
        long at = wish.Tick * 100_000;
        bool isPast = wish.Tick < 0 || (_taken.Count > 0 && wish.Tick < _taken[^1].Tick);
        bool isOver = _taken.Exists(input => input.Kind is InputKind.Leave or InputKind.End);
        (long liveEnd, long busyUntil, Stock stock) = Before(at);
        if (isPast || isOver || at >= liveEnd + 500_000)
            return false;

        bool isSide = BattleCase.Sides.Contains(wish.Side);
        bool hasStarted = at >= _scenario.Rules.CountdownMicros;
        bool isSpectator = wish.Spectator is >= 0 and < Limits.Spectators;
        return wish.Kind switch
        {
            InputKind.Gift => isSide && hasStarted && isSpectator && wish.Count is >= 1 and <= Limits.GiftUnits && IsPaid(wish),
            InputKind.Like => isSide && hasStarted && isSpectator && wish.Count is >= 1 and <= Limits.LikesAtOnce,
            InputKind.Leave => isSide,
            InputKind.End => true,
            InputKind.PowerUp => isSide && hasStarted && at < liveEnd && wish.PowerUp != PowerUp.None && stock.IsLeft(wish.Side, wish.PowerUp),
            InputKind.SpeedChallenge => hasStarted && at < liveEnd && at >= busyUntil,
            _ => false,
        };
    }

    private bool IsPaid(BattleInput wish)
    {
        if (_scenario.Catalogue.ById(wish.GiftId) is not { } gift)
            return false;
        long spent = _taken.Where(input => input.Kind == InputKind.Gift && input.Spectator == wish.Spectator)
            .Sum(input => (_scenario.Catalogue.ById(input.GiftId)?.Price.Value ?? 0) * input.Count);
        return spent + (gift.Price.Value * wish.Count) <= _scenario.SpectatorWalletCoins;
    }

    // The end of live, what a challenge blocks, and what is left, as inputs and script before an instant make them.
    private (long LiveEnd, long BusyUntil, Stock Stock) Before(long at)
    {
        long start = _scenario.Rules.CountdownMicros;
        long liveEnd = start + _scenario.Rules.DurationMicros;
        long busyUntil = 0;
        Stock stock = new();
        IEnumerable<(Deed Deed, bool IsScript)> deeds = _taken.Select(input => (Deed.Of(input), false))
            .Concat(_scenario.Timeline.Select(entry => (Deed.Of(start, entry), true)).Where(entry => entry.Item1.At < at))
            .OrderBy(deed => deed.Item1.At).ThenBy(deed => deed.Item2);
        foreach ((Deed deed, bool isScript) in deeds)
        {
            if (isScript && deed.At >= liveEnd)
                continue;
            if (deed.Kind == EventKind.PowerUpUsed)
            {
                if (isScript && !stock.IsLeft(deed.Side, (PowerUp)deed.What))
                    continue;
                stock.Use(deed.Side, (PowerUp)deed.What);
                liveEnd += deed.What == (int)PowerUp.TimeMaker ? 10_000_000 : 0;
            }

            if (deed.Kind == EventKind.ChallengeAnnounced && !(isScript && deed.At < busyUntil))
                busyUntil = deed.At + deed.Within + deed.Lasts;
        }

        return (liveEnd, busyUntil, stock);
    }
}
