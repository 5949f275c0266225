namespace LiveBattle.Cli;

/// <summary>Files, with a sentence instead of an exception when one cannot be used.</summary>
internal static class Files
{
    // Events come by the million: one call to the system for many of them.
    private const int BufferSize = 64 * 1024;

    /// <summary>Reads a file from its start.</summary>
    /// <exception cref="FailureException">It is not there or not readable.</exception>
    public static T Read<T>(string path, Func<Stream, T> read)
    {
        try
        {
            using Stream stream = Open(path, FileMode.Open, FileAccess.Read, "read");
            return read(stream);
        }
        catch (IOException exception)
        {
            throw Unusable(path, "read", exception);
        }
    }

    /// <summary>Writes a file, replacing what was there.</summary>
    /// <exception cref="FailureException">It cannot be written: not at all, or no longer because the disk is full.</exception>
    public static T Write<T>(string path, Func<TextWriter, T> write)
    {
        try
        {
            using StreamWriter writer = new(Open(path, FileMode.Create, FileAccess.Write, "written"), bufferSize: BufferSize);
            return write(writer);
        }
        catch (IOException exception)
        {
            throw Unusable(path, "written", exception);
        }
    }

    private static FileStream Open(string path, FileMode mode, FileAccess access, string done)
    {
        try
        {
            return new FileStream(path, mode, access, FileShare.Read);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Unusable(path, done, exception);
        }
    }

    private static FailureException Unusable(string path, string done, Exception exception)
    {
        string reason = exception switch
        {
            FileNotFoundException => "there is no such file.",
            DirectoryNotFoundException => "there is no such folder.",
            UnauthorizedAccessException => "access is denied, or it is a folder.",
            _ => exception.Message,
        };
        string name = done == "read" ? "notReadable" : "notWritable";
        return new FailureException(Failure.Outside(name, $"{path} cannot be {done}: {reason}"));
    }
}
