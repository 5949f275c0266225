using System.Collections.Immutable;
using LiveBattle.Benchmarks;
using LiveBattle.Benchmarks.Fanout;
using LiveBattle.Benchmarks.Quick;
using LiveBattle.Benchmarks.Reports;
using LiveBattle.Benchmarks.Service;
using LiveBattle.Benchmarks.Timed;
using LiveBattle.Benchmarks.Workloads;

const int Fine = 0;
const int NotAllTimed = 1;
const int BadInput = 2;

if (args is ["--fanout", .. string[] fanout])
    return await FanoutCommand.RunAsync(fanout);
if (args is ["--service", .. string[] service])
    return await ServiceCommand.RunAsync(service);
BenchmarkOptions? options = BenchmarkOptions.Parse(args, out string? wrong);
if (options is null)
    return Refuse(wrong!);
ImmutableArray<TimedCase> cases = TimedCases.Choose(options.Filter, hasSlow: !options.IsQuick);
if (cases.IsEmpty)
    return Refuse($"No case has {options.Filter} in its name. There are: {string.Join(", ", TimedCases.All.Select(each => each.Name))}");
if (options.IsQuick)
{
    QuickTable.Print(QuickRun.Of(cases), Console.Out);
    if (options.Filter.Length == 0)
        QuickTable.Print(IdleViewerMemory.Measure(isMoving: false), IdleViewerMemory.Measure(isMoving: true), Console.Out);
    return Fine;
}

// Before the timing: nothing else is in memory yet.
IdleViewerMemory standing = IdleViewerMemory.Measure(isMoving: false);
IdleViewerMemory moving = IdleViewerMemory.Measure(isMoving: true);
ImmutableArray<CaseResult> results = TimedRun.Of(cases, options.IsShort);
BenchmarkResults all = new(results, standing, moving);
Console.WriteLine(BenchmarkTables.Cases(all));
if (results.Length < cases.Length)
    return NotAllTimed;
if (options.IsReport)
{
    File.WriteAllText(BenchmarkDocument.Path("benchmarks.md"), BenchmarkDocument.Of(all, options.IsShort));
    Console.WriteLine("docs/benchmarks.md is written.");
}

return Fine;

static int Refuse(string problem)
{
    Console.Error.WriteLine(problem);
    return BadInput;
}
