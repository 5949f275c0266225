using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LiveBattle.Contracts;
using MessagePack;

namespace LiveBattle.Wire;

/// <summary>
/// Writes JSON as MessagePack. A record is an array of its values in the order in which its JSON has them, absent ones
/// nil; what has more than one shape, as a study's result has, stays a map with names. Whole numbers are integers, others
/// doubles; an enum is its word.
/// </summary>
internal static class Packing
{
    /// <param name="type">What the value is; null when only the value itself can tell.</param>
    public static void Write(ref MessagePackWriter writer, JsonElement value, JsonTypeInfo? type)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when IsRecord(type):
                writer.WriteArrayHeader(type!.Properties.Count);
                foreach (JsonPropertyInfo property in type.Properties)
                    WriteProperty(ref writer, value, property);
                break;
            case JsonValueKind.Object:
                writer.WriteMapHeader(value.GetPropertyCount());
                foreach (JsonProperty property in value.EnumerateObject())
                {
                    writer.Write(property.Name);
                    Write(ref writer, property.Value, type: null);
                }

                break;
            case JsonValueKind.Array:
                writer.WriteArrayHeader(value.GetArrayLength());
                JsonTypeInfo? item = Of(type?.ElementType);
                foreach (JsonElement each in value.EnumerateArray())
                    Write(ref writer, each, item);
                break;
            case JsonValueKind.Number when value.TryGetInt64(out long whole):
                writer.Write(whole);
                break;
            case JsonValueKind.Number:
                writer.Write(value.GetDouble());
                break;
            case JsonValueKind.String:
                writer.Write(value.GetString());
                break;
            case JsonValueKind.True or JsonValueKind.False:
                writer.Write(value.GetBoolean());
                break;
            default:
                writer.WriteNil();
                break;
        }
    }

    /// <summary>Whether values of a type are arrays of a fixed order.</summary>
    public static bool IsRecord(JsonTypeInfo? type) => type is { Kind: JsonTypeInfoKind.Object, PolymorphismOptions: null };

    /// <summary>What is known of a type that stands inside another; null when it crosses the wire nowhere.</summary>
    public static JsonTypeInfo? Of(Type? type) => type is null ? null : ContractsJson.Default.GetTypeInfo(type);

    private static void WriteProperty(ref MessagePackWriter writer, JsonElement record, JsonPropertyInfo property)
    {
        if (record.TryGetProperty(property.Name, out JsonElement value))
            Write(ref writer, value, Of(property.PropertyType));
        else
            writer.WriteNil();
    }
}
