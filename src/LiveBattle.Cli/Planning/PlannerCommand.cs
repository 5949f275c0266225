using System.CommandLine;

namespace LiveBattle.Cli;

/// <summary><c>planner</c>: what a month brings a creator with these numbers.</summary>
internal static class PlannerCommand
{
    public static Command Create(Terminal terminal)
    {
        CliCommand command = new(
            "planner",
            "Tell what a month of live battles brings to the bank, from a creator's own numbers, and how sure that is.",
            "livebattle planner --followers 5000 --viewers 40 --hours 12",
            "livebattle planner --followers 5000 --viewers 40 --hours 12 --best-supporter 20,000 --other-income 150",
            "livebattle planner --followers 120000 --viewers 900 --hours 20 --rates source-b --age 30 --live-followers 400",
            "livebattle planner --followers 5000 --viewers 40 --hours 12 --coin-price app --seed 1 --json");
        PlannerOptions options = new(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            (AskedStudy asked, int threads) = PlannerReading.Read(options, parsed);
            return StudyPlaying.TellAsync(terminal, asked, threads, parsed.GetValue(CommonOptions.Json), cancellationToken);
        });
        return command;
    }
}
