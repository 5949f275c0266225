using System.Globalization;

namespace LiveBattle.Server.Hosting;

/// <summary>What the console says when the server is ready: one line, and with <c>--lan</c> where phones find it.</summary>
public static class ReadyMessage
{
    /// <summary>The one line: addresses that a browser on this machine opens.</summary>
    /// <param name="addresses">Those the web server listens on.</param>
    public static string Ready(IEnumerable<string> addresses) =>
        $"LiveBattle is ready at {string.Join(' ', addresses.Select(Openable).Distinct())}";

    /// <summary>The addresses for people in the same network, the best first; empty when there is none.</summary>
    /// <param name="addresses">Those the web server listens on.</param>
    /// <param name="machine">Where it is in the network.</param>
    public static IReadOnlyList<string> ForPhones(IEnumerable<string> addresses, NetworkPlace machine)
    {
        ArgumentNullException.ThrowIfNull(machine);
        int port = new Uri(addresses.First()).Port;
        return [.. machine.HostsToTell.Select(host => string.Create(CultureInfo.InvariantCulture, $"http://{host}:{port}"))];
    }

    /// <summary>What is said of them.</summary>
    /// <param name="phones">See <see cref="ForPhones"/>.</param>
    public static string Told(IReadOnlyList<string> phones) => phones switch
    {
        [] => "Phones cannot reach it: this machine has no address in a network. Join a Wi-Fi or plug in a cable, and start again.",
        [var only] => $"On phones in the same network: {only}",
        _ => $"On phones in the same network: {phones[0]} (or {string.Join(", ", phones.Skip(1))})",
    };

    /// <summary>Writes all of it; the QR code only for eyes, that is, on a terminal.</summary>
    public static void Write(BattleServer server, ServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(server);
        ArgumentNullException.ThrowIfNull(options);
        Console.WriteLine(Ready(server.Addresses));
        if (!options.Lan)
            return;
        IReadOnlyList<string> phones = ForPhones(server.Addresses, server.Services.GetRequiredService<NetworkPlace>());
        Console.WriteLine(Told(phones));
        if (phones.Count > 0 && !Console.IsOutputRedirected)
            Show(QrCode.Draw(phones[0]));
    }

    private static void Show(IReadOnlyList<string> code)
    {
        // A console in an old code page has no half blocks.
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        foreach (string line in code)
        {
            // Coloured line by line, or a terminal fills what is beside the code as well.
            (Console.ForegroundColor, Console.BackgroundColor) = (ConsoleColor.Black, ConsoleColor.White);
            Console.Write(line);
            Console.ResetColor();
            Console.WriteLine();
        }
    }

    // A server that listens on every interface listens on this one too, whose name can be opened.
    private static string Openable(string address) => address
        .Replace("//[::]:", "//localhost:", StringComparison.Ordinal)
        .Replace("//0.0.0.0:", "//localhost:", StringComparison.Ordinal);
}
