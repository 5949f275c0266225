using System.Buffers;
using System.Text;
using System.Text.Json;

namespace LiveBattle.TestKit;

/// <summary>Hub messages as JSON, each ended by a byte that JSON never holds.</summary>
internal sealed class JsonHubEncoding : IHubEncoding
{
    public const byte Separator = 0x1e;

    private const int LongestExcerpt = 80;

    public string Name => "json";

    public bool IsBinary => false;

    public ReadOnlySpan<byte> Ping => "{\"type\":6}\u001e"u8;

    public bool TryTake(scoped ref ReadOnlySpan<byte> input, out ReadOnlySpan<byte> message)
    {
        int end = input.IndexOf(Separator);
        message = end < 0 ? default : input[..end];
        input = end < 0 ? input : input[(end + 1)..];
        return end >= 0;
    }

    public bool IsSurelyInvocation(ReadOnlySpan<byte> message) =>
        message.StartsWith("{\"type\":1,"u8) && message[^1] == (byte)'}';

    public HubMessageHead Read(ReadOnlySpan<byte> message)
    {
        try
        {
            return ReadFields(message);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            throw new LeanProtocolException($"The server sent a hub message that cannot be read: {Excerpt(message)}: {exception.Message}", exception);
        }
    }

    public byte[] Call(string id, string method, ReadOnlySpan<object?> arguments)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter writer = new(bytes))
        {
            writer.WriteStartObject();
            writer.WriteNumber("type"u8, (int)HubMessageKind.Invocation);
            writer.WriteString("invocationId"u8, id);
            writer.WriteString("target"u8, method);
            writer.WriteStartArray("arguments"u8);
            foreach (object? argument in arguments)
                JsonSerializer.Serialize(writer, argument, JsonSerializerOptions.Web);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        bytes.Write([Separator]);
        return bytes.WrittenSpan.ToArray();
    }

    public LeanRefusedException? Refusal(ReadOnlySpan<byte> result)
    {
        Utf8JsonReader reader = new(result);
        JsonElement answer = JsonElement.ParseValue(ref reader);
        if (answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty("ok", out JsonElement ok) || ok.ValueKind != JsonValueKind.False)
            return null;
        JsonElement error = answer.GetProperty("error");
        return new LeanRefusedException(error.GetProperty("code").GetInt32(), error.GetProperty("message").GetString() ?? "");
    }

    /// <summary>The beginning of a text that somebody else wrote, short and without control characters.</summary>
    public static string Excerpt(ReadOnlySpan<byte> text)
    {
        string start = Encoding.UTF8.GetString(text[..Math.Min(text.Length, LongestExcerpt)]);
        return string.Concat(start.Select(each => char.IsControl(each) ? '?' : each)) + (text.Length > LongestExcerpt ? "…" : "");
    }

    private static HubMessageHead ReadFields(ReadOnlySpan<byte> message)
    {
        Utf8JsonReader reader = new(message);
        int? kind = null;
        string? id = null, error = null;
        bool allowReconnect = false, hasTarget = false, hasArguments = false;
        ReadOnlySpan<byte> result = default;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new LeanProtocolException($"The server sent a hub message that is no JSON object: {Excerpt(message)}");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (Take(ref reader, "type"u8))
                kind = reader.GetInt32();
            else if (Take(ref reader, "invocationId"u8))
                id = reader.GetString();
            else if (Take(ref reader, "error"u8))
                error = reader.GetString();
            else if (Take(ref reader, "allowReconnect"u8))
                allowReconnect = reader.GetBoolean();
            else if (Take(ref reader, "target"u8))
                hasTarget = reader.GetString() is not null;
            else if (Take(ref reader, "arguments"u8))
                hasArguments = SkipArray(ref reader);
            else if (Take(ref reader, "result"u8))
                result = message[Value(ref reader)];
            else
                reader.Skip();
        }

        // Behind the object nothing may follow; reading on is what notices.
        _ = reader.Read();
        return (HubMessageKind?)kind switch
        {
            null => throw Malformed("a hub message without a type", message),
            HubMessageKind.Invocation when !hasTarget || !hasArguments => throw Malformed("an invocation without a target or arguments", message),
            HubMessageKind.Completion when id is null => throw Malformed("a completion without an invocation's id", message),
            HubMessageKind.Invocation or HubMessageKind.Completion or HubMessageKind.Ping or HubMessageKind.Close => new HubMessageHead
            {
                Kind = (HubMessageKind)kind.Value,
                InvocationId = id,
                Error = error,
                Result = result,
                AllowReconnect = allowReconnect,
            },
            _ => throw Malformed($"a hub message of type {kind}, which nobody asked for", message),
        };
    }

    private static LeanProtocolException Malformed(string what, ReadOnlySpan<byte> message) =>
        new($"The server sent {what}: {Excerpt(message)}");

    private static bool Take(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => reader.ValueTextEquals(name) && reader.Read();

    private static bool SkipArray(ref Utf8JsonReader reader)
    {
        bool isArray = reader.TokenType == JsonTokenType.StartArray;
        reader.Skip();
        return isArray;
    }

    /// <returns>Where the value stands.</returns>
    private static Range Value(ref Utf8JsonReader reader)
    {
        int start = (int)reader.TokenStartIndex;
        reader.Skip();
        return start..(int)reader.BytesConsumed;
    }
}
