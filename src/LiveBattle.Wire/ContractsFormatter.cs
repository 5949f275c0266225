using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MessagePack;
using MessagePack.Formatters;

namespace LiveBattle.Wire;

/// <summary>
/// One type of the wire in MessagePack, by way of its JSON, so that the two can never say different things. Written once
/// for all who get it, the detour costs nothing that counts. Thread-safe.
/// </summary>
internal sealed class ContractsFormatter<T>(JsonTypeInfo<T> type) : IMessagePackFormatter<T>
{
    public void Serialize(ref MessagePackWriter writer, T value, MessagePackSerializerOptions options)
    {
        using JsonDocument json = JsonSerializer.SerializeToDocument(value, type);
        Packing.Write(ref writer, json.RootElement, type);
    }

    /// <exception cref="MessagePackSerializationException">It is not what the type looks like.</exception>
    public T Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options)
    {
        ArrayBufferWriter<byte> json = new();
        using (Utf8JsonWriter writer = new(json))
            Unpacking.Read(ref reader, writer, type, options);
        try
        {
            return JsonSerializer.Deserialize(json.WrittenSpan, type)!;
        }
        catch (JsonException exception)
        {
            throw new MessagePackSerializationException($"This is no {typeof(T).Name}: {exception.Message}", exception);
        }
    }
}
