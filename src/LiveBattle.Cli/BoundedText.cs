using System.Text;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Cli;

/// <summary>Text from a file or a pipe, never much more than a reader of it allows.</summary>
internal static class BoundedText
{
    /// <summary>
    /// The text, cut one character beyond <see cref="Limits.ScenarioBytes"/>: enough for its reader to say that it is
    /// too much. Null when the bytes are no UTF-8.
    /// </summary>
    public static string? Read(Stream stream)
    {
        using StreamReader reader = new(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
        return Read(reader);
    }

    /// <inheritdoc cref="Read(Stream)"/>
    public static string? Read(TextReader reader)
    {
        char[] buffer = new char[Limits.ScenarioBytes + 1];
        try
        {
            return new string(buffer, 0, reader.ReadBlock(buffer, 0, buffer.Length));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
