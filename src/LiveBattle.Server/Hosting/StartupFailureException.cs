namespace LiveBattle.Server.Hosting;

/// <summary>
/// The server cannot start, for a reason outside the program. The message is for the person at the console: whole
/// sentences, without a stack trace.
/// </summary>
public sealed class StartupFailureException(string message, int exitCode, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>One of <see cref="ExitCodes"/>.</summary>
    public int ExitCode { get; } = exitCode;
}
