using System.Buffers;
using System.Globalization;
using System.Text;

namespace LiveBattle.Engine.Scenarios;

/// <summary>
/// Tells whole text from text with half a character in it (a surrogate without its other half), which JSON escapes can
/// spell and no reader of strings can return.
/// </summary>
internal static class UnicodeText
{
    public static bool IsWhole(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out int used) != OperationStatus.Done)
                return false;
            text = text[used..];
        }

        return true;
    }

    /// <param name="json">Well-formed.</param>
    public static bool HasWholeEscapes(string json)
    {
        if (!json.Contains("\\u", StringComparison.Ordinal))
            return true;
        StringBuilder units = new(json.Length);
        for (int i = 0; i < json.Length; i++)
        {
            if (json[i] != '\\')
            {
                units.Append(json[i]);
            }
            else if (json[++i] == 'u')
            {
                units.Append((char)ushort.Parse(json.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                units.Append(' ');
            }
        }

        return IsWhole(units.ToString());
    }
}
