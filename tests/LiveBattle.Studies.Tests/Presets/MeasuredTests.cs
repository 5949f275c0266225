using LiveBattle.PresetStudies;

namespace LiveBattle.Studies.Tests.Presets;

/// <summary>
/// The committed numbers against the recording and the facts they come from, which are no part of the repository: the
/// tests that need them are skipped where they are not beside it.
/// </summary>
public sealed class MeasuredTests
{
    [Fact]
    public void Sides_AreWhatTheRecordingSays() => Assert.Equal(
        WireRecording.Sides(),
        Measured.ReadCsv().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('#')).Skip(1));

    [Fact]
    public void Gifts_AreWhatTheRecordingSays()
    {
        long[] prices = WireRecording.GiftPrices();
        Assert.Equal((Measured.Gifts, Measured.OneCoinGifts), (prices.Length, prices.Count(price => price == 1)));
    }

    [Fact]
    public void Rooms_AreWhatTheFactsSay()
    {
        string facts = Repository.ReadShared("domain.md");
        Assert.Collection(
            Measured.Rooms,
            room => Assert.Contains($"joins {room.Joins:N0}, chats 459, like messages 604 (8,436 taps), gifts {room.GiftMessages},", facts, StringComparison.Ordinal),
            room => Assert.Contains($"joins {room.Joins:N0}, chats 211, like messages 473 (5,619 taps), gifts {room.GiftMessages},", facts, StringComparison.Ordinal));
    }

    // Domain.md 4.1 says them to two digits: mean 0.66 is 0.655 here.
    [Fact]
    public void Statistics_AreWhatTheFactsSay()
    {
        Assert.Equal(13, Measured.Battles.Length);
        Assert.Equal(14, Measured.Battles.SelectMany(battle => battle.CountedSides).Count());
        Assert.Equal(0.655, BattleStatistics.MeanTopShare(Measured.Battles), 0.0005);
        Assert.Equal(0.755, BattleStatistics.MedianTopShare(Measured.Battles), 0.0005);
        Assert.Equal(0.791, BattleStatistics.MeanTopThreeShare(Measured.Battles), 0.0005);
        Assert.Equal(0.954, BattleStatistics.MedianTopThreeShare(Measured.Battles), 0.0005);
        Assert.Equal(0.363, BattleStatistics.MedianRatio(Measured.Battles), 0.0005);
        Assert.Equal(0.0122, Measured.Battles.Min(battle => battle.Ratio)!.Value, 0.0001);
        Assert.Equal(0.8401, Measured.Battles.Max(battle => battle.Ratio)!.Value, 0.0001);
    }
}
