using System.Diagnostics;
using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.Cli;

/// <summary>
/// What battles of a scenario would cost on this machine, measured by a short pilot: a guess within a factor of two or so,
/// never part of an answer.
/// </summary>
/// <param name="PerBattle">Time of one battle on all threads together.</param>
internal sealed record Effort(TimeSpan PerBattle)
{
    private const int PilotBattles = 64;

    // Long enough to cost no more than playing straight through, short enough to stop in time.
    private const int TicksBetweenLooks = 50;

    // A new process is slow until its code has been compiled; a scenario at its limits plays for minutes.
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(750);

    /// <summary>Plays the pilot: at most about a second.</summary>
    /// <param name="scenario">Of which battles would be played.</param>
    /// <param name="threads">On which they would be.</param>
    public static Effort Measure(Scenario scenario, int threads)
    {
        BattlePlan plan = ScenarioPlanner.Compile(scenario);
        _ = Play(plan, int.MaxValue, WarmUp);
        (double battles, TimeSpan took) = Play(plan, PilotBattles, Longest);
        return new Effort(took / battles / Math.Min(threads, Environment.ProcessorCount));
    }

    /// <summary>"9,600 battles, about 3 seconds on this machine".</summary>
    /// <param name="battles"><see cref="long.MaxValue"/> stands for more than can be counted.</param>
    public string Say(long battles) => battles == long.MaxValue
        ? "more battles than can be counted"
        : $"{Figures.Count(battles, "battle")}, {Figures.AboutTime(Time(battles))} on this machine";

    private TimeSpan Time(long battles)
    {
        double ticks = PerBattle.Ticks * (double)battles;
        return ticks < TimeSpan.MaxValue.Ticks ? TimeSpan.FromTicks((long)ticks) : TimeSpan.MaxValue;
    }

    // Battles are counted in parts of a battle, since the time may be over before the first one is.
    private static (double Battles, TimeSpan Took) Play(BattlePlan plan, int most, TimeSpan patience)
    {
        BattleRun run = new(plan, 0);
        NoSink sink = default;
        long started = Stopwatch.GetTimestamp();
        int whole = 0;
        double part = 0;
        while (whole < most && HasTime())
        {
            run.Reset(SeedSequence.Mix(0, whole));
            long tick = 0;
            while (!run.IsOver && (tick == 0 || HasTime()))
                run.AdvanceTo(tick += TicksBetweenLooks, ref sink);
            if (run.IsOver)
                whole++;
            else
                part = (double)tick / run.VerdictAt.TickCeiling;
        }

        return (whole + part, Stopwatch.GetElapsedTime(started));

        bool HasTime() => Stopwatch.GetElapsedTime(started) < patience;
    }
}
