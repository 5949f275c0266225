namespace LiveBattle.Economy;

/// <summary>One thing wrong with what somebody wrote, with what would be right.</summary>
/// <param name="Path">Where, as dotted keys: <c>rates.commission.mid.parts</c>.</param>
/// <param name="Value">What stood there, shortened; <c>(missing)</c> when nothing did.</param>
/// <param name="Allowed">What may stand there.</param>
/// <param name="Message">A sentence for people.</param>
public sealed record Problem(string Path, string Value, string Allowed, string Message)
{
    /// <summary>What <see cref="Value"/> says of something that is not there.</summary>
    public const string Missing = "(missing)";

    private const int LongestEcho = 60;

    // A line break or an escape in a message could make it look like two, or colour somebody's terminal.
    private static string Spell(char c) => char.IsControl(c) ? $"\\u{(int)c:x4}" : c.ToString();

    /// <summary>Text repeated from an input, cut so that a message stays a message.</summary>
    public static string Echo(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string shown = text.Length <= LongestEcho ? text : string.Concat(text.AsSpan(0, LongestEcho), "...");
        return shown.Any(char.IsControl) ? string.Concat(shown.Select(Spell)) : shown;
    }
}
