using System.CommandLine;
using LiveBattle.Economy;
using LiveBattle.Studies.Advice;

namespace LiveBattle.Cli;

/// <summary><c>advise gate</c>: how many battles until money can be withdrawn?</summary>
internal static class GateCommand
{
    // A sequence of one battle is one already.
    private const int Fewest = 1;

    public static Command Create(Terminal terminal)
    {
        AdviceOptions options = new(Fewest);
        Option<string?> basis = new("--basis")
        {
            Description = "What the minimum is compared with: gross or net. Default: as the rate card says.",
            HelpName = "gross|net",
        };
        CliCommand command = new(
            "gate",
            "How many battles until a creator who starts with nothing can withdraw?",
            "livebattle advise gate even-battle",
            "livebattle advise gate whale-and-crowd --side b --set rates=source-b",
            "livebattle advise gate even-battle --set rates=source-a --basis net --json");
        options.AddTo(command, options.Side, basis);
        AdviceRun.Answers<GateQuestion>(command, terminal, options, (parsed, reading) =>
        {
            GateBasis? against = BasisOf(reading, parsed.GetValue(basis));
            return (scenario, sampling, side) => GateQuestion.Create(scenario, sampling, side, against);
        });
        return command;
    }

    private static GateBasis? BasisOf(StudyReading reading, string? text)
    {
        switch (text)
        {
            case null:
                return null;
            case "gross":
                return GateBasis.Gross;
            case "net":
                return GateBasis.Net;
            default:
                reading.Refuse("--basis", text, "gross or net", "Money is gross, before commission, or net, after it.");
                return null;
        }
    }
}
