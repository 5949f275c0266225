using System.Globalization;

namespace LiveBattle.Server.Hosting;

/// <summary>
/// The folder for what must survive, held by this process alone from <see cref="Open"/> to <see cref="Dispose"/>. The
/// lock belongs to an open file, so the operating system gives it back whatever way the process ends.
/// </summary>
public sealed class DataFolder : IDisposable
{
    public const string LockFileName = "livebattle.lock";

    /// <summary>Says who holds the lock; a file of its own, because the locked one cannot be read.</summary>
    public const string PidFileName = "livebattle.pid";

    private readonly FileStream _lock;

    private DataFolder(string path, FileStream @lock)
    {
        Path = path;
        _lock = @lock;
    }

    /// <summary>Full path of the folder.</summary>
    public string Path { get; }

    /// <summary>Creates the folder if need be and takes its lock.</summary>
    /// <exception cref="StartupFailureException">
    /// Exit code <see cref="ExitCodes.NotUsable"/>: a file is in the way, the folder cannot be created or written, or
    /// another server holds it.
    /// </exception>
    public static DataFolder Open(string path)
    {
        if (File.Exists(path))
            throw Failure($"The data folder '{path}' cannot be made: a file of that name is in the way.");
        try
        {
            Directory.CreateDirectory(path);
            var held = new FileStream(
                System.IO.Path.Combine(path, LockFileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            try
            {
                File.WriteAllText(PidFile(path), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
                return new DataFolder(path, held);
            }
            catch
            {
                held.Dispose();
                throw;
            }
        }
        catch (IOException error) when (IsHeldElsewhere(error))
        {
            throw Failure($"The data folder '{path}' is in use by another server{Holder(path)}.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Failure($"The data folder '{path}' cannot be written: {error.Message.TrimEnd('.')}.", error);
        }
    }

    public void Dispose()
    {
        _lock.Dispose();
        try
        {
            File.Delete(PidFile(Path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Only a courtesy, and perhaps the folder is gone altogether.
        }
    }

    private static string PidFile(string path) => System.IO.Path.Combine(path, PidFileName);

    // Windows: sharing violation. Unix: EWOULDBLOCK, which is 11 on Linux and 35 on macOS.
    private static bool IsHeldElsewhere(IOException error) =>
        (error.HResult & 0xFFFF) == (OperatingSystem.IsWindows() ? 32 : OperatingSystem.IsMacOS() ? 35 : 11);

    private static string Holder(string path)
    {
        try
        {
            var text = File.ReadAllText(PidFile(path));
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var pid) ? $" (process {pid})" : "";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return ""; // A courtesy: the sentence is true without it.
        }
    }

    private static StartupFailureException Failure(string sentence, Exception? error = null) =>
        new($"{sentence} Choose another folder: --data DIR", ExitCodes.NotUsable, error);
}
