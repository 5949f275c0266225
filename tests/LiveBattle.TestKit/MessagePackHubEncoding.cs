using System.Buffers;

namespace LiveBattle.TestKit;

/// <summary>
/// Hub messages as MessagePack, each behind its length. Only envelopes are read; what is pushed or answered stays as it
/// came. Arguments may be null, booleans, whole numbers, texts, and lists and dictionaries of them.
/// </summary>
internal sealed class MessagePackHubEncoding : IHubEncoding
{
    private const int LongestLength = 5;
    private const int ErrorResult = 1;
    private const int VoidResult = 2;
    private const int ValueResult = 3;

    public string Name => "messagepack";

    public bool IsBinary => true;

    public ReadOnlySpan<byte> Ping => [2, 0x91, (byte)HubMessageKind.Ping];

    public bool TryTake(scoped ref ReadOnlySpan<byte> input, out ReadOnlySpan<byte> message)
    {
        message = default;
        int length = 0;
        for (int i = 0; i < Math.Min(input.Length, LongestLength); i++)
        {
            if (i == LongestLength - 1 && input[i] > 0x07)
                throw new LeanProtocolException("The server sent a hub message whose length is more than 31 bits.");
            length |= (input[i] & 0x7f) << (7 * i);
            if ((input[i] & 0x80) != 0)
                continue;
            if (input.Length - i - 1 < length)
                return false;
            message = input.Slice(i + 1, length);
            input = input[(i + 1 + length)..];
            return true;
        }

        return false;
    }

    // An array of five or six, as the server writes invocations, whose first is a one; a completion's is a three.
    public bool IsSurelyInvocation(ReadOnlySpan<byte> message) =>
        message.Length > 2 && message[0] is 0x95 or 0x96 && message[1] == (byte)HubMessageKind.Invocation;

    public HubMessageHead Read(ReadOnlySpan<byte> message)
    {
        MessagePackCursor cursor = new(message);
        int count = cursor.ReadArray();
        HubMessageHead head = ReadFields(ref cursor, message, count);

        // Later versions may add fields at the end, but nothing may follow the array.
        for (int read = Fields(head, count); read < count; read++)
            cursor.Skip();
        return cursor.IsAtEnd
            ? head
            : throw new LeanProtocolException("The server sent a hub message with more bytes than its array holds.");
    }

    public byte[] Call(string id, string method, ReadOnlySpan<object?> arguments)
    {
        MessagePackPen pen = new();
        pen.WriteArray(6);
        pen.Write((int)HubMessageKind.Invocation);
        pen.WriteMap(0);
        pen.Write(id);
        pen.Write(method);
        pen.WriteArray(arguments.Length);
        foreach (object? argument in arguments)
            pen.Write(argument);
        pen.WriteArray(0);
        return Framed(pen.Written);
    }

    // [[code, name, message, retryAfterMs], false]; a frame begins with a number.
    public LeanRefusedException? Refusal(ReadOnlySpan<byte> result)
    {
        if (result.IsEmpty || result[0] != 0x92)
            return null;
        MessagePackCursor cursor = new(result);
        _ = cursor.ReadArray();
        if (!cursor.IsAtArray || cursor.ReadArray() < 3)
            return null;
        int code = checked((int)cursor.ReadInteger());
        _ = cursor.ReadText();
        return new LeanRefusedException(code, cursor.ReadText() ?? "");
    }

    private static HubMessageHead ReadFields(scoped ref MessagePackCursor cursor, ReadOnlySpan<byte> message, int count)
    {
        long kind = count < 1 ? throw new LeanProtocolException("The server sent a hub message without a type.") : cursor.ReadInteger();
        switch ((HubMessageKind)kind)
        {
            case HubMessageKind.Invocation when count >= 5:
                cursor.Skip();
                _ = cursor.ReadText();
                _ = cursor.ReadText() ?? throw new LeanProtocolException("The server sent an invocation without a target.");
                cursor.Skip();
                return new HubMessageHead { Kind = HubMessageKind.Invocation };
            case HubMessageKind.Completion when count >= 4:
                cursor.Skip();
                return Completion(ref cursor, message, count);
            case HubMessageKind.Ping:
                return new HubMessageHead { Kind = HubMessageKind.Ping };
            case HubMessageKind.Close when count >= 2:
                string? error = cursor.ReadText();
                return new HubMessageHead { Kind = HubMessageKind.Close, Error = error, AllowReconnect = count > 2 && cursor.ReadBoolean() };
            case HubMessageKind.Invocation or HubMessageKind.Completion or HubMessageKind.Close:
                throw new LeanProtocolException($"The server sent a hub message of type {kind} with only {count} fields.");
            default:
                throw new LeanProtocolException($"The server sent a hub message of type {kind}, which nobody asked for.");
        }
    }

    private static HubMessageHead Completion(scoped ref MessagePackCursor cursor, ReadOnlySpan<byte> message, int count)
    {
        string id = cursor.ReadText() ?? throw new LeanProtocolException("The server sent a completion without an invocation's id.");
        long kind = cursor.ReadInteger();
        if (kind is not (ErrorResult or VoidResult or ValueResult) || (kind != VoidResult && count < 5))
            throw new LeanProtocolException($"The server sent a completion with a result of kind {kind} in {count} fields.");
        string? error = kind == ErrorResult ? cursor.ReadText() : null;
        int start = cursor.At;
        if (kind == ValueResult)
            cursor.Skip();
        return new HubMessageHead { Kind = HubMessageKind.Completion, InvocationId = id, Error = error, Result = message[start..cursor.At] };
    }

    private static int Fields(HubMessageHead head, int count) => head.Kind switch
    {
        HubMessageKind.Invocation => 5,
        HubMessageKind.Completion => head.Error is null && head.Result.IsEmpty ? 4 : 5,
        HubMessageKind.Close => Math.Min(count, 3),
        _ => 1,
    };

    private static byte[] Framed(ReadOnlySpan<byte> message)
    {
        ArrayBufferWriter<byte> bytes = new(message.Length + LongestLength);
        uint left = (uint)message.Length;
        for (; left > 0x7f; left >>= 7)
            bytes.Write([(byte)((left & 0x7f) | 0x80)]);
        bytes.Write([(byte)left]);
        bytes.Write(message);
        return bytes.WrittenSpan.ToArray();
    }
}
