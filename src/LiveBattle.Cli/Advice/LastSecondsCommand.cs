using System.CommandLine;
using LiveBattle.Studies.Advice;

namespace LiveBattle.Cli;

/// <summary><c>advise last-seconds</c>: what does the end decide?</summary>
internal static class LastSecondsCommand
{
    public static Command Create(Terminal terminal)
    {
        AdviceOptions options = new(LastSecondsQuestion.FewestReplications);
        Option<string?> last = new("--last")
        {
            Description = $"How much of the end of live is looked at, as in 10s or 1m. Default: {Figures.Seconds(LastSecondsQuestion.UsualLastMicros)}.",
            HelpName = "TIME",
        };
        CliCommand command = new(
            "last-seconds",
            "What do the last seconds decide: how often does the leader not win, and how many points fall then?",
            "livebattle advise last-seconds even-battle",
            "livebattle advise last-seconds late-snipe --last 10s",
            "livebattle advise last-seconds even-battle --seed 1 --json");
        options.AddTo(command, last);
        AdviceRun.Answers<LastSecondsQuestion>(command, terminal, options, (parsed, reading) =>
        {
            long lastMicros = reading.Duration("--last", parsed.GetValue(last)) ?? LastSecondsQuestion.UsualLastMicros;
            return (scenario, sampling, _) => LastSecondsQuestion.Create(scenario, sampling, lastMicros);
        });
        return command;
    }
}
