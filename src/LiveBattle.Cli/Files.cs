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

    /// <summary>
    /// Writes a file as a whole: what was there stays until everything is written, and nothing is left behind by a command
    /// that is stopped or fails. What is no file, such as a pipe, is written as it comes.
    /// </summary>
    /// <inheritdoc cref="Write"/>
    public static void WriteWhole(string path, Action<TextWriter> write)
    {
        if (IsDevice(path))
        {
            Write(path, writer => Done(write, writer));
            return;
        }

        string target = Target(path);
        string part = PartOf(target);
        try
        {
            using (StreamWriter writer = new(Open(part, FileMode.CreateNew, FileAccess.Write, "written", path), bufferSize: BufferSize))
                write(writer);
            File.Move(part, target, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unusable(path, "written", exception);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Refuses a path that <see cref="WriteWhole"/> could not write, before hours of work are lost to it.</summary>
    /// <exception cref="FailureException">It cannot be written.</exception>
    public static void CheckWritable(string path)
    {
        if (IsDevice(path))
            return;
        string target = Target(path);
        if (Directory.Exists(target))
            throw Unusable(path, "written", new UnauthorizedAccessException());
        string part = PartOf(target);
        try
        {
            Open(part, FileMode.CreateNew, FileAccess.Write, "written", path).Dispose();
            File.Delete(part);
        }
        catch (IOException exception)
        {
            throw Unusable(path, "written", exception);
        }
    }

    // A link is kept, and what it leads to replaced.
    private static string Target(string path)
    {
        try
        {
            FileInfo file = new(path);
            return file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            throw Unusable(path, "written", exception);
        }
    }

    private static string PartOf(string target) => $"{target}.{Path.GetRandomFileName()}.part";

    private static bool IsDevice(string path) =>
        Path.GetFullPath(path) is var whole
        && (whole.StartsWith("/dev/", StringComparison.Ordinal) || whole.StartsWith("/proc/", StringComparison.Ordinal));

    private static bool Done(Action<TextWriter> write, TextWriter writer)
    {
        write(writer);
        return true;
    }

    private static FileStream Open(string path, FileMode mode, FileAccess access, string done, string? told = null)
    {
        try
        {
            return new FileStream(path, mode, access, FileShare.Read);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Unusable(told ?? path, done, exception);
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
