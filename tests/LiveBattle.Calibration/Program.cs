using System.Globalization;
using LiveBattle.Calibration;
using LiveBattle.Studies.Forecasts;

const int Inside = 0;
const int Outside = 1;
const int BadInput = 2;
const int DefaultBattles = 20_000;
const ulong Seed = 4;

int battles = DefaultBattles;
bool write = false;
for (int i = 0; i < args.Length; i++)
{
    if (args[i] == "--write")
        write = true;
    else if (args[i] == "--battles" && ++i < args.Length && int.TryParse(args[i], NumberStyles.None, CultureInfo.InvariantCulture, out battles) && battles is >= 1 and <= 1_000_000)
        continue;
    else
        return Refuse();
}

Forecast[] forecasts = ForecastStudy.Play(battles, WinChance.Continuations, Seed, Environment.ProcessorCount);
IReadOnlyList<Bin> bins = Bin.Of(forecasts);
string report = CalibrationReport.Write(forecasts, bins, WinChance.Continuations, Seed);
Console.WriteLine(report);
if (write)
    File.WriteAllText(DocumentPath(), report);
return bins.All(bin => bin.IsInside) && Bin.Error(bins) <= CalibrationReport.LargestError ? Inside : Outside;

static int Refuse()
{
    Console.Error.WriteLine($"Allowed: [--battles {DefaultBattles}] [--write], with 1 to 1000000 battles.");
    return BadInput;
}

static string DocumentPath()
{
    string at = AppContext.BaseDirectory;
    while (!File.Exists(Path.Combine(at, "LiveBattle.sln")))
        at = Path.GetDirectoryName(at) ?? throw new InvalidOperationException("The study runs outside the repository.");
    return Path.Combine(at, "docs", "win-chance.md");
}
