namespace LiveBattle.Server.Hosting;

/// <summary>A command line that was understood: either options to run with, or a text that was asked for.</summary>
/// <param name="Options">Null when there is a text to print instead.</param>
/// <param name="Help">Null when the server is to run.</param>
public sealed record ServerCommandLine(ServerOptions? Options, string? Help);
