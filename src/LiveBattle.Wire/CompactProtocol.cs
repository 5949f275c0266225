using MessagePack;
using MessagePack.Resolvers;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace LiveBattle.Wire;

/// <summary>
/// The hub in MessagePack, for clients that are no browser: a quarter of the bytes. The same for server and client.
/// </summary>
public static class CompactProtocol
{
    /// <summary>How messages are written and read. What comes from outside is not trusted: depth is limited.</summary>
    public static MessagePackSerializerOptions Options { get; } = MessagePackSerializerOptions.Standard
        .WithResolver(CompositeResolver.Create(
            ContractsResolver.Instance, BuiltinResolver.Instance, PrimitiveObjectResolver.Instance))
        .WithSecurity(MessagePackSecurity.UntrustedData.WithMaximumObjectGraphDepth(DeepestMessage));

    private const int DeepestMessage = 32;

    /// <summary>Adds the protocol beside JSON, to a hub or to a client's connection.</summary>
    public static TBuilder AddCompactProtocol<TBuilder>(this TBuilder builder)
        where TBuilder : ISignalRBuilder
    {
        builder.AddMessagePackProtocol(protocol => protocol.SerializerOptions = Options);
        return builder;
    }
}
