using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LiveBattle.Engine.Events;

namespace LiveBattle.Engine.Tests.Events;

public sealed class EventRecordTests
{
    [Fact]
    public void Record_Is56BytesWithoutPadding()
    {
        int fields = typeof(EventRecord)
            .GetFields(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic)
            .Sum(field => Marshal.SizeOf(field.FieldType.IsEnum ? Enum.GetUnderlyingType(field.FieldType) : field.FieldType));
        Assert.Equal(EventRecord.SizeInBytes, fields);
        Assert.Equal(EventRecord.SizeInBytes, Unsafe.SizeOf<EventRecord>());
        Assert.False(RuntimeHelpers.IsReferenceOrContainsReferences<EventRecord>());
    }

    [Fact]
    public void Record_InMemory_IsLittleEndianInDeclaredOrder()
    {
        EventRecord record = new()
        {
            N = 0x0102030405060708,
            AtMicros = 0x1112131415161718,
            Coins = 0x2122232425262728,
            Points = 0x3132333435363738,
            Bonus = -2,
            GiftId = -5,
            Actor = 0x51525354,
            Count = 0x61626364,
            Kind = EventKind.VerdictReached,
            Side = BattleSide.Neither,
            ActorKind = ActorKind.Spectator,
            Marks = EventMarks.Late,
        };
        byte[] expected = new byte[56];
        BinaryPrimitives.WriteInt64LittleEndian(expected, record.N);
        BinaryPrimitives.WriteInt64LittleEndian(expected.AsSpan(8), record.AtMicros);
        BinaryPrimitives.WriteInt64LittleEndian(expected.AsSpan(16), record.Coins);
        BinaryPrimitives.WriteInt64LittleEndian(expected.AsSpan(24), record.Points);
        BinaryPrimitives.WriteInt64LittleEndian(expected.AsSpan(32), record.Bonus);
        BinaryPrimitives.WriteInt32LittleEndian(expected.AsSpan(40), record.GiftId);
        BinaryPrimitives.WriteInt32LittleEndian(expected.AsSpan(44), record.Actor);
        BinaryPrimitives.WriteInt32LittleEndian(expected.AsSpan(48), record.Count);
        expected[52] = 20;
        expected[53] = 2;
        expected[54] = 2;
        expected[55] = 1;
        Assert.Equal(expected, MemoryMarshal.AsBytes(new ReadOnlySpan<EventRecord>(in record)).ToArray());
    }
}
