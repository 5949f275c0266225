using System.Diagnostics;

namespace LiveBattle.Guards.Tests;

/// <summary>
/// Approved battles are written once: a commit that changed, renamed or removed them would change history behind the back
/// of the engine's version.
/// </summary>
public sealed class ApprovedBattleTests
{
    private const string Folder = "tests/LiveBattle.Engine.Tests/GoldenRuns";

    [Fact]
    public void ApprovedBattles_WereNeverChangedByACommit()
    {
        string changed = Git("log", "-m", "--diff-filter=MDR", "--format=%h", "--name-only", "--", $"{Folder}/e[0-9]*.txt", $"{Folder}/scenarios/*.yaml");
        Assert.True(changed.Length == 0, $"Raise the engine version and approve a new file instead of changing one:\n{changed}");
    }

    [Fact]
    public void ApprovedBattles_AreAsTheyWereCommitted()
    {
        string changed = Git("diff", "HEAD", "--diff-filter=MDR", "--name-only", "--", $"{Folder}/e[0-9]*.txt", $"{Folder}/scenarios/*.yaml");
        Assert.True(changed.Length == 0, $"Raise the engine version and approve a new file instead of changing one:\n{changed}");
    }

    private static string Git(params string[] arguments)
    {
        if (!Path.Exists(Path.Combine(Repository.Root, ".git")))
            Assert.Skip("There is no history of commits here.");
        if (arguments[0] == "log" && Path.Exists(Path.Combine(Repository.Root, ".git", "shallow")))
            Assert.Skip("The history of commits is cut off here: fetch all of it.");
        ProcessStartInfo start = new("git", arguments) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true };
        using Process git = Process.Start(start) ?? throw new InvalidOperationException("git does not start.");
        string told = git.StandardOutput.ReadToEnd().Trim();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return told;
    }
}
