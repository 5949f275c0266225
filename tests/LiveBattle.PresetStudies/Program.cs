using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;
using LiveBattle.PresetStudies;

const int Inside = 0;
const int Outside = 1;
const int BadInput = 2;

StudyOptions? options = StudyOptions.Parse(args, out string? wrong);
if (options is null)
    return Refuse(wrong!);

List<StudyResult> results = [];
foreach (PresetStudy study in options.Studies)
{
    Checked<Scenario> scenario = ScenarioResolver.ResolvePreset(study.Preset);
    if (!scenario.IsValid)
        return Refuse(string.Join('\n', scenario.Problems.Select(problem => $"{problem.Path}: {problem.Message} Allowed: {problem.Allowed}")));
    StudyResult result = study.Run(scenario.Value, options.Seeds);
    Console.WriteLine($"{study.Preset}\n\n{result.Table()}\n{result.Origin}\n");
    results.Add(result);
}

if (options.Write)
{
    string path = DocumentPath();
    File.WriteAllText(path, PresetDocument.With(File.Exists(path) ? File.ReadAllText(path) : "", results));
    Console.WriteLine("docs/presets.md is written.");
}

return results.All(result => result.IsInside) ? Inside : Outside;

static int Refuse(string problem)
{
    Console.Error.WriteLine(problem);
    return BadInput;
}

static string DocumentPath()
{
    string at = AppContext.BaseDirectory;
    while (!File.Exists(Path.Combine(at, "LiveBattle.sln")))
        at = Path.GetDirectoryName(at) ?? throw new InvalidOperationException("The studies run outside the repository.");
    return Path.Combine(at, "docs", "presets.md");
}
