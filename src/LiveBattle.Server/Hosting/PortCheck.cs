using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace LiveBattle.Server.Hosting;

/// <summary>Whether the addresses can be listened on, and one sentence when they cannot.</summary>
public static class PortCheck
{
    /// <summary>
    /// Listens for a moment on each address, so that an occupied port is reported before anything else is started. The
    /// port may still be taken before the server listens; <see cref="Explain"/> covers that.
    /// </summary>
    /// <exception cref="StartupFailureException">Exit code <see cref="ExitCodes.NotUsable"/>.</exception>
    public static void EnsureFree(IEnumerable<ServerUrl> urls)
    {
        foreach (var url in urls)
        {
            var errors = url.Addresses.Select(address => TryListen(address, url.Port)).OfType<SocketException>().ToList();
            // localhost is two addresses: one that does not exist here is no obstacle, one in use is.
            var obstacle = errors.Find(error => error.SocketErrorCode == SocketError.AddressAlreadyInUse)
                ?? (errors.Count == url.Addresses.Count ? errors[0] : null);
            if (obstacle is not null)
                throw Failure(url, obstacle.SocketErrorCode, obstacle);
        }
    }

    /// <summary>
    /// The failure that an exception of the web server's start stands for; null when it names none of our ports, for
    /// other parts of the server listen too.
    /// </summary>
    public static StartupFailureException? Explain(Exception error, IReadOnlyList<ServerUrl> urls)
    {
        var url = urls.FirstOrDefault(url => error.Message.Contains($":{url.Port}", StringComparison.Ordinal));
        return url is not null && Cause(error) is { } cause ? Failure(url, cause, error) : null;
    }

    private static SocketError? Cause(Exception error) => error switch
    {
        AddressInUseException => SocketError.AddressAlreadyInUse,
        SocketException socket => socket.SocketErrorCode,
        AggregateException several => several.InnerExceptions.Select(Cause).FirstOrDefault(cause => cause is not null),
        { InnerException: { } inner } => Cause(inner),
        _ => null,
    };

    private static SocketException? TryListen(IPAddress address, int port)
    {
        try
        {
            using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(address, port));
            socket.Listen(backlog: 1);
            return null;
        }
        catch (SocketException error)
        {
            return error;
        }
    }

    private static StartupFailureException Failure(ServerUrl url, SocketError cause, Exception error)
    {
        var other = url with { Port = url.Port == 5090 ? 5080 : 5090 };
        var sentence = cause switch
        {
            SocketError.AddressAlreadyInUse =>
                $"Port {url.Port} is in use by another program; stop it, or choose another port: --urls {other}",
            SocketError.AccessDenied =>
                $"Port {url.Port} may not be used by this account; choose one above 1023: --urls {other}",
            SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported =>
                $"This machine has no address {url.Host}; choose another: --urls {other with { Host = "localhost" }}",
            _ => $"The server cannot listen on {url} ({cause}); choose another address: --urls {other with { Host = "localhost" }}",
        };
        return new StartupFailureException(sentence, ExitCodes.NotUsable, error);
    }
}
