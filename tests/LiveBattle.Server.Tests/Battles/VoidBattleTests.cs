using LiveBattle.Contracts;
using LiveBattle.Engine;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Storage;

namespace LiveBattle.Server.Tests.Battles;

public sealed class VoidBattleTests
{
    [Fact]
    public void UnfinishedOfAnotherVersion_IsVoid_AndSaysWhy()
    {
        BattleRow row = Row(EngineVersion.Current + 1);

        Assert.True(VoidBattle.Is(row));
        Assert.Contains($"engine version {EngineVersion.Current + 1} ", VoidBattle.Reason(row), StringComparison.Ordinal);
        Assert.Contains($"version {EngineVersion.Current} ", VoidBattle.Reason(row), StringComparison.Ordinal);
    }

    [Fact]
    public void Finished_IsNotVoid_WhateverItsVersion() =>
        Assert.False(VoidBattle.Is(Row(EngineVersion.Current + 1) with { Outcome = JournalSamples.Outcome() }));

    [Fact]
    public void OurOwnVersion_IsNotVoid() => Assert.False(VoidBattle.Is(Row(EngineVersion.Current)));

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(700, 700)]
    public void Frame_StandsWhereItWasShownLast_AndIsEmpty(long lease, long seq)
    {
        ScoreboardFrame frame = VoidBattle.Frame(Row(7) with { LeaseTick = lease }, rev: 3);

        Assert.Equal((seq, 3L, BattlePhase.Void, 0L), (frame.Seq, frame.Rev, frame.Phase, frame.LeftMs));
        Assert.Equal((0L, 0L, null), (frame.A.Points, frame.B.Points, frame.Verdict));
        Assert.Equal("18446744073709551615", frame.Seed);
    }

    private static BattleRow Row(int version) => new()
    {
        Id = "one",
        EngineVersion = version,
        ScenarioId = "5cen",
        Seed = ulong.MaxValue,
        HostTokenHash = "70ce",
        Demo = false,
        Name = "Even battle",
        CreatorA = "Layla",
        CreatorB = "Marco",
        CreatedAtUnixMs = 1,
        StartsAtUnixMs = 2,
        Epoch = 1,
        LeaseTick = -1,
        EntryCount = 1,
        SpeedNum = 1,
        SpeedDen = 1,
    };
}
