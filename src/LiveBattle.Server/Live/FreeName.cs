using System.Globalization;
using System.Text;

namespace LiveBattle.Server.Live;

/// <summary>Names that people give themselves, where the host lets them: what one may be. Pure.</summary>
public static class FreeName
{
    /// <summary>As people count characters.</summary>
    public const int MostCharacters = 20;

    /// <summary>A sentence's end: what is allowed.</summary>
    public static readonly string Allowed =
        $"1 to {MostCharacters} characters that can be seen, without control characters and without those that turn the direction of text";

    // A character may be put together from any number of code units; of so many on average no writing makes use.
    private const int MostUnits = 8 * MostCharacters;

    // Marks above and below one letter: Vietnamese and Hebrew need up to three. More would cover the lines around.
    private const int MostMarks = 4;

    // Letters and a symbol that fonts draw as nothing: fillers of Hangul, and Braille without a dot.
    private static readonly HashSet<int> Blank = [0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0];

    /// <summary>The name, trimmed; null when it is none that is allowed.</summary>
    public static string? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string name = text.Trim();
        if (name.Length is 0 or > MostUnits || new StringInfo(name).LengthInTextElements > MostCharacters)
            return null;
        bool isSeen = false;
        int marks = 0;
        for (int at = 0; at < name.Length;)
        {
            // Half a character would be a replacement character to everybody else.
            if (!Rune.TryGetRuneAt(name, at, out Rune rune) || !MayStand(rune))
                return null;
            marks = IsMark(rune) ? marks + 1 : 0;
            if (marks > MostMarks)
                return null;
            isSeen |= !IsMark(rune) && !Rune.IsWhiteSpace(rune) && !Joins(rune) && !Blank.Contains(rune.Value);
            at += rune.Utf16SequenceLength;
        }

        return isSeen ? name : null;
    }

    // Format characters include all that turn the direction of text.
    private static bool MayStand(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse => false,
        UnicodeCategory.Format => Joins(rune),
        _ => true,
    };

    // Persian needs the one that keeps letters apart, emoji need the one that joins them and the tags of flags.
    private static bool Joins(Rune rune) => rune.Value is 0x200C or 0x200D or (>= 0xE0020 and <= 0xE007F);

    // A variation selector counts as one, and so does the circle around a number.
    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
