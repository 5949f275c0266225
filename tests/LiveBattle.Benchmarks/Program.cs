using LiveBattle.Benchmarks.Quick;
using LiveBattle.Benchmarks.Workloads;

string filter = args.SkipWhile(argument => argument != "--filter").ElementAtOrDefault(1) ?? "";
BenchmarkCase[] chosen = [.. BenchmarkCases.All.Where(each => filter.Length == 0 ? !each.IsSlow : each.Name.Contains(filter, StringComparison.Ordinal))];
string[] bare = [.. chosen.Select(each => each.Bare)];
BenchmarkCase[] cases = [.. BenchmarkCases.All.Where(each => chosen.Contains(each) || bare.Contains(each.Name))];
Console.WriteLine($"{"case",-22}{"M events/s",11}{"x bare",9}{"spread",9}{"B/event",9}");
foreach (QuickResult result in QuickRun.Of(cases))
    Console.WriteLine($"{result.Name,-22}{result.EventsPerSecond / 1e6,11:F2}{result.RatioToBare,9:F3}{result.Spread,9:P0}{result.BytesPerEvent,9:F4}");
