using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Studies.Forecasts;
using LiveBattle.Studies.Running;

namespace LiveBattle.Calibration;

/// <summary>Plays battles to some tick of live, asks for the win chance there, and lets them end on their own luck.</summary>
internal static class ForecastStudy
{
    /// <summary>The scenarios, one after the other: every kind of cohort, rule and response that presets have.</summary>
    public static readonly IReadOnlyList<string> Presets =
        [.. Engine.Scenarios.Presets.Names.Where(name => name != "bench-mixed").Order(StringComparer.Ordinal)];

    /// <summary>Forecasts in order; the same for any number of threads.</summary>
    /// <param name="battles">1 or more.</param>
    /// <param name="continuations">Of each forecast.</param>
    /// <param name="seed">Of battles and of the ticks at which they are asked about.</param>
    /// <param name="threads">Battles at a time.</param>
    public static Forecast[] Play(int battles, int continuations, ulong seed, int threads)
    {
        (string Name, string Id, BattlePlan Plan)[] presets =
        [
            .. Presets.Select(name =>
            {
                Scenario scenario = ScenarioResolver.ResolvePreset(name).Value;
                return (name, scenario.ComputeId(), ScenarioPlanner.Compile(scenario));
            }),
        ];
        Forecast[] forecasts = new Forecast[battles];
        Parallel.For(0, battles, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
        {
            (string name, string id, BattlePlan plan) = presets[i % presets.Length];
            BattleRun run = new(plan, SeedSequence.Mix(seed, i));
            long first = plan.Clock.LiveStart / 100_000;
            long ticks = (plan.Clock.LiveEnd / 100_000) - first;
            NoSink sink = default;
            run.AdvanceTo(first + (long)(SeedSequence.Mix(~seed, i) % (ulong)ticks), ref sink);
            WinChance said = WinChance.Of(run, id, new StudyHost(1), continuations);
            run.Finish(ref sink);
            forecasts[i] = new Forecast(name, said.A.Mean, run.Verdict!.Value.Winner == BattleSide.A);
        });
        return forecasts;
    }
}
