using System.Security.Cryptography;
using System.Text;

namespace LiveBattle.TestKit;

/// <summary>How an HTTP connection becomes a WebSocket.</summary>
internal static class UpgradeHandshake
{
    /// <summary>Bytes of the longest answer that is taken.</summary>
    public const int LongestAnswer = 16 * 1024;

    // The constant of RFC 6455, section 1.3.
    private const string Salt = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    /// <summary>A key that no server can have an answer ready for.</summary>
    public static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));

    public static byte[] Request(Uri address, string key) => Encoding.ASCII.GetBytes(
        $"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n\r\n");

    /// <summary>What a server that speaks WebSocket makes of a key.</summary>
    public static string Accept(string key)
    {
        // The protocol's own choice; nothing secret hangs on it.
#pragma warning disable CA5350
        return Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + Salt)));
#pragma warning restore CA5350
    }

    /// <summary>Takes the server's answer from the front of what came.</summary>
    /// <returns>False when more must come first.</returns>
    /// <exception cref="LeanProtocolException">The server did not agree; the message holds its status line.</exception>
    public static bool TryTake(scoped ref ReadOnlySpan<byte> input, string key)
    {
        int end = input.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return input.Length <= LongestAnswer
                ? false
                : throw new LeanProtocolException($"The server's answer to the upgrade is longer than {LongestAnswer} bytes.");
        }

        string[] lines = Encoding.Latin1.GetString(input[..end]).Split("\r\n");
        input = input[(end + 4)..];
        if (!lines[0].StartsWith("HTTP/1.1 101", StringComparison.Ordinal))
            throw new LeanProtocolException($"The server did not agree to the upgrade: {lines[0]}");
        Check(lines, "Upgrade", value => value.Equals("websocket", StringComparison.OrdinalIgnoreCase));
        Check(lines, "Connection", value => value.Contains("upgrade", StringComparison.OrdinalIgnoreCase));
        Check(lines, "Sec-WebSocket-Accept", value => value == Accept(key));
        foreach (string unasked in (string[])["Sec-WebSocket-Extensions", "Sec-WebSocket-Protocol"])
        {
            if (Header(lines, unasked) is { } value)
                throw new LeanProtocolException($"The server's answer to the upgrade has {unasked}: {value}, which was not asked for.");
        }

        return true;
    }

    private static void Check(string[] lines, string name, Func<string, bool> isRight)
    {
        string? value = Header(lines, name);
        if (value is null || !isRight(value))
            throw new LeanProtocolException($"The server's answer to the upgrade has {(value is null ? $"no {name}" : $"the wrong {name}: {value}")}.");
    }

    private static string? Header(string[] lines, string name) => lines
        .Skip(1)
        .Select(line => line.Split(':', 2))
        .Where(parts => parts.Length == 2 && parts[0].Equals(name, StringComparison.OrdinalIgnoreCase))
        .Select(parts => parts[1].Trim())
        .FirstOrDefault();
}
