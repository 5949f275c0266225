using System.Text.RegularExpressions;

namespace LiveBattle.Cli.Tests;

/// <summary>
/// Console output that a person has looked at and approved. To approve what is written now, run the tests with
/// <c>LIVEBATTLE_APPROVE=1</c> and read the difference before committing it.
/// </summary>
internal static partial class Approved
{
    /// <summary>Compares output with the approved file of a name.</summary>
    public static void Matches(string name, string output)
    {
        string text = Steady(output);
        string path = Path.Combine(Repository.Root, "tests", "LiveBattle.Cli.Tests", "Approved", name + ".txt");
        if (Environment.GetEnvironmentVariable("LIVEBATTLE_APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : "", text);
    }

    // Durations differ from run to run, and from machine to machine; tables pad their lines, which no editor keeps.
    private static string Steady(string text) => string.Join(
        '\n',
        Here().Replace(Took().Replace(text, "in SOME TIME"), "SOME TIME on this machine").Split('\n').Select(line => line.TrimEnd()))
        .TrimEnd('\n') + "\n";

    [GeneratedRegex(@"in [0-9,.]+ (ms|s)\b")]
    private static partial Regex Took();

    [GeneratedRegex(@"(about [0-9,]+ [a-z]+|less than a second) on this machine")]
    private static partial Regex Here();
}
