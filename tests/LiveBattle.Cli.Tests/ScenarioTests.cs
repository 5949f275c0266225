using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Cli.Tests;

public sealed class ScenarioTests
{
    [Fact]
    public async Task List_NamesEveryPreset_WithItsFirstComment()
    {
        JsonElement json = (await CliRun.Of("scenario", "list", "--json")).Json;
        Assert.Equal(Presets.Names, json.EnumerateArray().Select(preset => preset.GetProperty("name").GetString()!));
        Assert.All(json.EnumerateArray(), preset => Assert.Matches(@"^[A-Z][^\n]+[.?]$", preset.GetProperty("description").GetString()!));
    }

    [Fact]
    public async Task Validate_OfEveryPreset_Succeeds()
    {
        foreach (string preset in Presets.Names)
        {
            CliRun run = await CliRun.Of("scenario", "validate", preset, "--json");
            Assert.Equal(Exit.Success, run.ExitCode);
            Assert.True(run.Json.GetProperty("valid").GetBoolean());
        }
    }

    [Fact]
    public async Task Validate_TellsEveryProblem()
    {
        CliRun run = await CliRun.Piped("name: x\nrules: { duration: 1s, gloveChance: 2 }\ncolour: red\n", "scenario", "validate", "-");
        Assert.Equal(Exit.BadInput, run.ExitCode);
        foreach (string path in (string[])["rules.duration", "rules.gloveChance", "creators", "audience", "colour"])
            Assert.Contains($"  {path}: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resolve_WritesCanonicalJsonAlone_WhoseHashIsTheId()
    {
        CliRun run = await CliRun.Of("scenario", "resolve", "even-battle");
        string id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(run.Out)));
        Assert.Equal($"scenario {id}", run.Error.TrimEnd());
        CliRun again = await CliRun.Piped(run.Out, "scenario", "resolve", "-");
        Assert.Equal(run.Out, again.Out);
    }
}
