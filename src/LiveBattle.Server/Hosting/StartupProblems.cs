using LiveBattle.Server.Storage;

namespace LiveBattle.Server.Hosting;

/// <summary>Sorts what went wrong at the start: what somebody at the console can mend, and what is our own mistake.</summary>
public static class StartupProblems
{
    /// <summary>The failure to report in one sentence, or null for an exception that deserves its stack trace.</summary>
    public static StartupFailureException? Explain(Exception error, ServerOptions options) => error switch
    {
        StartupFailureException failure => failure,
        JournalUnavailableException => new StartupFailureException(error.Message, ExitCodes.NotUsable, error),
        _ => PortCheck.Explain(error, options.Urls),
    };
}
