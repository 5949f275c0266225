using System.Text.Json.Serialization.Metadata;
using LiveBattle.Contracts;
using MessagePack;
using MessagePack.Formatters;

namespace LiveBattle.Wire;

/// <summary>Finds the formatter of a type that crosses the wire. Thread-safe.</summary>
internal sealed class ContractsResolver : IFormatterResolver
{
    public static readonly ContractsResolver Instance = new();

    private ContractsResolver()
    {
    }

    /// <returns>Null for what is no type of ours, plain values included: others know those.</returns>
    public IMessagePackFormatter<T>? GetFormatter<T>() => Known<T>.Formatter;

    private static class Known<T>
    {
        public static readonly IMessagePackFormatter<T>? Formatter =
            typeof(T) != typeof(object)
            && ContractsJson.Default.GetTypeInfo(typeof(T)) is JsonTypeInfo<T> { Kind: not JsonTypeInfoKind.None } type
                ? new ContractsFormatter<T>(type)
                : null;
    }
}
