using System.Text;
using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.TestKit;

namespace LiveBattle.Server.Tests.Lean;

public sealed class FrameFieldsTests
{
    [Fact]
    public void Frame_TellsItsOrderAndTime_WhateverViewersAreCalled()
    {
        ScoreboardFrame frame = Frames.Of("one", 1_234, rev: 17) with
        {
            SentAtUnixMs = 1_795_428_001_234,
            Gifts = [new GiftFrame(7, Side.A, "\"seq\":9,\"rev\":9,\"sentAtUnixMs\":9", 5655, 1, 1)],
            Forfeit = "\"sentAtUnixMs\":8",
        };

        Assert.True(FrameFields.TryRead(JsonSerializer.SerializeToUtf8Bytes(frame, ContractsJson.Default.ScoreboardFrame), out FrameFields fields));

        Assert.Equal(new FrameFields(1_234, 17, 1_795_428_001_234), fields);
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"type":6}""")]
    [InlineData("""{"seq":1,"rev":2}""")]
    [InlineData("""{"seq":"x","rev":2,"sentAtUnixMs":3}""")]
    public void AnythingElse_IsNoFrame(string json) => Assert.False(FrameFields.TryRead(Encoding.UTF8.GetBytes(json), out _));
}
