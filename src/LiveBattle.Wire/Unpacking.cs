using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MessagePack;

namespace LiveBattle.Wire;

/// <summary>
/// Reads MessagePack as JSON. A record may come as an array in the documented order, shorter when the last values are
/// absent, or as a map with names, as clients without fixed shapes send it.
/// </summary>
internal static class Unpacking
{
    /// <param name="type">What belongs here; null when anything may.</param>
    /// <exception cref="MessagePackSerializationException">It cannot stand here, or not anywhere in JSON.</exception>
    public static void Read(
        ref MessagePackReader reader, Utf8JsonWriter json, JsonTypeInfo? type, MessagePackSerializerOptions options)
    {
        switch (reader.NextMessagePackType)
        {
            case MessagePackType.Nil:
                reader.ReadNil();
                json.WriteNullValue();
                break;
            case MessagePackType.Boolean:
                json.WriteBooleanValue(reader.ReadBoolean());
                break;
            case MessagePackType.Integer when reader.NextCode == MessagePackCode.UInt64:
                json.WriteNumberValue(reader.ReadUInt64());
                break;
            case MessagePackType.Integer:
                json.WriteNumberValue(reader.ReadInt64());
                break;
            case MessagePackType.Float:
                json.WriteNumberValue(Finite(reader.ReadDouble()));
                break;
            case MessagePackType.String:
                json.WriteStringValue(reader.ReadString());
                break;
            case MessagePackType.Array or MessagePackType.Map:
                options.Security.DepthStep(ref reader);
                ReadItems(ref reader, json, type, options);
                reader.Depth--;
                break;
            default:
                throw new MessagePackSerializationException($"{reader.NextMessagePackType} is not understood here.");
        }
    }

    private static void ReadItems(
        ref MessagePackReader reader, Utf8JsonWriter json, JsonTypeInfo? type, MessagePackSerializerOptions options)
    {
        if (reader.NextMessagePackType == MessagePackType.Map)
            ReadMap(ref reader, json, type, options);
        else if (Packing.IsRecord(type))
            ReadRecord(ref reader, json, type!, options);
        else
            ReadList(ref reader, json, Packing.Of(type?.ElementType), options);
    }

    private static void ReadMap(
        ref MessagePackReader reader, Utf8JsonWriter json, JsonTypeInfo? type, MessagePackSerializerOptions options)
    {
        json.WriteStartObject();
        for (int left = reader.ReadMapHeader(); left > 0; left--)
        {
            string name = reader.ReadString() ?? throw new MessagePackSerializationException("A name is nil.");
            json.WritePropertyName(name);
            JsonPropertyInfo? property = Packing.IsRecord(type) ? type!.Properties.FirstOrDefault(each => each.Name == name) : null;
            Read(ref reader, json, Packing.Of(property?.PropertyType), options);
        }

        json.WriteEndObject();
    }

    private static void ReadRecord(
        ref MessagePackReader reader, Utf8JsonWriter json, JsonTypeInfo type, MessagePackSerializerOptions options)
    {
        int count = reader.ReadArrayHeader();
        if (count > type.Properties.Count)
        {
            throw new MessagePackSerializationException(
                $"{type.Type.Name} is an array of {type.Properties.Count} values, not of {count}.");
        }

        json.WriteStartObject();
        for (int i = 0; i < count; i++)
        {
            json.WritePropertyName(type.Properties[i].Name);
            Read(ref reader, json, Packing.Of(type.Properties[i].PropertyType), options);
        }

        json.WriteEndObject();
    }

    private static void ReadList(
        ref MessagePackReader reader, Utf8JsonWriter json, JsonTypeInfo? item, MessagePackSerializerOptions options)
    {
        json.WriteStartArray();
        for (int left = reader.ReadArrayHeader(); left > 0; left--)
            Read(ref reader, json, item, options);
        json.WriteEndArray();
    }

    private static double Finite(double value) => double.IsFinite(value)
        ? value
        : throw new MessagePackSerializationException($"{value} is no number that the wire knows.");
}
