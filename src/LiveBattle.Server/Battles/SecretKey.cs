using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using LiveBattle.Server.Hosting;

namespace LiveBattle.Server.Battles;

/// <summary>
/// The key of one data folder, made at its first start: tokens are signatures with it, so none is ever stored and all
/// survive a restart. Thread-safe.
/// </summary>
public sealed class SecretKey
{
    private const string FileName = "livebattle.key";
    private const int Bytes = 32;

    private readonly byte[] _key;

    private SecretKey(byte[] key) => _key = key;

    /// <summary>Reads the folder's key, or makes it, readable by its owner alone.</summary>
    /// <exception cref="StartupFailureException">The file cannot be used, or is no key; it is never replaced.</exception>
    public static SecretKey In(string folder)
    {
        string path = Path.Combine(folder, FileName);
        try
        {
            return File.Exists(path) ? Read(path) : Make(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StartupFailureException(
                $"The key '{path}' cannot be used: {error.Message.TrimEnd('.')}. Mend it, or choose another folder: --data DIR",
                ExitCodes.NotUsable,
                error);
        }
    }

    private static SecretKey Read(string path)
    {
        byte[] known = File.ReadAllBytes(path);
        return known.Length == Bytes
            ? new SecretKey(known)
            : throw new StartupFailureException(
                $"The key '{path}' is {known.Length} bytes long instead of {Bytes}; without it no token is valid any more. Restore it, or delete it to start with a new one.",
                ExitCodes.NotUsable);
    }

    private static SecretKey Make(string path)
    {
        byte[] made = RandomNumberGenerator.GetBytes(Bytes);
        FileStreamOptions options = new() { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using FileStream file = new(path, options);
        file.Write(made);
        return new SecretKey(made);
    }

    /// <summary>The signature of a text for one purpose, in letters a URL can hold.</summary>
    public string Sign(string purpose, string text) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{purpose}\n{text}")));

    /// <summary>Whether a signature is that of a text; takes the same time whether it is or not.</summary>
    public bool Verifies(string purpose, string text, string signature) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(Sign(purpose, text)), Encoding.UTF8.GetBytes(signature));
}
