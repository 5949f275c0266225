using System.CommandLine;
using System.Globalization;
using LiveBattle.Studies.Advice;

namespace LiveBattle.Cli;

/// <summary><c>advise lead</c>: how far ahead must a side be at a moment?</summary>
internal static class LeadCommand
{
    public static Command Create(Terminal terminal)
    {
        AdviceOptions options = new(LeadQuestion.FewestReplications);
        Option<string?> at = new("--at")
        {
            Description = $"When, counted from the start of live, as in 60s or 2m. Default: {Figures.Seconds(LeadQuestion.UsualMomentMicros)}.",
            HelpName = "TIME",
        };
        Option<string?> share = new("--share")
        {
            Description = string.Create(
                CultureInfo.InvariantCulture,
                $"How often it shall win then, {LeadQuestion.LeastShare} to {LeadQuestion.MostShare}: {LeadQuestion.UsualShare} is nine battles in ten. Default: {LeadQuestion.UsualShare}."),
            HelpName = "P",
        };
        CliCommand command = new(
            "lead",
            "How far ahead must a side be at a moment to win nine battles in ten?",
            "livebattle advise lead even-battle",
            "livebattle advise lead even-battle --side b --at 2m --share 0.95",
            "livebattle advise lead my-battle.yaml --at 90s --seed 1 --json");
        options.AddTo(command, options.Side, at, share);
        AdviceRun.Answers<LeadQuestion>(command, terminal, options, (parsed, reading) =>
        {
            long atMicros = reading.Duration("--at", parsed.GetValue(at)) ?? LeadQuestion.UsualMomentMicros;
            double wanted = reading.Decimal("--share", parsed.GetValue(share)) ?? LeadQuestion.UsualShare;
            return (scenario, sampling, side) => LeadQuestion.Create(scenario, sampling, side, atMicros, wanted);
        });
        return command;
    }
}
