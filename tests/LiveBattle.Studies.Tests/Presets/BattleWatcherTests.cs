using LiveBattle.Engine.Events;
using LiveBattle.PresetStudies;

namespace LiveBattle.Studies.Tests.Presets;

public sealed class BattleWatcherTests
{
    [Fact]
    public void OneCoinMessages_AreMessagesOfGiftsThatCostOneCoin()
    {
        BattleWatcher watcher = Watch(Gift(coins: 1, count: 1), Gift(coins: 7, count: 7), Gift(coins: 5, count: 1), Gift(coins: 10, count: 2));
        Assert.Equal(2, watcher.OneCoinMessages);
    }

    [Fact]
    public void Joins_AreNewcomersOfBothSides()
    {
        BattleWatcher watcher = Watch(
            new EventRecord { Kind = EventKind.ViewerJoined, Side = BattleSide.A },
            new EventRecord { Kind = EventKind.ViewerJoined, Side = BattleSide.B },
            new EventRecord { Kind = EventKind.ViewerLeft, Side = BattleSide.A });
        Assert.Equal(2, watcher.Joins);
    }

    [Fact]
    public void LeadChanges_CountBonusLikesAndFollowers_AndNoOtherPoints()
    {
        BattleWatcher watcher = Watch(
            new EventRecord { Kind = EventKind.FollowersCounted, Side = BattleSide.A, Points = 10 },
            new EventRecord { Kind = EventKind.GiftSent, Side = BattleSide.B, Points = 3, Bonus = 8 },
            new EventRecord { Kind = EventKind.Liked, Side = BattleSide.A, Points = 3 },
            new EventRecord { Kind = EventKind.VerdictReached, Side = BattleSide.B, Points = 1_000 });
        Assert.Equal(2, watcher.LeadChanges);
    }

    private static EventRecord Gift(long coins, int count) => new() { Kind = EventKind.GiftSent, Coins = coins, Count = count };

    private static BattleWatcher Watch(params ReadOnlySpan<EventRecord> records)
    {
        BattleWatcher watcher = new();
        foreach (EventRecord record in records)
            watcher.Write(in record);
        return watcher;
    }
}
