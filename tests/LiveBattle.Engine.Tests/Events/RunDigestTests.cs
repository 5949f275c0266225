using System.IO.Hashing;
using System.Runtime.InteropServices;
using CsCheck;
using LiveBattle.Engine.Events;

namespace LiveBattle.Engine.Tests.Events;

public sealed class RunDigestTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(1_000)]
    public void Print_OfAnyNumberOfRecords_IsXxh128OfTheirBytes(int count)
    {
        EventRecord[] records = Records(count);
        string expected = Convert.ToHexStringLower(XxHash128.Hash(MemoryMarshal.AsBytes(records.AsSpan())));
        Assert.Equal($"e{EngineVersion.Current}-{expected}", Print(records));
    }

    [Fact]
    public void Print_AfterAnyBitIsTurned_IsAnother()
    {
        EventRecord[] records = Records(300);
        string before = Print(records);
        Gen.Select(Gen.Int[0, (300 * EventRecord.SizeInBytes) - 1], Gen.Int[0, 7]).Sample(
            (place, bit) =>
            {
                EventRecord[] turned = [.. records];
                MemoryMarshal.AsBytes(turned.AsSpan())[place] ^= (byte)(1 << bit);
                Assert.NotEqual(before, Print(turned));
            },
            iter: 2_000);
        Assert.NotEqual(before, Print(records[..^1]));
    }

    [Fact]
    public void Print_EveryByteOfARecord_Counts()
    {
        EventRecord[] records = Records(1);
        HashSet<string> seen = [Print(records)];
        for (int place = 0; place < EventRecord.SizeInBytes; place++)
        {
            EventRecord[] turned = [.. records];
            MemoryMarshal.AsBytes(turned.AsSpan())[place] ^= 0x80;
            Assert.True(seen.Add(Print(turned)), $"byte {place}");
        }
    }

    [Fact]
    public void Fork_GoesOnByItself_AndPrintingDisturbsNothing()
    {
        EventRecord[] records = Records(400);
        RunDigest digest = new();
        foreach (EventRecord record in records[..300])
            digest.Write(record);
        RunDigest fork = digest.Fork();
        Assert.Equal(Print(records[..300]), fork.Print());
        fork.Write(records[5]);
        foreach (EventRecord record in records[300..])
        {
            digest.Write(record);
            _ = digest.Print();
        }

        Assert.Equal(Print(records), digest.Print());
        Assert.Equal(Print([.. records[..300], records[5]]), fork.Print());
        digest.Reset();
        Assert.Equal(Print([]), digest.Print());
    }

    private static string Print(EventRecord[] records)
    {
        RunDigest digest = new();
        foreach (EventRecord record in records)
            digest.Write(record);
        return digest.Print();
    }

    private static EventRecord[] Records(int count) =>
    [
        .. Enumerable.Range(0, count).Select(n => new EventRecord { N = n, AtMicros = n * 977L, Coins = n % 30, Actor = n * 31, Kind = EventKind.GiftSent }),
    ];
}
