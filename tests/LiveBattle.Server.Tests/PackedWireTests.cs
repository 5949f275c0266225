using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using LiveBattle.Contracts;
using LiveBattle.Wire;
using MessagePack;

namespace LiveBattle.Server.Tests;

/// <summary>The wire in MessagePack says what its JSON says, in the documented order.</summary>
public sealed class PackedWireTests
{
    [Theory]
    [InlineData("frame.countdown.json", typeof(ScoreboardFrame))]
    [InlineData("frame.live.json", typeof(ScoreboardFrame))]
    [InlineData("frame.lap.json", typeof(ScoreboardFrame))]
    [InlineData("input-reply.json", typeof(InputReply))]
    [InlineData("input-refused.json", typeof(InputReply))]
    [InlineData("counted.json", typeof(CountedInput))]
    [InlineData("join-reply.json", typeof(JoinReply))]
    [InlineData("refusal.json", typeof(Refusal))]
    [InlineData("study.done.json", typeof(StudyView))]
    [InlineData("study.running.json", typeof(StudyView))]
    [InlineData("study.planner.json", typeof(StudyView))]
    public void Example_PackedAndUnpacked_IsTheSame(string file, Type type)
    {
        string approved = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Wire", file));
        JsonTypeInfo shape = ContractsJson.Default.GetTypeInfo(type)!;
        object? value = JsonSerializer.Deserialize(approved, shape);

        byte[] packed = MessagePackSerializer.Serialize(type, value, CompactProtocol.Options, Token);
        object? unpacked = MessagePackSerializer.Deserialize(type, packed, CompactProtocol.Options, Token);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(approved), JsonSerializer.SerializeToNode(unpacked, shape)));
    }

    [Fact]
    public void Frame_IsAnArray_InTheOrderOfItsJson()
    {
        string approved = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Wire", "frame.live.json"));
        ScoreboardFrame frame = JsonSerializer.Deserialize(approved, ContractsJson.Default.ScoreboardFrame)!;
        JsonElement json = JsonElement.Parse(approved);

        JsonElement packed = JsonElement.Parse(MessagePackSerializer.ConvertToJson(
            MessagePackSerializer.Serialize(frame, CompactProtocol.Options, Token), cancellationToken: Token));

        Assert.Equal(json.EnumerateObject().Count(), packed.GetArrayLength());
        Assert.Equal(json.GetProperty("battleId").GetString(), packed[1].GetString());
        Assert.Equal((1_234, "live"), (packed[2].GetInt64(), packed[5].GetString()));
        Assert.Equal(frame.A.Points, packed[9][0].GetInt64());
        Assert.Equal(frame.Gifts[0].N, packed[11][0][0].GetInt64());
    }

    [Theory]
    [InlineData(typeof(ScoreboardFrame))]
    [InlineData(typeof(SideFrame))]
    [InlineData(typeof(SupporterFrame))]
    [InlineData(typeof(GiftFrame))]
    [InlineData(typeof(VerdictFrame))]
    [InlineData(typeof(JoinRequest))]
    [InlineData(typeof(JoinReply))]
    [InlineData(typeof(SendGiftRequest))]
    [InlineData(typeof(LikeRequest))]
    [InlineData(typeof(InputReply))]
    [InlineData(typeof(InputReceipt))]
    [InlineData(typeof(CountedInput))]
    [InlineData(typeof(Refusal))]
    [InlineData(typeof(ErrorReply))]
    [InlineData(typeof(StudyView))]
    [InlineData(typeof(StudyProgressView))]
    public void Order_IsTheDocumentedOne(Type type)
    {
        string order = string.Join(", ", ContractsJson.Default.GetTypeInfo(type)!.Properties.Select(property => property.Name));

        Assert.Contains(
            $"| {type.Name} | {order} |", File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "wire.md")));
    }

    [Fact]
    public void Request_IsReadFromAnArray_AndFromAMap()
    {
        SendGiftRequest gift = new("abcdefgh23", "a", 5_655, 3, "one");

        byte[] array = MessagePackSerializer.ConvertFromJson("""["abcdefgh23","a",5655,3,"one"]""", cancellationToken: Token);
        byte[] map = MessagePackSerializer.ConvertFromJson(
            """{"inputId":"one","count":3,"giftId":5655,"side":"a","battleId":"abcdefgh23"}""", cancellationToken: Token);

        Assert.Equal(gift, MessagePackSerializer.Deserialize<SendGiftRequest>(array, CompactProtocol.Options, Token));
        Assert.Equal(gift, MessagePackSerializer.Deserialize<SendGiftRequest>(map, CompactProtocol.Options, Token));
    }

    [Theory]
    [InlineData("96a0a0a0a0a0a0", "5 values, not of 6")]
    [InlineData("95a16101010101", "no SendGiftRequest")]
    [InlineData("95a161a161cb7ff0000000000000" + "01a0", "no number")]
    [InlineData("95c40161a0a0a0a0", "Binary")]
    [InlineData("81c001", "name is nil")]
    [InlineData("95a161", "")]
    public void AnythingElse_IsRefused(string hex, string why)
    {
        MessagePackSerializationException refused = Assert.Throws<MessagePackSerializationException>(
            () => MessagePackSerializer.Deserialize<SendGiftRequest>(Convert.FromHexString(hex), CompactProtocol.Options, Token));

        Assert.Contains(why, refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void DeepNesting_IsRefused_BeforeTheStackIsUsedUp()
    {
        ArrayBufferWriter<byte> deep = new();
        for (int i = 0; i < 100_000; i++)
            deep.Write([(byte)0x91]);
        deep.Write([(byte)0xc0]);

        Assert.Throws<MessagePackSerializationException>(
            () => MessagePackSerializer.Deserialize<LikeRequest>(deep.WrittenMemory, CompactProtocol.Options, Token));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
