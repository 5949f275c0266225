using LiveBattle.Server.Hosting;

namespace LiveBattle.Server.Tests;

public sealed class DataFolderTests : IDisposable
{
    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Open_CreatesTheFolder_WithItsParents()
    {
        using var folder = DataFolder.Open(_temp["a/b"]);

        Assert.True(Directory.Exists(_temp["a/b"]));
        Assert.Equal(_temp["a/b"], folder.Path);
    }

    [Fact]
    public void Open_WhileAnotherHoldsIt_SaysWhichProcess()
    {
        using var first = DataFolder.Open(_temp.Path);

        var refusal = Refusal(_temp.Path);

        Assert.Contains($"in use by another server (process {Environment.ProcessId})", refusal, StringComparison.Ordinal);
        Assert.Contains("--data DIR", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_WhileAnotherHoldsItAndNamesNoProcess_SaysSoAllTheSame()
    {
        using var first = DataFolder.Open(_temp.Path);
        File.Delete(_temp[DataFolder.PidFileName]);

        Assert.Contains("in use by another server.", Refusal(_temp.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_AfterDispose_Works()
    {
        DataFolder.Open(_temp.Path).Dispose();

        using var again = DataFolder.Open(_temp.Path);
    }

    [Fact]
    public void Open_FilesOfAKilledServerRemain_Works()
    {
        File.WriteAllText(_temp[DataFolder.LockFileName], "");
        File.WriteAllText(_temp[DataFolder.PidFileName], "1");

        using var folder = DataFolder.Open(_temp.Path);

        Assert.Equal(Environment.ProcessId.ToString(), File.ReadAllText(_temp[DataFolder.PidFileName]));
    }

    [Fact]
    public void Open_AFileIsInTheWay_SaysSo()
    {
        File.WriteAllText(_temp["file"], "");

        Assert.Contains("a file of that name is in the way", Refusal(_temp["file"]), StringComparison.Ordinal);
        Assert.Contains("cannot be written", Refusal(_temp["file/below"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_CannotBeWritten_SaysSo()
    {
        using var unwritable = new UnwritableFolder();

        Assert.Contains("cannot be written", Refusal(unwritable.Path), StringComparison.Ordinal);
        Assert.Contains("cannot be written", Refusal(Path.Combine(unwritable.Path, "below")), StringComparison.Ordinal);
    }

    private static string Refusal(string path)
    {
        var failure = Assert.Throws<StartupFailureException>(() => DataFolder.Open(path));
        Assert.Equal(3, failure.ExitCode);
        Assert.DoesNotContain('\n', failure.Message);
        return failure.Message;
    }
}
