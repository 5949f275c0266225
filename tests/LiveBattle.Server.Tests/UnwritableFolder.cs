namespace LiveBattle.Server.Tests;

/// <summary>An existing folder in which this process can create nothing, whoever it runs as.</summary>
internal sealed class UnwritableFolder : IDisposable
{
    private readonly TempFolder _folder = new();

    public UnwritableFolder()
    {
        // Permissions do not bind root; the kernel's own file system does.
        Path = Environment.UserName == "root" && OperatingSystem.IsLinux() ? "/sys" : _folder.Path;
        if (OperatingSystem.IsWindows())
            Assert.Skip("Folders are made read-only by Unix permissions here.");
        else
            File.SetUnixFileMode(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    public string Path { get; }

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        _folder.Dispose();
    }
}
