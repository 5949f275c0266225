using System.Collections.Immutable;
using System.CommandLine;
using LiveBattle.Studies.Advice;

namespace LiveBattle.Cli;

/// <summary><c>advise glove</c>: what is a boosting glove worth, and when?</summary>
internal static class GloveCommand
{
    public static Command Create(Terminal terminal)
    {
        AdviceOptions options = new(GloveQuestion.FewestReplications);
        Option<string[]> at = new("--at")
        {
            Description = $"When it is sent, counted from the start of live; up to {GloveQuestion.MostTimes} times, separated by commas or each with an --at of its own. Default: every {Figures.Seconds(GloveQuestion.UsualStepMicros)}.",
            HelpName = "TIME[,TIME...]",
            Arity = ArgumentArity.ZeroOrMore,
        };
        CliCommand command = new(
            "glove",
            "What is one boosting glove more worth, and when should it be sent?",
            "livebattle advise glove glove-finish --side b",
            "livebattle advise glove even-battle --at 30s,120s,240s",
            "livebattle advise glove even-battle --at 4m --replications 2000 --json");
        options.AddTo(command, options.Side, at);
        AdviceRun.Answers<GloveQuestion>(command, terminal, options, (parsed, reading) =>
        {
            ImmutableArray<long>? times = TimesOf(reading, parsed.GetValue(at) ?? []);
            return (scenario, sampling, side) => GloveQuestion.Create(scenario, sampling, side, times);
        });
        return command;
    }

    // The question wants them ascending; in which order they are typed says nothing.
    private static ImmutableArray<long>? TimesOf(StudyReading reading, string[] typed)
    {
        long?[] times = [.. typed.SelectMany(text => text.Split(',')).Select(text => reading.Duration("--at", text))];
        return times.Length == 0 || times.Contains(null) ? null : [.. times.Select(time => time!.Value).Order()];
    }
}
