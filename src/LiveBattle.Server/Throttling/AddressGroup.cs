using System.Net;

namespace LiveBattle.Server.Throttling;

/// <summary>
/// Whom an address counts as. It is kept in memory while it is counted, and never stored or logged.
/// </summary>
internal static class AddressGroup
{
    // What a provider gives one customer: whoever has it chooses the other half of the address at will.
    private const int PrefixBytes = 8;

    /// <summary>
    /// The same text for addresses that count as one: version 4 each by itself, version 6 by its first 64 bits. Null for
    /// this machine, which is not counted, and for an unknown address.
    /// </summary>
    public static string? Of(IPAddress? address)
    {
        if (address is null)
            return null;
        IPAddress plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (IPAddress.IsLoopback(plain))
            return null;
        byte[] bytes = plain.GetAddressBytes();
        return bytes.Length > PrefixBytes ? Convert.ToHexStringLower(bytes.AsSpan(0, PrefixBytes)) : plain.ToString();
    }
}
