using System.Diagnostics;

namespace LiveBattle.Guards.Tests;

/// <summary>
/// Clocks, chance, I/O and tasks are kept out of the pure projects by an analyzer. That it is there and awake is proved
/// by building a project that the repository's own props take for one of them, with faults planted in it.
/// </summary>
public sealed class BannedSymbolTests
{
    private static readonly string[] Planted =
    [
        "public static object Clock() => System.DateTime.UtcNow;",
        "public static object Chance() => new System.Random();",
        "public static object Wait() => System.Threading.Tasks.Task.CompletedTask;",
        "public static object Machine() => System.Environment.ProcessorCount;",
        "public static object Hash() => System.HashCode.Combine(1, 2);",
        "public static object Log() => System.Math.Log(2);",
        "public static object Power() => double.Pow(2, 3);",
        "public static object Lanes() => System.Runtime.Intrinsics.Vector256<int>.Zero;",
    ];

    private static readonly string[] Head = ["namespace Planted;", "/// <summary>x</summary>", "public static class Faults", "{"];

    private const string Fine = "public static object Fine() => System.Math.Sqrt(2);";

    [Fact]
    public async Task Canary_FaultsPlantedInAPureProject_BreakTheBuild()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("livebattle-canary-");
        try
        {
            Write("Directory.Build.props", Import("Directory.Build.props"));
            Write("Directory.Packages.props", Import("Directory.Packages.props"));
            Write(".editorconfig", Repository.Read(".editorconfig"));
            Write("LiveBattle.Engine.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
            Write("Faults.cs", string.Join('\n', [.. Head, .. Planted, Fine, "}", ""]));
            (int exit, string output) = await Build(folder.FullName);
            Assert.NotEqual(0, exit);
            string[] lines = output.Split('\n');
            Assert.All(Planted.Index(), fault => Assert.Contains(lines, line => IsError(line, Head.Length + 1 + fault.Index)));
            Assert.DoesNotContain(lines, line => IsError(line, Head.Length + 1 + Planted.Length));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text);

        static string Import(string file) => $"<Project><Import Project=\"{Path.Combine(Repository.Root, file)}\" /></Project>";
    }

    [Theory]
    [InlineData("Economy")]
    [InlineData("Engine")]
    [InlineData("Studies")]
    public void PureProject_IsNamedAsOne_InTheBuildProps(string project) =>
        Assert.Contains($"'LiveBattle.{project}'", Repository.Read("Directory.Build.props"), StringComparison.Ordinal);

    private static bool IsError(string line, int at) =>
        line.Contains($"Faults.cs({at},", StringComparison.Ordinal) && line.Contains("error RS00" + "30", StringComparison.Ordinal);

    private static async Task<(int ExitCode, string Output)> Build(string folder)
    {
        ProcessStartInfo start = new("dotnet", "build --nologo -p:UseSharedCompilation=false -nodeReuse:false -clp:NoSummary")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };

        // What started these tests must not decide how the planted project is built.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            _ = start.Environment.Remove(name);
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }
}
