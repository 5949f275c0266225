using System.CommandLine;

namespace LiveBattle.Cli;

/// <summary><c>advise</c>: what creators ask before a battle, answered in a sentence that says how sure it is.</summary>
internal static class AdviseCommand
{
    public static Command Create(Terminal terminal) => new CliCommand(
        "advise",
        "Ask what creators ask: each question is answered in a sentence, with how sure it is and what it does not say.",
        "livebattle advise lead even-battle --at 60s",
        "livebattle advise glove glove-finish --side b",
        "livebattle advise whale-or-crowd even-battle --coins 2000",
        "livebattle advise last-seconds late-snipe",
        "livebattle advise gate whale-and-crowd --side b")
    {
        LeadCommand.Create(terminal),
        GloveCommand.Create(terminal),
        WhaleOrCrowdCommand.Create(terminal),
        LastSecondsCommand.Create(terminal),
        GateCommand.Create(terminal),
    };
}
